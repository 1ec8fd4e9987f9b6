import { gammaParts } from './gammaDistribution.ts';
import { solveMonotone } from './solveMonotone.ts';

/**
 * The share of a chi-square distribution above x.
 *
 * @param x - zero or more
 * @param degrees - of freedom, above zero
 * @example
 * chiSquareAbove(3.841458820694124, 1) // ≈ 0.0500000
 */
export function chiSquareAbove(x: number, degrees: number): number {
	return gammaParts(degrees / 2, x / 2).above;
}

/**
 * The point below which the share p of a chi-square distribution lies.
 *
 * @param p - 0 to 1
 * @param degrees - of freedom; 0 gives 0, the limit that exact intervals of a zero count need
 * @example
 * chiSquareQuantile(0.95, 1) // ≈ 3.841458821
 * chiSquareQuantile(0.975, 2) // ≈ 7.377758908
 */
export function chiSquareQuantile(p: number, degrees: number): number {
	if (degrees === 0 || p <= 0) return 0;
	if (p >= 1) return Number.POSITIVE_INFINITY;
	let high = degrees + 10;
	while (gammaParts(degrees / 2, high / 2).below < p) high *= 2;
	if (p > 0.5) return solveMonotone((x) => 1 - p - gammaParts(degrees / 2, x / 2).above, 0, high);
	return solveMonotone((x) => gammaParts(degrees / 2, x / 2).below - p, 0, high);
}
