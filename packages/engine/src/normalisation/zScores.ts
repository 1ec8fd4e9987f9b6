import { checkFinite, checkVaries } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { median } from '../statistics/quantile.ts';
import { type ColumnToNormalise, linear } from './columnToNormalise.ts';

/**
 * z-scores moved to a mean and spread: mean + sd (x - x̄) / s, with s the sample standard deviation.
 *
 * With mean 50 and sd 10 these are T-scores.
 *
 * @param column - turned so that higher is better
 * @param mean - of the result
 * @param sd - of the result
 * @throws InputError `CONSTANT_INDICATOR`, `NO_VALUES` or `NOT_FINITE`
 * @see OECD/JRC Handbook (2008), step 5
 * @example
 * zScores({ id: 'x', values: Float64Array.of(1, 2, 3) }, 0, 1) // => Float64Array.of(-1, 0, 1)
 * zScores({ id: 'x', values: Float64Array.of(1, 2, 3) }, 50, 10) // => Float64Array.of(40, 50, 60)
 */
export function zScores(column: ColumnToNormalise, mean: number, sd: number): Float64Array {
	checkFinite(column);
	const found = columnSummary(column.values);
	checkVaries(column.id, 'z-scores', found.n, found.min, found.max);
	const scale = sd / found.sd;
	return linear(column.values, scale, mean - scale * found.mean);
}

/**
 * Robust z-scores: (x - median) / (1.4826 MAD), with MAD the median absolute deviation from the median.
 *
 * The factor makes the spread that of a normal distribution's standard deviation. Single extremes do not move it.
 *
 * @param column - turned so that higher is better
 * @throws InputError `NO_SPREAD` where more than half of the values are the same; `NO_VALUES`, `NOT_FINITE`
 * @see Hampel (1974), Journal of the American Statistical Association 69, 383-393
 * @example
 * robustZScores({ id: 'x', values: Float64Array.of(1, 2, 3, 4, 100) })[3] // ≈ 0.6744908
 */
export function robustZScores(column: ColumnToNormalise): Float64Array {
	checkFinite(column);
	const { n, min, max } = columnSummary(column.values);
	checkVaries(column.id, 'robust z-scores', n, min, max);
	const centre = median(column.values);
	const spread = 1.4826 * median(column.values.map((x) => Math.abs(x - centre)));
	checkVaries(column.id, 'robust z-scores (more than half of its values are the same)', n, 0, spread);
	return linear(column.values, 1 / spread, -centre / spread);
}
