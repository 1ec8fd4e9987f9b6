import { type CompareState, mostAreas } from './compareState.ts';

/** What a reader compares. All of it stands in the address, so a link shows the same. */
export interface CompareView {
	/** Codes, the first of which the others are held against; one to five, none twice. */
	readonly areas: readonly string[];
	readonly period: string;
	readonly indicators: boolean;
	/** Id of the one whose years are drawn. */
	readonly measure: string;
}

export function firstComparison(state: CompareState): CompareView {
	return {
		areas: state.figures.map(({ code }) => code),
		period: state.periods.at(-1)!.id,
		indicators: false,
		measure: state.measures[0]!.id,
	};
}

/** The address of a view, after the path. */
export function queryOfComparison(state: CompareState, { areas, period, indicators, measure }: CompareView): string {
	const parts = [
		`areas=${areas.map(encodeURIComponent).join(',')}`,
		...(period === state.periods.at(-1)!.id ? [] : [`period=${encodeURIComponent(period)}`]),
		...(indicators ? ['indicators=yes'] : []),
		...(measure === state.measures[0]!.id ? [] : [`measure=${encodeURIComponent(measure)}`]),
	];
	return `?${parts.join('&')}`;
}

/** The view that an address asks for; areas, periods and measures that there are not are left out. */
export function comparisonOfQuery(state: CompareState, query: URLSearchParams): CompareView {
	const first = firstComparison(state);
	const known = new Set(state.areas.map(({ code }) => code));
	const asked = [...new Set((query.get('areas') ?? '').split(','))].filter((code) => known.has(code));
	const period = state.periods.find(({ id }) => id === query.get('period'))?.id ?? first.period;
	return {
		areas: asked.length > 0 ? asked.slice(0, mostAreas) : first.areas,
		period,
		indicators: query.get('indicators') === 'yes',
		measure: state.measures.find(({ id }) => id === query.get('measure'))?.id ?? first.measure,
	};
}
