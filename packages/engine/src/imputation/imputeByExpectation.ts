import { checkFinite } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { componentColumns, fillCells, type Imputation, type ImputationInput } from './imputation.ts';
import { multivariateNormal } from './multivariateNormal.ts';

/**
 * Fills absent cells with what a multivariate normal distribution, fitted to the component by the EM algorithm, expects
 * given the area's other indicators.
 *
 * Rows that have no indicator of the component at all are left absent, and so is the whole component where the fit fails
 * (too few rows, or an indicator that follows exactly from the others).
 *
 * @param input - with components and ranges; estimates are clipped to the ranges where these are given
 * @throws InputError `NOT_FINITE`
 * @see Dempster, Laird and Rubin (1977), JRSS B 39, 1-38; Little and Rubin (2002), Statistical Analysis with Missing Data, 11.2
 * @example
 * const a = { id: 'a', values: Float64Array.of(1, 2, 3, 4, 5, 6) };
 * const b = { id: 'b', values: Float64Array.of(2.1, 3.9, 6.2, 7.8, 10.1, NaN) };
 * imputeByExpectation({ columns: [a, b], areas: 6, positions: [2020] }).columns[1][5] // ≈ 11.9900
 */
export function imputeByExpectation(input: ImputationInput): Imputation {
	const { columns, ranges } = input;
	const estimates = columns.map(({ values }) => new Float64Array(values.length).fill(Number.NaN));
	for (const places of componentColumns(input)) {
		for (const j of places) checkFinite(columns[j]!);
		// Standardised, so that units do not touch the accuracy of the fit.
		const scales = places.map((j) => columnSummary(columns[j]!.values));
		if (places.length < 2 || scales.some(({ sd }) => !(sd > 0))) continue;
		const standardised = places.map((j, m) => columns[j]!.values.map((x) => (x - scales[m]!.mean) / scales[m]!.sd));
		const fitted = multivariateNormal(standardised);
		if (fitted === null) continue;
		places.forEach((j, m) => {
			const [low, high] = ranges?.[j] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
			for (let row = 0; row < fitted.expected[m]!.length; row++) {
				const value = scales[m]!.mean + scales[m]!.sd * fitted.expected[m]![row]!;
				estimates[j]![row] = Math.min(high, Math.max(low, value));
			}
		});
	}
	const why = 'the area has no other indicator of the component, or no distribution can be fitted';
	return fillCells(input, (j, row) => estimates[j]![row]!, why);
}
