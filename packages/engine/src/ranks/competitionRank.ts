import { ascendingOrder } from '../statistics/ascendingOrder.ts';

/**
 * Ranks, highest first, ties sharing the better rank: 1, 2, 2, 4.
 *
 * @param scores - unrounded scores; NaN is not ranked
 * @param group - indices of the scores that are ranked against each other; all where it is not given
 * @returns a rank per score, 0 where there is none; and how many were ranked
 * @example
 * competitionRank(Float64Array.of(50, 70, 50, NaN, 40)) // => { rank: Int32Array.of(2, 1, 2, 0, 4), ranked: 4 }
 */
export function competitionRank(
	scores: Float64Array,
	group?: Int32Array,
): { readonly rank: Int32Array; readonly ranked: number } {
	const rank = new Int32Array(scores.length);
	const order = ascendingOrder(scores, group);
	const ranked = order.length;
	for (let k = ranked - 1, best = 1; k >= 0; k--) {
		const i = order[k]!;
		if (k < ranked - 1 && scores[i] !== scores[order[k + 1]!]) best = ranked - k;
		rank[i] = best;
	}
	return { rank, ranked };
}
