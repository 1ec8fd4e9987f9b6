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
	const members = group ?? Int32Array.from(scores.keys());
	const order = members.filter((i) => !Number.isNaN(scores[i]!)).sort((i, j) => scores[j]! - scores[i]!);
	for (let position = 0; position < order.length; position++) {
		const i = order[position]!;
		const before = order[position - 1];
		rank[i] = before !== undefined && scores[before] === scores[i] ? rank[before]! : position + 1;
	}
	return { rank, ranked: order.length };
}
