const lanczos = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/**
 * Natural logarithm of the gamma function, for numbers above zero.
 *
 * @see Lanczos (1964), SIAM Journal on Numerical Analysis 1, 86-96 (g = 7, nine terms)
 * @example
 * Math.exp(logGamma(5)) // ≈ 24.0000000
 * Math.exp(2 * logGamma(0.5)) // ≈ 3.14159265
 */
export function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const shifted = x - 1;
	let sum: number = lanczos[0];
	for (let i = 1; i < lanczos.length; i++) sum += lanczos[i]! / (shifted + i);
	const base = shifted + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * The parts of a gamma distribution of unit scale below and above a point: P(a, x) and Q(a, x) = 1 - P(a, x), each to
 * full relative accuracy where it is the smaller.
 *
 * A series where x is below a + 1, a continued fraction (modified Lentz) above.
 *
 * @param shape - a, above zero
 * @param x - zero or more
 * @see Abramowitz and Stegun (1964), 6.5.29 and 6.5.31
 * @example
 * gammaParts(1, 2).above // ≈ 0.135335283
 * gammaParts(3, 3).below // ≈ 0.576809919
 */
export function gammaParts(shape: number, x: number): { readonly below: number; readonly above: number } {
	if (x <= 0) return { below: 0, above: 1 };
	if (x === Number.POSITIVE_INFINITY) return { below: 1, above: 0 };
	const factor = Math.exp(shape * Math.log(x) - x - logGamma(shape));
	if (x < shape + 1) {
		let term = 1 / shape;
		let sum = term;
		for (let i = 1; i < 10_000 && Math.abs(term) > Math.abs(sum) * 1e-17; i++) {
			term *= x / (shape + i);
			sum += term;
		}
		const below = Math.min(1, factor * sum);
		return { below, above: 1 - below };
	}
	const tiny = 1e-300;
	let b = x + 1 - shape;
	let c = 1 / tiny;
	let d = 1 / b;
	let fraction = d;
	for (let i = 1; i < 10_000; i++) {
		const a = -i * (i - shape);
		b += 2;
		d = a * d + b;
		if (Math.abs(d) < tiny) d = tiny;
		c = b + a / c;
		if (Math.abs(c) < tiny) c = tiny;
		d = 1 / d;
		const change = d * c;
		fraction *= change;
		if (Math.abs(change - 1) < 1e-16) break;
	}
	const above = Math.min(1, factor * fraction);
	return { below: 1 - above, above };
}
