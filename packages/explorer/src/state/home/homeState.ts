import { commonArea } from '../../model/commonArea.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MapShapes } from '../../model/mapShapes.ts';
import type { MeasureScales } from '../../model/measureScales.ts';
import type { PageContext } from '../../model/pageContext.ts';
import { colourOf, type ScoreScale, scaleOver } from '../../model/scoreScale.ts';
import { smallMap } from '../../model/smallMap.ts';
import { shown } from '../area/areaMeasures.ts';
import { contentHtml } from '../content/contentHtml.ts';
import { type HomeTestimonials, type HomeVideo, homeTestimonials, homeVideo } from './homeBlocks.ts';

interface NamedScore {
	readonly code: string;
	readonly name: string;
	readonly score: number;
}

export interface Mover {
	readonly code: string;
	readonly name: string;
	readonly change: number;
}

export interface HomeDimension {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	/** The whole place's score; `null` where it has none. */
	readonly score: number | null;
	readonly change: number | null;
	readonly low: NamedScore | null;
	readonly high: NamedScore | null;
	readonly components: readonly { readonly id: string; readonly name: string; readonly gap: boolean }[];
}

export interface HomeState {
	readonly name: string;
	readonly summary: string;
	readonly place: string;
	readonly period: string;
	readonly firstPeriod: string;
	readonly areaCount: number;
	readonly indicatorCount: number;
	readonly componentCount: number;
	/** The whole place; `null` where no area contains all the others. */
	readonly whole: {
		readonly code: string;
		readonly name: string;
		readonly score: number;
		readonly change: number | null;
	} | null;
	readonly high: NamedScore | null;
	readonly low: NamedScore | null;
	readonly moved: { readonly improved: number; readonly little: number; readonly declined: number } | null;
	readonly risers: readonly Mover[];
	readonly fallers: readonly Mover[];
	readonly map: MapShapes | null;
	/** The classes of the map's colours. */
	readonly classes: ScoreScale;
	readonly scales: MeasureScales;
	readonly areas: readonly {
		readonly code: string;
		readonly name: string;
		readonly score: number | null;
		readonly colour: number | null;
	}[];
	readonly dimensions: readonly HomeDimension[];
	/** HTML of the publisher's own words; `null` where there are none. */
	readonly text: string | null;
	readonly video: HomeVideo | null;
	readonly testimonials: HomeTestimonials | null;
}

/** How many areas that moved most are named on each side. */
const moversShown = 3;

export function homeState(model: IndexModel, context: PageContext): HomeState {
	const { manifest, content } = model.data;
	const first = model.firstPeriod;
	const last = model.lastPeriod;
	const whole = commonArea(model);
	const scores = ranked(model, model.index.id, last.id);
	const movers = model.periods.length > 1 ? moversOf(model, first.id, last.id) : [];
	const clear = movers.filter((mover) => mover.clear);
	const everyScore = model.periods.flatMap((period) =>
		ranked(model, model.index.id, period.id).map(({ score }) => score),
	);
	const classes = scaleOver(everyScore, model.scales.index);
	const geography =
		model.data.geographies.find((item) => item.level === model.level.id && item.kind === 'boundaries') ??
		model.data.geographies.find((item) => item.level === model.level.id);
	const wholeCell = whole === null ? null : model.cell(model.index.id, last.id, whole.code);
	const dimensionIds = model.dimensions.map((dimension) => dimension.id);
	return {
		name: manifest.name,
		summary: manifest.summary,
		place: manifest.place,
		period: last.name,
		firstPeriod: first.name,
		areaCount: model.areas.length,
		indicatorCount: model.indicators.length,
		componentCount: model.components.length,
		whole:
			whole === null || wholeCell?.score == null
				? null
				: {
						code: whole.code,
						name: whole.name,
						score: wholeCell.score,
						change: changeOf(model, model.index.id, whole.code),
					},
		high: scores[0] ?? null,
		low: scores.at(-1) ?? null,
		moved:
			movers.length === 0
				? null
				: {
						improved: clear.filter(({ change }) => change > 0).length,
						declined: clear.filter(({ change }) => change < 0).length,
						little: movers.length - clear.length,
					},
		risers: clear
			.filter(({ change }) => change > 0)
			.sort((a, b) => b.change - a.change)
			.slice(0, moversShown),
		fallers: clear
			.filter(({ change }) => change < 0)
			.sort((a, b) => a.change - b.change)
			.slice(0, moversShown),
		map: geography === undefined ? null : smallMap(geography, 480),
		classes,
		scales: model.scales,
		areas: model.areas.map(({ code, name }) => {
			const score = shown(model.cell(model.index.id, last.id, code).score, model.scales.index.decimals);
			return { code, name, score, colour: colourOf(classes, score) };
		}),
		dimensions: dimensionIds.map((id) => dimensionState(model, id, whole?.code ?? null)),
		// Its headings go one level down because the page has its own first heading.
		text: content.home === undefined ? null : contentHtml(content.home, manifest, context, 1),
		video: homeVideo({ manifest, content, context }),
		testimonials: homeTestimonials({ manifest, content, context }),
	};
}

function dimensionState(model: IndexModel, id: string, whole: string | null): HomeDimension {
	const dimension = model.measure(id);
	const scores = ranked(model, id, model.lastPeriod.id);
	return {
		id,
		name: dimension.name,
		description: dimension.description,
		score: whole === null ? null : model.cell(id, model.lastPeriod.id, whole).score,
		change: whole === null ? null : changeOf(model, id, whole),
		low: scores.at(-1) ?? null,
		high: scores[0] ?? null,
		components: dimension.children.map((child) => {
			const component = model.measure(child);
			return { id: child, name: component.name, gap: component.gap !== null };
		}),
	};
}

/** Areas of the scored level by score, highest first. */
function ranked(model: IndexModel, measure: string, period: string): readonly NamedScore[] {
	return model.areas
		.flatMap(({ code, name }) => {
			const { score } = model.cell(measure, period, code);
			return score === null ? [] : [{ code, name, score }];
		})
		.sort((a, b) => b.score - a.score);
}

function changeOf(model: IndexModel, measure: string, area: string): number | null {
	const now = model.cell(measure, model.lastPeriod.id, area).score;
	const then = model.cell(measure, model.firstPeriod.id, area).score;
	return model.periods.length < 2 || now === null || then === null ? null : now - then;
}

function moversOf(model: IndexModel, from: string, to: string): readonly (Mover & { readonly clear: boolean })[] {
	return model.areas.flatMap(({ code, name }) => {
		const row = model.changes(code, from, to).find(({ measure }) => measure === model.index.id);
		return row === undefined ? [] : [{ code, name, change: row.change, clear: row.clear }];
	});
}
