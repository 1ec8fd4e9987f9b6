import { competitionRank } from '../ranks/competitionRank.ts';
import { correlation } from '../statistics/correlation.ts';

/** How the ranks of two methods differ. */
export interface ScoreComparison {
	readonly before: Int32Array;
	readonly after: Int32Array;
	/** Places gained from the first to the second, by row; 0 where either has none. */
	readonly gained: Int32Array;
	/** Mean of the places moved either way, over rows that both rank. */
	readonly meanShift: number;
	readonly largestShift: number;
	/** Correlation of the ranks; NaN where it is not defined. */
	readonly rankCorrelation: number;
}

/**
 * Compares two sets of scores of the same areas by their ranks (1 for the highest, ties sharing the better).
 *
 * @param first - scores by one method; NaN for absent
 * @param second - by another
 * @see COINr `compare_coins`
 * @example
 * compareScores(Float64Array.of(3, 2, 1), Float64Array.of(1, 2, 3)).gained // => Int32Array.of(-2, 0, 2)
 * compareScores(Float64Array.of(3, 2, 1), Float64Array.of(1, 2, 3)).meanShift // => 4 / 3
 */
export function compareScores(first: Float64Array, second: Float64Array): ScoreComparison {
	const before = competitionRank(first).rank;
	const after = competitionRank(second).rank;
	const gained = new Int32Array(first.length);
	let n = 0;
	let sum = 0;
	let largestShift = 0;
	for (let i = 0; i < first.length; i++) {
		if (before[i] === 0 || after[i] === 0) continue;
		gained[i] = before[i]! - after[i]!;
		const shift = Math.abs(gained[i]!);
		n++;
		sum += shift;
		largestShift = Math.max(largestShift, shift);
	}
	const ranks = (rank: Int32Array): Float64Array => Float64Array.from(rank, (r) => (r === 0 ? Number.NaN : r));
	return {
		before,
		after,
		gained,
		meanShift: n === 0 ? 0 : sum / n,
		largestShift,
		rankCorrelation: correlation(ranks(before), ranks(after), 'pearson').r,
	};
}
