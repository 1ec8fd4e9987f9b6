import { ascendingOrder } from './ascendingOrder.ts';

/** What tied values are given: the lowest, the mean or the highest of the ranks they take up. */
export type TieRule = 'lowest' | 'mean' | 'highest';

/**
 * Ranks from the lowest value (1) to the highest.
 *
 * @param values - NaN is not ranked
 * @param ties - what tied values are given
 * @returns a rank per value, NaN where there is none; and how many were ranked
 * @example
 * ascendingRanks(Float64Array.of(30, 10, NaN, 30), 'lowest').ranks // => Float64Array.of(2, 1, NaN, 2)
 * ascendingRanks(Float64Array.of(30, 10, NaN, 30), 'mean').ranks // => Float64Array.of(2.5, 1, NaN, 2.5)
 * ascendingRanks(Float64Array.of(30, 10, NaN, 30), 'highest').n // => 3
 */
export function ascendingRanks(
	values: Float64Array,
	ties: TieRule,
): { readonly ranks: Float64Array; readonly n: number } {
	const present = ascendingOrder(values);
	const n = present.length;
	const ranks = new Float64Array(values.length).fill(Number.NaN);
	for (let first = 0; first < n; ) {
		let next = first + 1;
		while (next < n && values[present[next]!] === values[present[first]!]) next++;
		const rank = ties === 'lowest' ? first + 1 : ties === 'highest' ? next : (first + 1 + next) / 2;
		for (let k = first; k < next; k++) ranks[present[k]!] = rank;
		first = next;
	}
	return { ranks, n };
}
