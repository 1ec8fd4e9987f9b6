import type { RatedAgainst } from './scorecardFigures.ts';
import type { ScorecardsState } from './scorecardsState.ts';

export const shows = ['score', 'rank', 'progress', 'position'] as const;
export type Show = (typeof shows)[number];

/** What the reader has chosen to see. All of it stands in the address, so a link shows the same. */
export interface ScorecardsView {
	readonly show: Show;
	readonly period: string;
	/** `dimensions`, `components`, or the id of a measure: that measure and those right below it. */
	readonly columns: string;
	/** What ratings are held against; `null` where the release has none of the kind. */
	readonly progressBy: RatedAgainst | null;
	readonly positionBy: RatedAgainst | null;
	/** `name` or a measure's id. */
	readonly sort: string;
	/** Whether the order is the other way round than usual (names A to Z, figures highest first). */
	readonly reversed: boolean;
	/** Code of the area whose areas are shown; `null` for all. */
	readonly parent: string | null;
	/** Part of a name. */
	readonly find: string;
	/** Whether all areas of other levels stand at the top. */
	readonly comparators: boolean;
}

export interface ColumnChoice {
	readonly id: string;
	readonly name: string;
	readonly type: 'dimensions' | 'components' | 'branch' | 'indicators';
}

/** What is shown first, and with scripts off: every component's score in the last period, by the index. */
export function firstView(state: ScorecardsState): ScorecardsView {
	return {
		show: 'score',
		period: state.periods.at(-1)!.id,
		columns: 'components',
		progressBy: state.ratedBy.progress[0] ?? null,
		positionBy: state.ratedBy.position[0] ?? null,
		sort: state.measures[0]!.id,
		reversed: false,
		parent: null,
		find: '',
		comparators: false,
	};
}

/** The comparator of the ratings shown; `null` where no ratings are. */
export function againstOf(view: ScorecardsView): RatedAgainst | null {
	if (view.show === 'progress') return view.progressBy;
	return view.show === 'position' ? view.positionBy : null;
}

/** The choices of columns: all dimensions, all components, one branch, the indicators of one component. */
export function columnChoices(state: ScorecardsState): readonly ColumnChoice[] {
	const choices: ColumnChoice[] = [
		{ id: 'dimensions', name: '', type: 'dimensions' },
		{ id: 'components', name: '', type: 'components' },
	];
	const below = (id: string) => state.measures.filter((measure) => measure.parent === id);
	for (const { id, name, type } of state.measures) {
		const children = below(id);
		if (children.some((child) => child.type === 'indicator')) choices.push({ id, name, type: 'indicators' });
		else if (type !== 'index' && children.length > 0) choices.push({ id, name, type: 'branch' });
	}
	return choices;
}

/**
 * Reads a view from an address; what it does not say, or says wrongly, is as in {@link firstView}.
 *
 * @param query - the part of the address after `?`
 */
export function viewOfQuery(state: ScorecardsState, query: URLSearchParams): ScorecardsView {
	const first = firstView(state);
	const oneOf = <T extends string | null>(name: string, allowed: readonly T[], otherwise: T): T => {
		const found = query.get(name);
		return allowed.find((item) => item === found) ?? otherwise;
	};
	const sort = query.get('sort') ?? '';
	const by = sort.replace(/^-/, '');
	const known = by === 'name' || state.measures.some(({ id }) => id === by);
	return {
		show: oneOf('show', shows, first.show),
		period: oneOf(
			'period',
			state.periods.map(({ id }) => id),
			first.period,
		),
		columns: oneOf(
			'columns',
			columnChoices(state).map(({ id }) => id),
			first.columns,
		),
		progressBy: oneOf('since', state.ratedBy.progress, first.progressBy),
		positionBy: oneOf('against', state.ratedBy.position, first.positionBy),
		sort: known ? by : first.sort,
		reversed: known && sort.startsWith('-'),
		parent: oneOf(
			'in',
			state.parents.map(({ code }) => code),
			null as string | null,
		),
		find: query.get('find') ?? '',
		comparators: query.get('compare') === 'all',
	};
}

/** The address of a view: '' or a query that starts with `?`, only what differs from {@link firstView}. */
export function queryOfView(state: ScorecardsState, view: ScorecardsView): string {
	const first = firstView(state);
	const query = new URLSearchParams();
	if (view.show !== first.show) query.set('show', view.show);
	if (view.period !== first.period) query.set('period', view.period);
	if (view.columns !== first.columns) query.set('columns', view.columns);
	if (view.progressBy !== null && view.progressBy !== first.progressBy) query.set('since', view.progressBy);
	if (view.positionBy !== null && view.positionBy !== first.positionBy) query.set('against', view.positionBy);
	if (view.sort !== first.sort || view.reversed) query.set('sort', (view.reversed ? '-' : '') + view.sort);
	if (view.parent !== null) query.set('in', view.parent);
	if (view.find !== '') query.set('find', view.find);
	if (view.comparators) query.set('compare', 'all');
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
