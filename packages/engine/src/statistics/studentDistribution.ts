import { logGamma } from './gammaDistribution.ts';
import { solveMonotone } from './solveMonotone.ts';

/**
 * The share of a beta distribution at or below x (regularised incomplete beta function), by continued fraction.
 *
 * @param x - 0 to 1
 * @param a - above zero
 * @param b - above zero
 * @see Abramowitz and Stegun (1964), 26.5.8; modified Lentz
 * @example
 * betaBelow(0.5, 2, 2) // => 0.5
 * betaBelow(0.25, 1, 3) // ≈ 0.578125
 */
export function betaBelow(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
	const factor = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
	const tiny = 1e-300;
	let c = 1;
	let d = 1 - ((a + b) * x) / (a + 1);
	d = 1 / (Math.abs(d) < tiny ? tiny : d);
	let fraction = d;
	for (let m = 1; m < 10_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		let change = 1;
		for (const term of [even, odd]) {
			d = 1 + term * d;
			d = 1 / (Math.abs(d) < tiny ? tiny : d);
			c = 1 + term / c;
			if (Math.abs(c) < tiny) c = tiny;
			change = d * c;
			fraction *= change;
		}
		if (Math.abs(change - 1) < 1e-16) break;
	}
	return factor * fraction;
}

/**
 * The share of Student's t distribution further from zero than t, in both tails together.
 *
 * @param t - either sign
 * @param degrees - of freedom, above zero
 * @example
 * studentTwoTails(2.228138852, 10) // ≈ 0.0500000
 */
export function studentTwoTails(t: number, degrees: number): number {
	if (!Number.isFinite(t)) return Number.isNaN(t) ? Number.NaN : 0;
	return betaBelow(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/**
 * The point below which the share p of Student's t distribution lies.
 *
 * @param p - above 0 and below 1
 * @param degrees - of freedom, above zero
 * @example
 * studentQuantile(0.975, 10) // ≈ 2.228138852
 * studentQuantile(0.5, 3) // => 0
 */
export function studentQuantile(p: number, degrees: number): number {
	if (!(p > 0 && p < 1 && degrees > 0)) return Number.NaN;
	if (p === 0.5) return 0;
	if (p < 0.5) return -studentQuantile(1 - p, degrees);
	const tails = 2 * (1 - p);
	let high = 2;
	while (studentTwoTails(high, degrees) > tails) high *= 2;
	return solveMonotone((t) => tails - studentTwoTails(t, degrees), 0, high);
}
