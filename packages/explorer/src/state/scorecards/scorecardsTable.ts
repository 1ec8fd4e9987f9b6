import type { FlagWord, Rating } from '@social-index/schema';
import { nameOrder } from '../../model/nameOrder.ts';
import { type Figure, type FigureBlock, figureAt } from './scorecardFigures.ts';
import type { NamedArea, ScorecardArea, ScorecardMeasure, ScorecardsState } from './scorecardsState.ts';
import { againstOf, type ScorecardsView } from './scorecardsView.ts';

/** One cell as shown: a figure and the mark that says something of it. */
export interface ScorecardCell extends Figure {
	/** '' where nothing is to be said, or the column's heading says it. */
	readonly mark: string;
}

export interface ScorecardColumn {
	readonly measure: ScorecardMeasure;
	/** How many areas are ranked in it. */
	readonly ranked: number;
	/** Set where the same is to be said of every figure in the column. */
	readonly mark: string;
}

/** Neighbouring columns under one heading. */
export interface ColumnGroup {
	/** `null` for the index, which stands alone. */
	readonly measure: ScorecardMeasure | null;
	readonly columns: readonly ScorecardColumn[];
	/** How many components of it have no data. */
	readonly gaps: number;
}

export interface ScorecardRow {
	readonly area: NamedArea;
	/** Name of the area that contains it; '' where all lie in one. */
	readonly within: string;
	readonly cells: readonly ScorecardCell[];
}

export interface ScorecardsTable {
	/** `name` or the id of the column that the rows are in order of. */
	readonly sortedBy: string;
	readonly groups: readonly ColumnGroup[];
	readonly columns: readonly ScorecardColumn[];
	/** Only in the view of scores: ranks and ratings are of the scored level. */
	readonly comparators: readonly ScorecardRow[];
	readonly rows: readonly ScorecardRow[];
	/** What the marks in use stand for. */
	readonly marks: readonly { readonly mark: string; readonly flags: readonly FlagWord[] }[];
}

const symbols = ['†', '‡', '§', '¶', '#', '††', '‡‡', '§§', '¶¶', '##'];
const ratingOrder: readonly Rating[] = [
	'strength',
	'improved',
	'in-line',
	'little-change',
	'weakness',
	'declined',
	'not-compared',
];

/**
 * The scorecards as a table, in the order and with the columns of a view.
 *
 * @param blocks - figures at hand; the view's measures and period must be in one of them
 * @returns `null` where they are not
 */
export function scorecardsTable(
	state: ScorecardsState,
	blocks: readonly FigureBlock[],
	view: ScorecardsView,
): ScorecardsTable | null {
	const measures = columnMeasures(state, view.columns);
	const sources = measures.map(({ id }) => blocks.find((block) => block.columns[id]?.[view.period] !== undefined));
	if (sources.includes(undefined)) return null;
	const against = againstOf(view);
	const before = state.comparators.length;
	const figures = (row: number) => measures.map(({ id }, c) => figureAt(sources[c]!, id, view.period, row, against)!);
	const shownComparators = state.comparators
		.map((area, row) => ({ area, figures: figures(row) }))
		.filter(({ area }) => view.show === 'score' && (area.always || view.comparators || area.code === view.parent));
	const found = state.areas
		.map((area, i) => ({ area, figures: figures(before + i) }))
		.filter(({ area }) => isFound(area, view));
	const marks = marksOf(view, [...shownComparators, ...found]);
	const columns = measures.map((measure, c) => ({
		measure,
		ranked: sources[c]!.columns[measure.id]![view.period]!.ranked,
		mark: columnMark(
			[...shownComparators, ...found].map((row) => row.figures[c]!),
			marks,
		),
	}));
	const within = new Map(state.parents.map(({ code, name }) => [code, name]));
	const oneParent = state.parents.length < 2 || view.parent !== null;
	const rowOf = (area: ScorecardArea | NamedArea, of: readonly Figure[]): ScorecardRow => ({
		area: { code: area.code, name: area.name },
		within: oneParent || !('parent' in area) || area.parent === null ? '' : (within.get(area.parent) ?? ''),
		cells: of.map((figure, c) => {
			const mark = marks.get(figure.flags.join(' ')) ?? '';
			return { ...figure, mark: mark === columns[c]!.mark ? '' : mark };
		}),
	});
	const sortedBy = view.sort === 'name' || measures.some(({ id }) => id === view.sort) ? view.sort : measures[0]!.id;
	const order = sortOrder(found, { ...view, sort: sortedBy }, measures, nameOrder(state.language));
	return {
		sortedBy,
		groups: groupsOf(state, columns),
		columns,
		comparators: shownComparators.map((row) => rowOf(row.area, row.figures)),
		rows: order.map((i) => rowOf(found[i]!.area, found[i]!.figures)),
		marks: [...marks].map(([flags, mark]) => ({ mark, flags: flags.split(' ') as FlagWord[] })),
	};
}

/** The measures that a choice of columns shows, in order. */
export function columnMeasures(state: ScorecardsState, choice: string): readonly ScorecardMeasure[] {
	const index = state.measures[0]!;
	if (choice === 'dimensions') return [index, ...state.measures.filter(({ type }) => type === 'dimension')];
	if (choice === 'components') return state.measures.filter(({ type }) => type !== 'indicator');
	return state.measures.filter(({ id, parent }) => id === choice || parent === choice);
}

function groupsOf(state: ScorecardsState, columns: readonly ScorecardColumn[]): readonly ColumnGroup[] {
	const groups: { measure: ScorecardMeasure | null; columns: ScorecardColumn[]; gaps: number }[] = [];
	for (const column of columns) {
		const { dimension } = column.measure;
		const last = groups.at(-1);
		if (last !== undefined && (last.measure?.id ?? null) === dimension) last.columns.push(column);
		else {
			const measure = state.measures.find(({ id }) => id === dimension) ?? null;
			const gaps = state.gaps.filter((gap) => dimension !== null && gap.dimension === dimension).length;
			groups.push({ measure, columns: [column], gaps });
		}
	}
	return groups;
}

function isFound(area: ScorecardArea, view: ScorecardsView): boolean {
	if (view.parent !== null && area.parent !== view.parent) return false;
	return view.find === '' || area.name.toLocaleLowerCase('en').includes(view.find.trim().toLocaleLowerCase('en'));
}

/** Positions in the order of the view. Areas without a figure come last either way round; ties keep the release's order. */
function sortOrder(
	rows: readonly { readonly area: NamedArea; readonly figures: readonly Figure[] }[],
	view: ScorecardsView,
	measures: readonly ScorecardMeasure[],
	compare: (a: string, b: string) => number,
): readonly number[] {
	const order = rows.map((_, i) => i);
	const direction = view.reversed ? -1 : 1;
	const byName = (a: number, b: number) => compare(rows[a]!.area.name, rows[b]!.area.name);
	if (view.sort === 'name') return order.sort((a, b) => direction * byName(a, b));
	const column = measures.findIndex(({ id }) => id === view.sort);
	const keys = rows.map((row) => sortKeys(row.figures[column]!, view));
	return order.sort((a, b) => {
		const [x, y] = [keys[a]!, keys[b]!];
		if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
		return direction * (x[0] - y[0] || x[1] - y[1]) || byName(a, b);
	});
}

/** What a figure is put in order by, and what by where that is equal; smallest first. `null` where it comes last. */
function sortKeys(figure: Figure, view: ScorecardsView): readonly [number, number] | null {
	if (view.show === 'score' || view.show === 'rank') {
		// Ranks are of unrounded scores and so finer than the score shown; what is not ranked comes after.
		return figure.score === null ? null : [figure.rank ?? Number.MAX_SAFE_INTEGER, -figure.score];
	}
	return figure.rating === null ? null : [ratingOrder.indexOf(figure.rating), -(figure.score ?? 0)];
}

/** A symbol for each set of flags in sight, by the flags' words; none in views that show no figure to be marked. */
function marksOf(
	view: ScorecardsView,
	rows: readonly { readonly figures: readonly Figure[] }[],
): ReadonlyMap<string, string> {
	const marks = new Map<string, string>();
	if (view.show !== 'score' && view.show !== 'rank') return marks;
	for (const { figures } of rows) {
		for (const { flags, score } of figures) {
			const key = flags.join(' ');
			if (score === null || key === '' || marks.has(key)) continue;
			marks.set(key, symbols[marks.size] ?? `(${marks.size + 1})`);
		}
	}
	return marks;
}

/** The mark that all figures of a column share; '' where they differ. */
function columnMark(figures: readonly Figure[], marks: ReadonlyMap<string, string>): string {
	const keys = new Set(figures.filter(({ score }) => score !== null).map(({ flags }) => flags.join(' ')));
	const [only] = keys;
	return keys.size === 1 ? (marks.get(only!) ?? '') : '';
}
