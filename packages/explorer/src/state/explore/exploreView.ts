import type { ExploreFigures } from './exploreFigures.ts';
import type { ExploreArea, ExploreMeasure, ExploreState } from './exploreState.ts';

export type ExploreSort = 'area' | 'figure' | 'rank';

/** What is chosen, and what the address says of it. */
export interface ExploreView {
	readonly measure: string;
	/** Measured against it; `null` where one measure is looked at. */
	readonly other: string | null;
	readonly level: string;
	readonly period: string;
	/** Code of an area to pick out; `null` for none. */
	readonly area: string | null;
	readonly sort: ExploreSort;
	readonly descending: boolean;
}

export function firstView(state: ExploreState): ExploreView {
	const [first, second] = state.figures;
	const measure = first?.measure ?? state.measures[0]!.id;
	const level = state.levels[state.scored]!.id;
	return {
		measure,
		other: second?.measure ?? null,
		level,
		period: lastWithFigures(state, first, second),
		area: null,
		sort: 'figure',
		descending: true,
	};
}

/** The last period in which all the figures of a page have some. */
function lastWithFigures(state: ExploreState, ...figures: readonly (ExploreFigures | undefined)[]): string {
	const at = state.periods.findLastIndex((_, t) =>
		figures.every((own) => own === undefined || own.periods[t]!.figure.some((x) => x !== null)),
	);
	return state.periods[at < 0 ? state.periods.length - 1 : at]!.id;
}

/** The address of a view, after the path; what is as to begin with is left out. */
export function queryOfView(state: ExploreState, view: ExploreView): string {
	const first = firstView(state);
	const query = new URLSearchParams();
	query.set('measure', view.measure);
	if (view.other !== null) query.set('against', view.other);
	for (const key of ['level', 'period', 'area', 'sort'] as const) {
		if (view[key] !== first[key] && view[key] !== null) query.set(key, view[key]);
	}
	if (view.descending !== first.descending) query.set('order', view.descending ? 'descending' : 'ascending');
	return `?${query}`;
}

/** The view that an address asks for; what there is not is as to begin with. */
export function viewOfQuery(state: ExploreState, query: URLSearchParams): ExploreView {
	const first = firstView(state);
	const known = (id: string | null) => state.measures.find((one) => one.id === id)?.id;
	const measure = known(query.get('measure')) ?? first.measure;
	/** Nothing is held against itself unless it is asked for. */
	const usual = first.other === measure ? first.measure : first.other;
	const sort = (['area', 'figure', 'rank'] as const).find((key) => key === query.get('sort'));
	return fitted(state, {
		measure,
		other: first.other === null ? null : (known(query.get('against')) ?? usual),
		level: state.levels.find(({ id }) => id === query.get('level'))?.id ?? first.level,
		period: state.periods.find(({ id }) => id === query.get('period'))?.id ?? first.period,
		area: state.areas.find(({ code }) => code === query.get('area'))?.code ?? null,
		sort: sort ?? first.sort,
		descending: query.has('order') ? query.get('order') === 'descending' : first.descending,
	});
}

/** A view with a level that its measures have, and no area of another level. */
export function fitted(state: ExploreState, view: ExploreView): ExploreView {
	const levels = levelsOf(state, view);
	const level = levels.find((at) => state.levels[at]!.id === view.level) ?? levels[0] ?? state.scored;
	const area = state.areas.find(({ code }) => code === view.area);
	return { ...view, level: state.levels[level]!.id, area: area?.level === level ? view.area : null };
}

/** Positions of the levels that all measures of a view have figures of. */
export function levelsOf(state: ExploreState, view: ExploreView): readonly number[] {
	const own = measureOf(state, view.measure).levels;
	return view.other === null ? own : own.filter((at) => measureOf(state, view.other!).levels.includes(at));
}

export function measureOf(state: ExploreState, id: string): ExploreMeasure {
	return state.measures.find((measure) => measure.id === id)!;
}

/** The areas of a level, in the order that figures have. */
export function areasAt(state: ExploreState, level: string): readonly ExploreArea[] {
	return state.areas.filter((area) => state.levels[area.level]!.id === level);
}
