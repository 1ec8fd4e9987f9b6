import type { Direction, MeasureType } from '@social-index/schema';
import { commonArea } from '../../model/commonArea.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScales } from '../../model/measureScales.ts';
import { type ExploreFigures, exploreFigures } from './exploreFigures.ts';

export interface ExploreMeasure {
	readonly id: string;
	readonly name: string;
	readonly type: MeasureType;
	/** What it is listed under: its component or its theme; empty for the index and what it is made of. */
	readonly group: string;
	readonly inIndex: boolean;
	readonly direction: Direction;
	/** Of an indicator's own value; empty for scores. */
	readonly unit: string;
	/** Places of the shown figure. */
	readonly decimals: number;
	readonly description: string;
	readonly source: string;
	readonly target: { readonly value: number; readonly period: string | null } | null;
	/** Ids of the measures above it, nearest first. */
	readonly lineage: readonly string[];
	/** Whether it counts people or things, so that it grows with the size of areas. */
	readonly count: boolean;
	/** Levels that have a figure of it, as positions in {@link ExploreState.levels}. */
	readonly levels: readonly number[];
}

export interface ExploreLevel {
	readonly id: string;
	readonly name: string;
	readonly plural: string;
}

export interface ExploreArea {
	readonly code: string;
	readonly name: string;
	/** Position in {@link ExploreState.levels}. */
	readonly level: number;
	readonly parent: string | null;
	/** Codes of the areas most like it; empty where there are too many areas to hand over. */
	readonly peers: readonly string[];
}

export interface ExploreState {
	/** Of its names. */
	readonly language: string;
	readonly indexId: string;
	readonly place: string;
	/** Code of the smallest area around all scored ones. */
	readonly whole: string | null;
	readonly scales: MeasureScales;
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	readonly levels: readonly ExploreLevel[];
	/** Position of the scored level. */
	readonly scored: number;
	readonly measures: readonly ExploreMeasure[];
	readonly areas: readonly ExploreArea[];
	/** Of the measures that the page begins with. */
	readonly figures: readonly ExploreFigures[];
}

/** With more areas than this, who is like whom is not handed over. */
const mostWithPeers = 1000;

/**
 * All that can be explored, and the figures that the page begins with.
 *
 * @param first - how many measures it begins with
 */
export function exploreState(model: IndexModel, first: 1 | 2): ExploreState {
	const { manifest } = model.data;
	const levels = manifest.levels.map(({ id, name, plural }) => ({ id, name, plural }));
	const at = new Map(levels.map(({ id }, i) => [id, i]));
	const handsPeers = model.allAreas.length <= mostWithPeers;
	const measures = exploreMeasures(model);
	const scored = at.get(manifest.level)!;
	const begin = firstMeasures(measures, scored).slice(0, first);
	return {
		language: model.language,
		indexId: manifest.id,
		place: manifest.place,
		whole: commonArea(model)?.code ?? null,
		scales: model.scales,
		periods: model.periods.map(({ id, name }) => ({ id, name })),
		levels,
		scored,
		measures,
		areas: model.allAreas.map(({ code, name, level, parent, peers }) => ({
			code,
			name,
			level: at.get(level)!,
			parent,
			peers: handsPeers ? peers : [],
		})),
		figures: begin.map(({ id }) => exploreFigures(model, id, manifest.level)),
	};
}

/** Indicators that every scored level has first, in the order of the list. */
function firstMeasures(measures: readonly ExploreMeasure[], scored: number): readonly ExploreMeasure[] {
	const known = measures.filter(({ levels }) => levels.includes(scored));
	const indicators = known.filter(({ type }) => type === 'indicator');
	return [...indicators, ...known.filter(({ type }) => type !== 'indicator')];
}

/** The index and what it is made of, then indicators by component, then those outside it by theme. Gaps are left out. */
export function exploreMeasures(model: IndexModel): readonly ExploreMeasure[] {
	const { manifest } = model.data;
	const themes = new Map(manifest.themes.map(({ id, name }) => [id, name]));
	const made = [model.index, ...model.dimensions, ...model.components].filter(({ gap }) => gap === null);
	return [...made, ...model.indicators, ...model.outside].map((measure) => {
		const definition = model.definition(measure.id);
		const outside = definition !== null && measure.parent === null;
		const theme = definition?.theme ?? null;
		const group = outside
			? (themes.get(theme ?? '') ?? theme ?? '')
			: measure.parent === null || definition === null
				? ''
				: model.measure(measure.parent).name;
		return {
			id: measure.id,
			name: measure.name,
			type: measure.type,
			group,
			inIndex: !outside,
			direction: measure.direction,
			unit: definition?.unit ?? '',
			decimals: definition?.decimals ?? model.scaleOf(measure.id).decimals,
			description: measure.description,
			source: definition?.source ?? '',
			target:
				definition === null || definition.target === null
					? null
					: { value: definition.target, period: definition.targetPeriod },
			lineage: model.lineage(measure.id).map(({ id }) => id),
			count: definition?.kind === 'count',
			levels: manifest.levels.flatMap(({ id }, i) => (hasFigure(model, measure.id, id) ? [i] : [])),
		};
	});
}

function hasFigure(model: IndexModel, measure: string, level: string): boolean {
	const shown = model.measure(measure).type === 'indicator' ? 'value' : 'score';
	return model
		.areasOf(level)
		.some(({ code }) => model.periods.some(({ id }) => model.cell(measure, id, code)[shown] !== null));
}
