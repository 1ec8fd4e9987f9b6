import { checkFinite, checkVaries, refuse } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { type ColumnToNormalise, linear } from './columnToNormalise.ts';

/**
 * Scores of the Adjusted Mazziotta-Pareto Index: 60 (x - lo) / (hi - lo) + 70, with lo and hi the reference less and plus
 * half the range of all values, over all periods. The reference scores 100; scores lie about 70 to 130.
 *
 * @param column - turned so that higher is better; the reference is usually the mean of the base year, and the mean of
 * all values where it is not given; bounds, where given, stand for the lowest and highest value
 * @throws InputError `CONSTANT_INDICATOR`, `NO_VALUES` or `NOT_FINITE`
 * @see Mazziotta and Pareto (2016), Social Indicators Research 127, 983-1003; Istat, Benessere Equo e Sostenibile
 * @example
 * adjustedMazziottaParetoScores({ id: 'x', values: Float64Array.of(0, 10, 20), reference: 10 }) // => Float64Array.of(70, 100, 130)
 */
export function adjustedMazziottaParetoScores(column: ColumnToNormalise): Float64Array {
	checkFinite(column);
	const found = columnSummary(column.values);
	const min = column.bounds?.lower ?? found.min;
	const max = column.bounds?.upper ?? found.max;
	checkVaries(column.id, 'the adjusted Mazziotta-Pareto scale', found.n, min, max);
	const reference = column.reference ?? found.mean;
	if (!Number.isFinite(reference)) {
		refuse(column.id, 'NO_REFERENCE', `${column.id} has no reference value.`, 'Choose a base year that has values.');
	}
	const scale = 60 / (max - min);
	return linear(column.values, scale, 100 - scale * reference);
}
