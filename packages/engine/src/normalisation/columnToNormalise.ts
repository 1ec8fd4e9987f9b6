import type { IndicatorColumn } from '../methods/indicatorColumn.ts';

/**
 * One indicator as a normaliser takes it: already turned so that higher is better (multiplied by -1 where lower is),
 * with its bounds and target turned likewise.
 */
export interface ColumnToNormalise extends IndicatorColumn {
	/** The value that stands for the bottom of the scale, and for the top. */
	readonly bounds?: { readonly lower: number; readonly upper: number };
	readonly target?: number;
	/** The value of the reference area, or the reference mean. */
	readonly reference?: number;
}

/** Brings one indicator to a scale that can be averaged; higher is better; NaN stays NaN. */
export type Normaliser = (column: ColumnToNormalise) => Float64Array;

/**
 * Turns an indicator so that higher is better: values, bounds, target and reference times -1 where lower is.
 *
 * @param column - in its own unit; `bounds.lower` below `bounds.upper`
 * @param direction - which way is good
 * @example
 * turnedColumn({ id: 'c', values: Float64Array.of(1, 3), bounds: { lower: 0, upper: 5 } }, 'lower').bounds // => { lower: -5, upper: 0 }
 */
export function turnedColumn(column: ColumnToNormalise, direction: 'higher' | 'lower'): ColumnToNormalise {
	if (direction === 'higher') return column;
	const values = new Float64Array(column.values.length);
	for (let i = 0; i < values.length; i++) values[i] = -column.values[i]!;
	return {
		...column,
		values,
		...(column.bounds && { bounds: { lower: -column.bounds.upper, upper: -column.bounds.lower } }),
		...(column.target !== undefined && { target: -column.target }),
		...(column.reference !== undefined && { reference: -column.reference }),
	};
}

/** `scale * x + shift` of every value. */
export function linear(values: Float64Array, scale: number, shift: number): Float64Array {
	const result = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) result[i] = scale * values[i]! + shift;
	return result;
}
