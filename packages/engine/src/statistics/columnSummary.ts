/** What one column of numbers looks like, absent cells left out. */
export interface ColumnSummary {
	/** Numbers present. */
	readonly n: number;
	/** NaN where there is no number, as for the other figures. */
	readonly min: number;
	readonly max: number;
	readonly mean: number;
	/** Sample standard deviation (n - 1); NaN for fewer than two numbers. */
	readonly sd: number;
}

/**
 * Count, extremes, mean and sample standard deviation of a column, in two passes.
 *
 * @param values - NaN is left out
 * @example
 * columnSummary(Float64Array.of(2, 4, NaN, 9)) // => { n: 3, min: 2, max: 9, mean: 5, sd: Math.sqrt(13) }
 * columnSummary(Float64Array.of(NaN)).n // => 0
 */
export function columnSummary(values: Float64Array): ColumnSummary {
	let n = 0;
	let sum = 0;
	let min = Number.POSITIVE_INFINITY;
	let max = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < values.length; i++) {
		const x = values[i]!;
		if (Number.isNaN(x)) continue;
		n++;
		sum += x;
		if (x < min) min = x;
		if (x > max) max = x;
	}
	if (n === 0) return { n, min: Number.NaN, max: Number.NaN, mean: Number.NaN, sd: Number.NaN };
	const mean = sum / n;
	let squares = 0;
	for (let i = 0; i < values.length; i++) {
		const d = values[i]! - mean;
		if (!Number.isNaN(d)) squares += d * d;
	}
	return { n, min, max, mean, sd: n < 2 ? Number.NaN : min === max ? 0 : Math.sqrt(squares / (n - 1)) };
}
