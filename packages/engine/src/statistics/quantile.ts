import { ascendingOrder } from './ascendingOrder.ts';

/** The numbers of a column in ascending order, absent cells left out. */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
	const numbers = values instanceof Float64Array ? values : Float64Array.from(values);
	const order = ascendingOrder(numbers);
	const sorted = new Float64Array(order.length);
	for (let k = 0; k < sorted.length; k++) sorted[k] = numbers[order[k]!]!;
	return sorted;
}

/**
 * A quantile of numbers in ascending order, by linear interpolation at (n - 1) p.
 *
 * @param ascending - without NaN
 * @param p - 0 to 1; 0.5 for the median
 * @returns NaN where there is no number
 * @see Hyndman and Fan (1996), The American Statistician 50, 361-365, definition 7
 * @example
 * quantile(Float64Array.of(1, 2, 3, 10), 0.5) // => 2.5
 * quantile(Float64Array.of(1, 2, 3, 10), 0.9) // ≈ 7.9
 */
export function quantile(ascending: Float64Array, p: number): number {
	const n = ascending.length;
	if (n === 0) return Number.NaN;
	const place = (n - 1) * p;
	const below = Math.floor(place);
	const above = Math.min(n - 1, below + 1);
	return ascending[below]! + (place - below) * (ascending[above]! - ascending[below]!);
}

/**
 * The median of a column.
 *
 * @param values - NaN is left out
 * @returns NaN where there is no number
 * @example
 * median([3, NaN, 1, 8]) // => 3
 * median([4, 2]) // => 3
 */
export function median(values: ArrayLike<number>): number {
	return quantile(sortedNumbers(values), 0.5);
}
