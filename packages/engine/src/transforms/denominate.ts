import { checkFinite, refuse } from '../methods/checkColumn.ts';
import type { IndicatorColumn } from '../methods/indicatorColumn.ts';

/**
 * An indicator per unit of another figure: x / (denominator / scale).
 *
 * @param column - NaN for absent
 * @param denominator - on the same rows; NaN for absent
 * @param scale - what it is per, e.g. 1000
 * @returns NaN where either is absent
 * @throws InputError `ZERO_DENOMINATOR` naming the first such row; `NOT_FINITE`, also where the quotient is too large
 * @see COINr `Denominate`
 * @example
 * denominate({ id: 'crimes', values: Float64Array.of(30, NaN) }, Float64Array.of(2000, 10), 1000) // => Float64Array.of(15, NaN)
 */
export function denominate(column: IndicatorColumn, denominator: Float64Array, scale: number): Float64Array {
	checkFinite(column);
	const { id, values, rowName } = column;
	const result = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) {
		if (denominator[i] === 0 && !Number.isNaN(values[i]!)) {
			const where = rowName?.(i) ?? `row ${i + 1}`;
			refuse(
				id,
				'ZERO_DENOMINATOR',
				`${id} is divided by zero for ${where}.`,
				'Correct the denominator, or leave it empty.',
			);
		}
		result[i] = (values[i]! / denominator[i]!) * scale;
	}
	checkFinite({ ...column, values: result });
	return result;
}
