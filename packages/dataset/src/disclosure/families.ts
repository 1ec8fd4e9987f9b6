import type { Indicator } from '@social-index/schema';
import type { IndicatorCounts } from './countsOf.ts';
import type { DisclosureRule } from './disclosureRule.ts';

/** One indicator of a family, as it is protected. */
export interface FamilyMember {
	readonly indicator: Indicator;
	/** Position in the observations. */
	readonly m: number;
	/** `null` where its figures are public already. */
	readonly rule: DisclosureRule | null;
	readonly counts: IndicatorCounts;
}

/**
 * Groups indicators whose counts hang together because one is the total of others.
 *
 * @returns positions of the indicators of each family, in their order
 * @example
 * families([{ id: 'all', totalOf: ['girls', 'boys'] }, { id: 'girls' }, { id: 'crime' }, { id: 'boys' }]) // => [[0, 1, 3], [2]]
 */
export function families(indicators: readonly Pick<Indicator, 'id' | 'totalOf'>[]): readonly (readonly number[])[] {
	const at = new Map(indicators.map(({ id }, i) => [id, i]));
	const leader = indicators.map((_, i) => i);
	const find = (i: number): number => (leader[i] === i ? i : find(leader[i]!));
	indicators.forEach(({ totalOf }, i) => {
		for (const id of totalOf ?? []) {
			const part = at.get(id);
			if (part !== undefined) leader[Math.max(find(i), find(part))] = Math.min(find(i), find(part));
		}
	});
	return [...Map.groupBy(indicators.keys(), find).values()];
}
