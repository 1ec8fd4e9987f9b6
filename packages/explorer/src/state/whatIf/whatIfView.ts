import { membersOf, mostMembers } from './groupResult.ts';
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
	/** Areas that are looked at as one; that supposes nothing. `null` where none are. */
	readonly group: GroupOfAreas | null;
}

/** Areas put together by a reader. */
export interface GroupOfAreas {
	/** What the reader calls it; may be empty. */
	readonly name: string;
	/** Codes of areas, and of areas around them that stand for all in them. */
	readonly codes: readonly string[];
}

/** How long the name of a group may be. */
export const longestName = 60;

export const asPublished: WhatIfView = {
	base: 'published',
	weights: {},
	mean: 'published',
	scenario: null,
	sort: 'rank',
	group: null,
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
 * queryOfWhatIf({ base: 'parts', weights: { safety: 3, health: 1 }, mean: 'power', scenario: null, sort: 'rank', group: null }) // => '?base=parts&weights=safety:3&mean=power'
 */
export function queryOfWhatIf({ base, weights, mean, scenario, sort, group }: WhatIfView): string {
	const named = Object.entries(weights).filter(([, times]) => times !== 1);
	const parts = [
		...(base === 'published' ? [] : [`base=${base}`]),
		...(named.length === 0 ? [] : [`weights=${named.map(([id, times]) => `${id}:${times}`).join(',')}`]),
		...(mean === 'published' ? [] : [`mean=${mean}`]),
		...(scenario === null
			? []
			: [`area=${encodeURIComponent(scenario.area)}`, `measure=${scenario.measure}`, `value=${scenario.value}`]),
		...(sort === 'rank' ? [] : [`sort=${sort}`]),
		...(group === null ? [] : [`group=${group.codes.map(encodeURIComponent).join(',')}`]),
		...(group === null || group.name === '' ? [] : [`called=${encodeURIComponent(group.name)}`]),
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
	return {
		base,
		weights,
		mean,
		scenario,
		sort: query.get('sort') === 'name' ? 'name' : 'rank',
		group: groupOfQuery(state, query),
	};
}

function groupOfQuery(state: WhatIfState, query: URLSearchParams): GroupOfAreas | null {
	const known = new Set([...state.areas, ...state.parents].map(({ code }) => code));
	const asked = (query.get('group') ?? '').split(',').filter((code) => known.has(code));
	const codes = withinMost(state, [...new Set(asked)]);
	return codes.length === 0 ? null : { name: (query.get('called') ?? '').slice(0, longestName), codes };
}

/** As many of the codes, from the first on, as a group may have areas. */
export function withinMost(state: Pick<WhatIfState, 'areas' | 'parents'>, codes: readonly string[]): readonly string[] {
	if (membersOf(state, codes).length <= mostMembers) return codes;
	const kept: string[] = [];
	for (const code of codes) {
		if (membersOf(state, [...kept, code]).length <= mostMembers) kept.push(code);
	}
	return kept;
}
