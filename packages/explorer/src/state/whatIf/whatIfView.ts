import type { WhatIfState } from './whatIfState.ts';

export const means = ['published', 'arithmetic', 'power', 'geometric', 'shifted', 'minimum'] as const;
export type Mean = (typeof means)[number];

/** Which weights a reader starts from: those published, the same for all parts of each measure, or the same for all components. */
export const bases = ['published', 'parts', 'components'] as const;
export type Base = (typeof bases)[number];

/** How many times its published weight a measure may be given. */
export const mostWeight = 5;

/** What a reader supposes. All of it stands in the address, so a link shows the same. */
export interface WhatIfView {
	readonly base: Base;
	/** Times the weight of the base, by measure; those that are not named count once. */
	readonly weights: Readonly<Record<string, number>>;
	readonly mean: Mean;
	/** Another value of one indicator in one area. */
	readonly scenario: { readonly area: string; readonly measure: string; readonly value: number } | null;
	readonly sort: 'rank' | 'name';
}

export const asPublished: WhatIfView = {
	base: 'published',
	weights: {},
	mean: 'published',
	scenario: null,
	sort: 'rank',
};

/** Whether anything is supposed at all. */
export function isAsPublished({ base, weights, mean, scenario }: WhatIfView): boolean {
	return (
		base === 'published' &&
		mean === 'published' &&
		scenario === null &&
		Object.values(weights).every((times) => times === 1)
	);
}

/**
 * The address of a view, after the path; empty where nothing is supposed.
 *
 * @example
 * queryOfWhatIf({ base: 'parts', weights: { safety: 3, health: 1 }, mean: 'power', scenario: null, sort: 'rank' }) // => '?base=parts&weights=safety:3&mean=power'
 */
export function queryOfWhatIf({ base, weights, mean, scenario, sort }: WhatIfView): string {
	const named = Object.entries(weights).filter(([, times]) => times !== 1);
	const parts = [
		...(base === 'published' ? [] : [`base=${base}`]),
		...(named.length === 0 ? [] : [`weights=${named.map(([id, times]) => `${id}:${times}`).join(',')}`]),
		...(mean === 'published' ? [] : [`mean=${mean}`]),
		...(scenario === null
			? []
			: [`area=${encodeURIComponent(scenario.area)}`, `measure=${scenario.measure}`, `value=${scenario.value}`]),
		...(sort === 'rank' ? [] : [`sort=${sort}`]),
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The view that an address asks for; what it asks that there is not is left as published. */
export function whatIfOfQuery(state: WhatIfState, query: URLSearchParams): WhatIfView {
	// The index is part of nothing, so it has no weight.
	const known = new Set(state.measures.flatMap(({ id, parent }) => (parent === null ? [] : [id])));
	const weights: Record<string, number> = {};
	for (const part of (query.get('weights') ?? '').split(',')) {
		const [id = '', text = ''] = part.split(':');
		const times = Number(text);
		if (known.has(id) && Number.isInteger(times) && times >= 0 && times <= mostWeight && text !== '')
			weights[id] = times;
	}
	const base = bases.find((name) => name === query.get('base')) ?? 'published';
	const mean = means.find((name) => name === query.get('mean')) ?? 'published';
	const [area, measure, value] = [query.get('area'), query.get('measure'), query.get('value')];
	const scenario =
		state.areas.some(({ code }) => code === area) &&
		state.indicators.some(({ id }) => id === measure) &&
		value !== null &&
		value.trim() !== '' &&
		Number.isFinite(Number(value))
			? { area: area!, measure: measure!, value: Number(value) }
			: null;
	return { base, weights, mean, scenario, sort: query.get('sort') === 'name' ? 'name' : 'rank' };
}
