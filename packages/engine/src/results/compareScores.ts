import { competitionRank } from '../ranks/competitionRank.ts';
import { correlation } from '../statistics/correlation.ts';

/** How the ranks of two methods differ. */
export interface ScoreComparison {
	/** Rows that both rank, which all figures are of: a row that only one ranks has no place to move from or to. */
	readonly ranked: number;
	/** Rank by the first among those rows, by row; 0 for the others. */
	readonly before: Int32Array;
	/** Rank by the second among those rows, by row; 0 for the others. */
	readonly after: Int32Array;
	/** Places gained from the first to the second, by row; 0 where either has none. */
	readonly gained: Int32Array;
	/** Mean of the places moved either way; 0 where both rank none. */
	readonly meanShift: number;
	readonly largestShift: number;
	/** Correlation of the ranks; NaN where it is not defined. */
	readonly rankCorrelation: number;
}

/**
 * Compares two sets of scores of the same areas by their ranks (1 for the highest, ties sharing the better) among the areas
 * that have both: an area that one of them leaves out would else move all those below it without any of them changing places.
 *
 * @param first - scores by one method; NaN for absent
 * @param second - by another
 * @see COINr `compare_coins`
 * @example
 * compareScores(Float64Array.of(3, 2, 1), Float64Array.of(1, 2, 3)).gained // => Int32Array.of(-2, 0, 2)
 * compareScores(Float64Array.of(3, 2, 1), Float64Array.of(1, 2, 3)).meanShift // => 4 / 3
 * compareScores(Float64Array.of(3, 2, 1), Float64Array.of(NaN, 2, 1)).gained // => Int32Array.of(0, 0, 0)
 */
export function compareScores(first: Float64Array, second: Float64Array): ScoreComparison {
	const shared = (own: Float64Array, other: Float64Array) =>
		own.map((x, i) => (Number.isNaN(other[i]!) ? Number.NaN : x));
	const { rank: before, ranked } = competitionRank(shared(first, second));
	const after = competitionRank(shared(second, first)).rank;
	const gained = new Int32Array(first.length);
	let sum = 0;
	let largestShift = 0;
	for (let i = 0; i < first.length; i++) {
		if (before[i] === 0) continue;
		gained[i] = before[i]! - after[i]!;
		const shift = Math.abs(gained[i]!);
		sum += shift;
		largestShift = Math.max(largestShift, shift);
	}
	const ranks = (rank: Int32Array): Float64Array => Float64Array.from(rank, (r) => (r === 0 ? Number.NaN : r));
	return {
		ranked,
		before,
		after,
		gained,
		meanShift: ranked === 0 ? 0 : sum / ranked,
		largestShift,
		rankCorrelation: correlation(ranks(before), ranks(after), 'pearson').r,
	};
}
