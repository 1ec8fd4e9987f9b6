import type { Area, Measure, MeasureType } from '@social-index/schema';
import { comparators } from '../../model/comparators.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScales } from '../../model/measureScales.ts';
import { nameOrder } from '../../model/nameOrder.ts';
import { oncePerIndex } from '../../model/oncePerIndex.ts';
import { type ShortDefinition, shortDefinition } from '../../model/shortDefinition.ts';
import { type FigureBlock, figureBlock, type RatedAgainst } from './scorecardFigures.ts';

export interface ScorecardMeasure {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly type: MeasureType;
	readonly definition: ShortDefinition;
	/** Id of the measure above; `null` for the index. */
	readonly parent: string | null;
	/** The dimension it belongs to or is; `null` for the index. */
	readonly dimension: string | null;
}

export interface ScorecardGap {
	readonly id: string;
	readonly name: string;
	readonly dimension: string | null;
	readonly reason: string;
}

export interface ScorecardArea {
	readonly code: string;
	readonly name: string;
	/** Code of the area that contains it. */
	readonly parent: string | null;
}

export interface NamedArea {
	readonly code: string;
	readonly name: string;
}

/** Areas of other levels, to hold the scored ones against. */
export interface ScorecardComparator extends NamedArea {
	/** Whether it contains every scored area, and so always stands at the top. */
	readonly always: boolean;
}

export interface ScorecardsState {
	/** Of its names. */
	readonly language: string;
	readonly place: string;
	readonly scales: MeasureScales;
	/** In the order of time. */
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	/** Index, dimensions, components and indicators in tree order; declared gaps left out. */
	readonly measures: readonly ScorecardMeasure[];
	readonly gaps: readonly ScorecardGap[];
	/** The figures' first rows. */
	readonly comparators: readonly ScorecardComparator[];
	/** The figures' further rows, in the order of the release. */
	readonly areas: readonly ScorecardArea[];
	/** The areas that contain the scored ones, by name; for grouping. */
	readonly parents: readonly NamedArea[];
	/** What those are called, e.g. `borough`. */
	readonly parentNoun: string;
	/** The comparators that the release has ratings by. */
	readonly ratedBy: {
		readonly progress: readonly RatedAgainst[];
		readonly position: readonly RatedAgainst[];
	};
	/** The figures of index, dimensions and components: of every period, or of the last one where there are many areas. */
	readonly block: FigureBlock;
}

/** The most cells, index to components through all periods, that are handed over with the page itself. */
const mostInline = 10_000;

/** The part of the place that a table is of. */
export interface ScorecardsPart {
	readonly areas: readonly Area[];
	readonly comparators: readonly ScorecardComparator[];
	/** Whether every period is handed over, however many figures that are. */
	readonly everyPeriod: boolean;
}

/** @param part - the whole place where it is left out */
export function scorecardsState(
	model: IndexModel,
	part: ScorecardsPart = { areas: model.areas, comparators: comparatorsOf(model), everyPeriod: false },
): ScorecardsState {
	const tree = treeMeasures(model);
	const compare = nameOrder(model.language);
	const codes = [...part.comparators, ...part.areas].map(({ code }) => code);
	const inline = part.everyPeriod || codes.length * tree.length * model.periods.length <= mostInline;
	const periods = (inline ? model.periods : [model.lastPeriod]).map(({ id }) => id);
	const inTree = treeOrder(model);
	const parents = [...new Set(part.areas.map((area) => area.parent))]
		.filter((code) => code !== null && model.hasArea(code))
		.map((code) => ({ code: code!, name: model.area(code!).name }))
		.sort((a, b) => compare(a.name, b.name));
	return {
		language: model.language,
		place: model.data.manifest.place,
		scales: model.scales,
		periods: model.periods.map(({ id, name }) => ({ id, name })),
		measures: inTree
			.filter(({ gap }) => gap === null)
			.map(({ id, name, shortName, type, parent }) => ({
				id,
				name,
				shortName,
				type,
				definition: shortDefinition(model, id),
				parent,
				dimension: dimensionOf(model, id),
			})),
		gaps: inTree.flatMap(({ id, name, gap }) =>
			gap === null ? [] : [{ id, name, dimension: dimensionOf(model, id), reason: gap }],
		),
		comparators: part.comparators,
		areas: part.areas.map(({ code, name, parent }) => ({ code, name, parent })),
		parents,
		parentNoun: parents[0] === undefined ? '' : model.levelOf(parents[0].code).name,
		ratedBy: ratedBy(model),
		block: figureBlock(model, tree, periods, codes),
	};
}

/** The address of the file with the figures of index, dimensions and components in one period. */
export function periodFile(state: Pick<ScorecardsState, 'periods'>, period: string): string {
	return `scorecards/periods/${state.periods.findIndex(({ id }) => id === period)}.json`;
}

/** The address of the file with the figures of the indicators right below a measure, in every period. */
export function indicatorsFile(measure: string): string {
	return `scorecards/indicators/${measure}.json`;
}

/** The figures that are not handed over with the page. */
export const scorecardParts = {
	wordless: true as const,
	*paths(model: IndexModel): Iterable<string> {
		for (const period of model.periods) yield periodFile(model, period.id);
		for (const measure of withIndicators(model)) yield indicatorsFile(measure);
	},
	json(model: IndexModel, path: string): FigureBlock | null {
		const period = model.periods.find(({ id }) => periodFile(model, id) === path);
		if (period !== undefined) return figureBlock(model, treeMeasures(model), [period.id], rowCodes(model));
		const measure = withIndicators(model).find((id) => indicatorsFile(id) === path);
		if (measure === undefined) return null;
		const children = model.measure(measure).children.filter((id) => model.measure(id).type === 'indicator');
		const periods = model.periods.map(({ id }) => id);
		return figureBlock(model, children, periods, rowCodes(model));
	},
};

function rowCodes(model: IndexModel): readonly string[] {
	return [...comparatorsOf(model), ...model.areas].map(({ code }) => code);
}

/** Areas of other levels, those that contain every scored area first. */
export const comparatorsOf = oncePerIndex((model): readonly ScorecardComparator[] => {
	const { above, others } = comparators(model);
	return [
		...above.map(({ code, name }) => ({ code, name, always: true })),
		...others.map(({ code, name }) => ({ code, name, always: false })),
	];
});

/** Index, dimensions and components, without declared gaps. */
function treeMeasures(model: IndexModel): readonly string[] {
	return treeOrder(model)
		.filter(({ type, gap }) => type !== 'indicator' && gap === null)
		.map(({ id }) => id);
}

/** The index and all below it, each measure right before those below it. */
function treeOrder(model: IndexModel): readonly Measure[] {
	const down = (measure: Measure): readonly Measure[] => [
		measure,
		...measure.children.flatMap((id) => down(model.measure(id))),
	];
	return down(model.index);
}

function withIndicators(model: IndexModel): readonly string[] {
	return treeMeasures(model).filter((id) =>
		model.measure(id).children.some((child) => model.measure(child).type === 'indicator'),
	);
}

function dimensionOf(model: IndexModel, id: string): string | null {
	return [model.measure(id), ...model.lineage(id)].find(({ type }) => type === 'dimension')?.id ?? null;
}

const ratedBy = oncePerIndex((model): ScorecardsState['ratedBy'] => {
	const has = { previous: false, first: false, peers: false, parent: false };
	for (const [kind, comparator, period] of model.data.ratings.distinct('kind', 'comparator', 'period')) {
		if (kind === 'position') has[comparator === 'peers' ? 'peers' : 'parent'] = true;
		if (kind !== 'progress') continue;
		const at = model.periods.findIndex(({ id }) => id === period);
		if (comparator === `period:${model.firstPeriod.id}`) has.first = true;
		if (comparator === `period:${model.periods[at - 1]?.id}`) has.previous = true;
	}
	return {
		progress: (['first', 'previous'] as const).filter((against) => has[against]),
		position: (['peers', 'parent'] as const).filter((against) => has[against]),
	};
});
