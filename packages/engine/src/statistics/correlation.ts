import { ascendingRanks } from './ascendingRanks.ts';
import { isFlat } from './isFlat.ts';

/** How a correlation is measured: by values, by ranks, or by pairs in the same order (tau-b). */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** A correlation between two columns. */
export interface Correlation {
	/** -1 to 1; NaN where a column does not vary or fewer than two rows have both. */
	readonly r: number;
	/** Rows that have both. */
	readonly n: number;
}

/**
 * Correlation of two columns over the rows that have both (pairwise complete).
 *
 * Spearman's is Pearson's on mean ranks among those rows; Kendall's is tau-b, which allows for ties, and compares every
 * pair of rows.
 *
 * @param x - NaN for absent
 * @param y - of the same length
 * @param method - which correlation
 * @see Pearson (1895); Spearman (1904); Kendall (1945), Biometrika 33, 239-251
 * @example
 * correlation(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 4, 9, 16), 'spearman').r // => 1
 * correlation(Float64Array.of(1, 2, 3, NaN), Float64Array.of(1, 3, 2, 4), 'kendall') // => { r: 1 / 3, n: 3 }
 * correlation(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 7), 'pearson').r // ≈ 0.9933993
 */
export function correlation(x: Float64Array, y: Float64Array, method: CorrelationMethod): Correlation {
	const { a, b } = completePairs(x, y);
	if (method === 'kendall') return { r: kendallTau(a, b), n: a.length };
	if (method === 'pearson') return { r: pearson(a, b), n: a.length };
	return { r: pearson(ascendingRanks(a, 'mean').ranks, ascendingRanks(b, 'mean').ranks), n: a.length };
}

/** The rows of two columns that have both numbers. */
export function completePairs(
	x: Float64Array,
	y: Float64Array,
): { readonly a: Float64Array; readonly b: Float64Array } {
	const a = new Float64Array(x.length);
	const b = new Float64Array(x.length);
	let n = 0;
	for (let i = 0; i < x.length; i++) {
		if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
		a[n] = x[i]!;
		b[n++] = y[i]!;
	}
	return { a: a.subarray(0, n), b: b.subarray(0, n) };
}

function pearson(a: Float64Array, b: Float64Array): number {
	const n = a.length;
	let meanA = 0;
	let meanB = 0;
	for (let i = 0; i < n; i++) {
		meanA += a[i]!;
		meanB += b[i]!;
	}
	meanA /= n;
	meanB /= n;
	let aa = 0;
	let bb = 0;
	let ab = 0;
	for (let i = 0; i < n; i++) {
		const p = a[i]! - meanA;
		const q = b[i]! - meanB;
		aa += p * p;
		bb += q * q;
		ab += p * q;
	}
	if (n < 2 || isFlat(aa, n, meanA) || isFlat(bb, n, meanB)) return Number.NaN;
	const spread = Math.sqrt(aa) * Math.sqrt(bb);
	return spread > 0 ? Math.max(-1, Math.min(1, ab / spread)) : Number.NaN;
}

function kendallTau(a: Float64Array, b: Float64Array): number {
	const n = a.length;
	let agreement = 0;
	let variesA = 0;
	let variesB = 0;
	for (let i = 1; i < n; i++) {
		for (let j = 0; j < i; j++) {
			const p = Math.sign(a[i]! - a[j]!);
			const q = Math.sign(b[i]! - b[j]!);
			agreement += p * q;
			variesA += p * p;
			variesB += q * q;
		}
	}
	const spread = Math.sqrt(variesA) * Math.sqrt(variesB);
	return spread > 0 ? Math.max(-1, Math.min(1, agreement / spread)) : Number.NaN;
}
