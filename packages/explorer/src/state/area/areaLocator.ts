import type { Area, ReleaseGeography } from '@social-index/schema';
import type { GeometryCollection } from 'topojson-specification';
import type { IndexModel } from '../../model/IndexModel.ts';
import { type MapShapes, mapShapes } from '../../model/mapShapes.ts';
import { oncePerIndex } from '../../model/oncePerIndex.ts';
import { colourOf, type ScoreScale, scaleOver } from '../../model/scoreScale.ts';
import { shown } from './areaMeasures.ts';

/** A small map of where an area lies: the areas beside it, or those within it where it has none beside it. */
export interface AreaLocator {
	readonly shapes: MapShapes;
	readonly scale: ScoreScale;
	/** What they lie in together. */
	readonly place: string;
	readonly plural: string;
	readonly areas: readonly {
		readonly code: string;
		readonly name: string;
		readonly score: number | null;
		readonly colour: number | null;
	}[];
}

/** @returns `null` where the release has no geography that shows the area or what lies within it */
export function areaLocator(model: IndexModel, code: string): AreaLocator | null {
	const { parent, name } = model.area(code);
	const beside = model.areasBeside(code);
	const inside = model.areasIn(code);
	const within = inside.length === 0 ? [] : scoredWithin(model, code);
	const around = parent !== null && model.hasArea(parent) ? model.area(parent).name : model.data.manifest.place;
	const levels = model.data.manifest.levels.map(({ id }) => inside.filter((area) => area.level === id));
	const choices = [
		{ place: around, group: beside },
		...levels.map((group) => ({ place: name, group })),
		{ place: name, group: within },
	].filter(({ group }) => group.length > 1);
	for (const { place, group } of [...choices, { place: around, group: beside }]) {
		const shapes = shapesOf(model, group);
		if (shapes === null) continue;
		const scale = indexScale(model);
		return {
			shapes,
			scale,
			place,
			plural: model.levelOf(group[0]!.code).plural,
			areas: group.map(({ code: one, name: called }) => {
				const cell = model.cell(model.index.id, model.lastPeriod.id, one);
				const score = shown(cell.score, model.scales.index.decimals);
				return {
					code: one,
					name: called,
					score,
					colour: colourOf(scale, score),
				};
			}),
		};
	}
	return null;
}

/** Scored areas that lie in another, however many levels below. */
function scoredWithin(model: IndexModel, code: string): readonly Area[] {
	return model
		.areasIn(code)
		.flatMap((area) => [...(area.level === model.level.id ? [area] : []), ...scoredWithin(model, area.code)]);
}

/** The colours of the index at its own level, the same on every page. */
const indexScale = oncePerIndex(
	(model): ScoreScale =>
		scaleOver(
			model.areas.flatMap((area) =>
				model.periods.flatMap((period) => model.cell(model.index.id, period.id, area.code).score ?? []),
			),
			model.scales.index,
		),
);

/** The drawings made last: the areas beside one another share one, and their pages follow each other. */
const lastDrawn = oncePerIndex(() => new Map<string, MapShapes | null>());
const drawingsKept = 16;

function shapesOf(model: IndexModel, group: readonly Area[]): MapShapes | null {
	const kept = lastDrawn(model);
	const codes = new Set(group.map(({ code }) => code));
	const key = [...codes].join(' ');
	let drawn = kept.get(key);
	if (drawn === undefined) {
		if (kept.size >= drawingsKept) kept.clear();
		drawn = drawnShapes(model, codes, group[0]?.level);
		kept.set(key, drawn);
	}
	return drawn;
}

function drawnShapes(model: IndexModel, codes: ReadonlySet<string>, level: string | undefined): MapShapes | null {
	if (codes.size === 0) return null;
	const geographies = model.data.geographies.filter((geography) => geography.level === level);
	const geography = geographies.find(({ kind }) => kind === 'boundaries') ?? geographies[0];
	if (geography === undefined) return null;
	const part = only(geography, codes);
	return part === null ? null : mapShapes(part, 360);
}

/** A geography with only some of its areas; `null` where it has none of them. */
function only(geography: ReleaseGeography, codes: ReadonlySet<string>): ReleaseGeography | null {
	const all = geography.topology.objects.areas as GeometryCollection;
	const geometries = all.geometries.filter((geometry) => codes.has(String(geometry.id)));
	if (geometries.length === 0) return null;
	const areas: GeometryCollection = { ...all, geometries };
	return { ...geography, topology: { ...geography.topology, objects: { areas } } };
}
