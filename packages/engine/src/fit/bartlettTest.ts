import { determinant, Matrix } from 'ml-matrix';
import { chiSquareAbove } from '../statistics/chiSquareDistribution.ts';

/** Bartlett's test of sphericity. */
export interface BartlettTest {
	readonly statistic: number;
	readonly degrees: number;
	/** How likely so large a statistic would be if no two indicators correlated. */
	readonly p: number;
}

/**
 * Bartlett's test that no two indicators correlate: -(n - 1 - (2k + 5) / 6) ln |R|, chi-square with k (k - 1) / 2 degrees
 * of freedom. A p above 0.05 says that principal components would describe noise.
 *
 * @param r - correlation matrix of at least two indicators
 * @param n - rows it rests on
 * @returns `null` where a correlation is not defined, the matrix is singular, or n is not above k
 * @see Bartlett (1951), Biometrika 38, 337-344; R `psych::cortest.bartlett`
 * @example
 * bartlettTest([[1, 0], [0, 1]], 20).p // => 1
 * bartlettTest([[1, 0.6], [0.6, 1]], 30).statistic // ≈ 12.2729
 */
export function bartlettTest(r: readonly (readonly number[])[], n: number): BartlettTest | null {
	const k = r.length;
	if (k < 2 || n <= k || r.some((row) => row.some((value) => !Number.isFinite(value)))) return null;
	const size = determinant(new Matrix(r.map((row) => [...row])));
	if (!(size > 1e-14)) return null;
	const statistic = -(n - 1 - (2 * k + 5) / 6) * Math.log(size);
	const degrees = (k * (k - 1)) / 2;
	return { statistic: statistic + 0, degrees, p: chiSquareAbove(statistic, degrees) };
}
