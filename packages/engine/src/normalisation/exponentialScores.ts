import { exponentialTransform } from '../deprivation/exponentialTransform.ts';
import { checkFinite } from '../methods/checkColumn.ts';
import type { ColumnToNormalise } from './columnToNormalise.ts';

/**
 * 100 less the exponential transform of ranks: from 0 for the worst to near 100 for the best, the worst tenth spread over the
 * lower half of the scale.
 *
 * @param column - turned so that higher is better
 * @throws InputError `NOT_FINITE`
 * @see English Indices of Deprivation 2019, technical report, section 3.7, whose scores are 100 less these
 * @example
 * exponentialScores({ id: 'x', values: Float64Array.of(7, NaN, 2) })[2] // => 0
 * exponentialScores({ id: 'x', values: Float64Array.of(7, NaN, 2) })[0] // ≈ 84.3532
 */
export function exponentialScores(column: ColumnToNormalise): Float64Array {
	checkFinite(column);
	const scores = exponentialTransform(column.values.map((x) => -x));
	for (let i = 0; i < scores.length; i++) scores[i] = 100 - scores[i]!;
	return scores;
}
