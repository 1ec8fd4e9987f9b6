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
	const sorted = new Float64Array(members.length);
	let ranked = 0;
	for (let k = 0; k < members.length; k++) {
		const score = scores[members[k]!]!;
		if (!Number.isNaN(score)) sorted[ranked++] = score;
	}
	// Sorting numbers alone is many times faster than sorting positions by a comparison.
	const ascending = sorted.subarray(0, ranked).sort();
	for (let k = 0; k < members.length; k++) {
		const score = scores[members[k]!]!;
		if (!Number.isNaN(score)) rank[members[k]!] = ranked - countUpTo(ascending, score) + 1;
	}
	return { rank, ranked };
}

/** How many of `ascending` are at most `limit`. */
function countUpTo(ascending: Float64Array, limit: number): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle]! <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
