/** First-order and total sensitivity of an output to each input. */
export interface SobolIndices {
	/** Variance of the output over the two base samples. */
	readonly variance: number;
	/** Share of the variance that goes with one input by itself. May fall below zero by chance in small samples. */
	readonly first: readonly number[];
	/** Share that goes with one input and all that it acts together with. */
	readonly total: readonly number[];
}

/**
 * Sobol' indices from a sample laid out as A, B and one AB_i per input (A with column i from B).
 *
 * S_i = mean[y_B (y_ABi - y_A)] / V and T_i = Σ (y_A - y_ABi)² / (2 N V), with V the variance of y_A and y_B together.
 *
 * @param a - output of sample A, length N
 * @param b - output of sample B
 * @param ab - output of each AB_i
 * @returns `null` where the output does not vary
 * @see Saltelli and others (2010), Computer Physics Communications 181, 259-270; Jansen (1999); COINr `SA_estimate`
 * @example
 * sobolIndices(Float64Array.of(0, 1), Float64Array.of(1, 0), [Float64Array.of(1, 0)]).total // => [1.5]
 */
export function sobolIndices(a: Float64Array, b: Float64Array, ab: readonly Float64Array[]): SobolIndices | null {
	const n = a.length;
	let mean = 0;
	for (let i = 0; i < n; i++) mean += (a[i]! + b[i]!) / (2 * n);
	let squares = 0;
	for (let i = 0; i < n; i++) squares += (a[i]! - mean) ** 2 + (b[i]! - mean) ** 2;
	const variance = squares / (2 * n - 1);
	if (!(variance > 0)) return null;
	const figures = ab.map((y) => {
		let first = 0;
		let total = 0;
		for (let i = 0; i < n; i++) {
			first += b[i]! * (y[i]! - a[i]!);
			total += (a[i]! - y[i]!) ** 2;
		}
		return { first: first / n / variance, total: total / (2 * n * variance) };
	});
	return { variance, first: figures.map((f) => f.first), total: figures.map((f) => f.total) };
}
