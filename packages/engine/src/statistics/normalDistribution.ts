import { gammaParts } from './gammaDistribution.ts';

/**
 * The share of a standard normal distribution at or below x.
 *
 * @see Abramowitz and Stegun (1964), 26.2.29 with 6.5.16: through the incomplete gamma function, accurate in both tails
 * @example
 * normalBelow(0) // => 0.5
 * normalBelow(1.96) // ≈ 0.9750021
 */
export function normalBelow(x: number): number {
	if (Number.isNaN(x)) return Number.NaN;
	const { below, above } = gammaParts(0.5, (x * x) / 2);
	return x < 0 ? above / 2 : 0.5 + below / 2;
}

const a = [
	-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
] as const;
const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572] as const;
const c = [
	-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
	2.938163982698783,
] as const;
const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416] as const;

/**
 * The point below which the share p of a standard normal distribution lies.
 *
 * Acklam's rational approximation (nine digits) followed by two steps of Halley's method on {@link normalBelow}.
 *
 * @param p - 0 to 1; minus infinity at 0, infinity at 1, NaN outside
 * @example
 * normalQuantile(0.975) // ≈ 1.959963984540054
 * normalQuantile(0.5) // => 0
 */
export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return Number.NaN;
	if (p === 0) return Number.NEGATIVE_INFINITY;
	if (p === 1) return Number.POSITIVE_INFINITY;
	if (p > 0.5) return -normalQuantile(1 - p);
	let x: number;
	if (p < 0.02425) {
		const q = Math.sqrt(-2 * Math.log(p));
		x =
			(((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
			((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
	} else {
		const q = p - 0.5;
		const r = q * q;
		x =
			((((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q) /
			(((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
	}
	for (let i = 0; i < 2; i++) {
		const u = (normalBelow(x) - p) * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
		x -= u / (1 + (x * u) / 2);
	}
	return x;
}
