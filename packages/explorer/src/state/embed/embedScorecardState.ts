import type { IndexModel } from '../../model/IndexModel.ts';
import { comparatorsOf, type ScorecardsState, scorecardsState } from '../scorecards/scorecardsState.ts';
import { firstView, type ScorecardsView, viewOfQuery } from '../scorecards/scorecardsView.ts';

/** A table of scorecards small enough for a frame. */
export interface EmbedScorecardState {
	readonly cards: ScorecardsState;
	/** The area whose areas are shown; `null` for the whole place. */
	readonly within: { readonly code: string; readonly name: string } | null;
	/** How many areas there are to show; more than there are in `cards` where the table would be too long. */
	readonly all: number;
}

/** The most areas in a framed table: a longer one is for the whole page. */
export const mostFramed = 100;

/** @param within - code of an area that contains scored ones; `null` for the whole place */
export function embedScorecardState(model: IndexModel, within: string | null): EmbedScorecardState {
	const all = within === null ? model.areas : model.areas.filter(({ parent }) => parent === within);
	const rank = (code: string) => model.cell(model.index.id, model.lastPeriod.id, code).rank ?? Infinity;
	const areas =
		all.length <= mostFramed
			? all
			: all
					.map((area) => ({ area, rank: rank(area.code) }))
					.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
					.slice(0, mostFramed)
					.map(({ area }) => area);
	const comparators = comparatorsOf(model)
		.filter(({ code, always }) => always || code === within)
		.map((area) => ({ ...area, always: true }));
	return {
		cards: scorecardsState(model, { areas, comparators, everyPeriod: true }),
		within: within === null ? null : { code: within, name: model.area(within).name },
		all: all.length,
	};
}

/** The areas that have a table of their own: those that contain scored areas, where there are several. */
export function embedScorecardParents(model: IndexModel): readonly string[] {
	const parents = [...new Set(model.areas.map(({ parent }) => parent))];
	const known = parents.filter((code) => code !== null && model.hasArea(code)) as string[];
	return known.length > 1 ? known : [];
}

/** The view that an address asks for, without what a frame does not hold: indicators, and search by name. */
export function embedScorecardView(cards: ScorecardsState, query: string): ScorecardsView {
	const first = firstView(cards);
	const asked = viewOfQuery(cards, new URLSearchParams(query));
	const held = cards.measures.some(
		({ id, parent, type }) => (id === asked.columns || parent === asked.columns) && type === 'indicator',
	);
	return { ...asked, columns: held ? first.columns : asked.columns, find: '', parent: null };
}
