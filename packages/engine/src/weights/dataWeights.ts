import { checkFinite, checkVaries, refuse } from '../methods/checkColumn.ts';
import type { IndicatorColumn } from '../methods/indicatorColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { correlation } from '../statistics/correlation.ts';

/**
 * Entropy weights: an indicator counts for more the more unevenly it is spread over areas. w ∝ 1 - e, with
 * e = -Σ p ln p / ln n and p an area's share of the indicator's sum.
 *
 * @param columns - scores of zero or more, higher is better; NaN is left out
 * @returns weights summing to 1; equal ones where every indicator is spread evenly
 * @throws InputError `OUT_OF_RANGE` where a value is below zero; `NO_VALUES`; `NOT_FINITE`
 * @see Shannon (1948); Zeleny (1982), Multiple Criteria Decision Making
 * @example
 * entropyWeights([{ id: 'a', values: Float64Array.of(0, 0, 6) }, { id: 'b', values: Float64Array.of(2, 2, 2) }]) // => [1, 0]
 */
export function entropyWeights(columns: readonly IndicatorColumn[]): readonly number[] {
	const spreads = columns.map((column) => {
		checkFinite(column);
		const { n, min, mean } = columnSummary(column.values);
		if (n === 0) checkVaries(column.id, 'entropy weights', 0, 0, 0);
		if (min < 0) {
			refuse(
				column.id,
				'OUT_OF_RANGE',
				`Entropy weights need values of zero or more; ${column.id} has ${min}.`,
				'Use min-max first.',
			);
		}
		if (n < 2 || mean === 0) return 0;
		let entropy = 0;
		for (const x of column.values) {
			const p = x / (n * mean);
			if (p > 0) entropy -= p * Math.log(p);
		}
		return Math.max(0, 1 - entropy / Math.log(n));
	});
	return proportions(spreads);
}

/**
 * CRITIC weights: an indicator counts for more the more it varies and the less it repeats the others:
 * w ∝ s_j Σ (1 - r_jk), on scores from 0 to 1.
 *
 * @param columns - higher is better; NaN is left out of each figure
 * @returns weights summing to 1
 * @throws InputError `CONSTANT_INDICATOR`, `NO_VALUES`, `NOT_FINITE`
 * @see Diakoulaki, Mavrotas and Papayannakis (1995), Computers and Operations Research 22, 763-770
 * @example
 * const a = { id: 'a', values: Float64Array.of(0, 1, 2) };
 * const b = { id: 'b', values: Float64Array.of(9, 5, 1) };
 * criticWeights([a, b]) // => [0.5, 0.5]
 */
export function criticWeights(columns: readonly IndicatorColumn[]): readonly number[] {
	const spreads = columns.map((column) => {
		checkFinite(column);
		const { n, min, max, sd } = columnSummary(column.values);
		checkVaries(column.id, 'CRITIC weights', n, min, max);
		return sd / (max - min);
	});
	return proportions(
		columns.map(({ values }, j) => {
			const conflict = columns.reduce((sum, other, k) => {
				const { r } = correlation(values, other.values, 'pearson');
				return k === j || Number.isNaN(r) ? sum : sum + 1 - r;
			}, 0);
			return columns.length === 1 ? 1 : spreads[j]! * conflict;
		}),
	);
}

function proportions(values: readonly number[]): readonly number[] {
	const sum = values.reduce((total, value) => total + value, 0);
	return values.map((value) => (sum > 0 ? value / sum : 1 / values.length));
}
