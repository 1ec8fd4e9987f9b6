import { checkFinite, checkVaries } from '../methods/checkColumn.ts';
import { ascendingRanks, type TieRule } from '../statistics/ascendingRanks.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { normalQuantile } from '../statistics/normalDistribution.ts';
import type { ColumnToNormalise } from './columnToNormalise.ts';

/**
 * Ranks as scores: 1 for the lowest (higher is better).
 *
 * @param column - turned so that higher is better
 * @param ties - what tied values are given
 * @throws InputError `NOT_FINITE`
 * @see OECD/JRC Handbook (2008), step 5; COINr `n_rank`
 * @example
 * rankScores({ id: 'x', values: Float64Array.of(5, 9, 5) }, 'lowest') // => Float64Array.of(1, 3, 1)
 */
export function rankScores(column: ColumnToNormalise, ties: TieRule): Float64Array {
	checkFinite(column);
	return ascendingRanks(column.values, ties).ranks;
}

/**
 * Borda scores: how many areas an area is above, rank - 1 with ties sharing the lowest.
 *
 * @param column - turned so that higher is better
 * @param ties - what tied values are given
 * @throws InputError `NOT_FINITE`
 * @see Borda (1784); COINr `n_borda`
 * @example
 * bordaScores({ id: 'x', values: Float64Array.of(5, 9, 5) }, 'lowest') // => Float64Array.of(0, 2, 0)
 */
export function bordaScores(column: ColumnToNormalise, ties: TieRule): Float64Array {
	const ranks = rankScores(column, ties);
	for (let i = 0; i < ranks.length; i++) ranks[i] = ranks[i]! - 1;
	return ranks;
}

/**
 * Percentile ranks: the share of the other areas that an area is above, (rank - 1) / (n - 1).
 *
 * @param column - turned so that higher is better
 * @throws InputError `CONSTANT_INDICATOR`, `NO_VALUES` or `NOT_FINITE`
 * @see COINr `n_prank`
 * @example
 * percentileRanks({ id: 'x', values: Float64Array.of(5, 9, 5, 7, 8) }) // => Float64Array.of(0, 1, 0, 0.5, 0.75)
 */
export function percentileRanks(column: ColumnToNormalise): Float64Array {
	checkFinite(column);
	const { n, min, max } = columnSummary(column.values);
	checkVaries(column.id, 'percentile ranks', n, min, max);
	const { ranks } = ascendingRanks(column.values, 'lowest');
	for (let i = 0; i < ranks.length; i++) ranks[i] = (ranks[i]! - 1) / (n - 1);
	return ranks;
}

/**
 * Normal scores: the point of a standard normal distribution below which the share rank / (n + 1) lies. Ties share the
 * mean of their ranks.
 *
 * @param column - turned so that higher is better
 * @throws InputError `CONSTANT_INDICATOR`, `NO_VALUES` or `NOT_FINITE`
 * @see Scottish Index of Multiple Deprivation 2016, technical notes; van der Waerden (1952)
 * @example
 * normalScores({ id: 'x', values: Float64Array.of(3, 1, 2) })[0] // ≈ 0.6744898
 * normalScores({ id: 'x', values: Float64Array.of(3, 1, 2) })[2] // => 0
 */
export function normalScores(column: ColumnToNormalise): Float64Array {
	checkFinite(column);
	const { n, min, max } = columnSummary(column.values);
	checkVaries(column.id, 'normal scores', n, min, max);
	const { ranks } = ascendingRanks(column.values, 'mean');
	for (let i = 0; i < ranks.length; i++) ranks[i] = normalQuantile(ranks[i]! / (n + 1));
	return ranks;
}
