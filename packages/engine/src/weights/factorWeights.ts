import type { IndicatorColumn } from '../methods/indicatorColumn.ts';
import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { principalComponent } from './principalComponent.ts';

/** A single common factor. */
export interface CommonFactor {
	/** Correlation of each variable with the factor; their sum is zero or more. */
	readonly loadings: readonly number[];
	/** Share of each variable's variance that the factor does not hold, 0.005 at least. */
	readonly uniqueness: readonly number[];
}

/**
 * Maximum-likelihood estimate of one common factor behind a correlation matrix: the loadings are the first eigenvector of the
 * matrix scaled by the uniquenesses, and these what the loadings leave, in turn until neither moves.
 *
 * A uniqueness is held to 0.005 or more (Heywood cases), as statistical packages do.
 *
 * @param r - correlations of three variables or more
 * @see Varadhan and Roland (2008), Scandinavian Journal of Statistics 35, 335-353, for the extrapolation; Lawley and Maxwell (1971), Factor Analysis as a Statistical Method; Jöreskog (1967), Psychometrika 32, 443-482
 * @example
 * const one = commonFactor([[1, 0.56, 0.48], [0.56, 1, 0.42], [0.48, 0.42, 1]]);
 * one.loadings[0] // ≈ 0.800
 * one.loadings[2] // ≈ 0.600
 */
export function commonFactor(r: readonly (readonly number[])[]): CommonFactor {
	let uniqueness: readonly number[] = r.map(() => 0.5);
	for (let step = 0; step < 2000; step++) {
		const first = left(loadingsGiven(r, uniqueness));
		const second = left(loadingsGiven(r, first));
		const moved = first.map((u, j) => u - uniqueness[j]!);
		const turned = second.map((u, j) => u - first[j]! - moved[j]!);
		const ratio = Math.hypot(...moved) / Math.hypot(...turned);
		if (!(Math.hypot(...moved) > 1e-12)) break;
		// Two plain steps tell where the sequence is heading; it is taken there at once (squared extrapolation).
		const ahead = uniqueness.map((u, j) => u + 2 * ratio * moved[j]! + ratio * ratio * turned[j]!);
		uniqueness = Number.isFinite(ratio) ? left(loadingsGiven(r, ahead.map(within))) : second;
	}
	return { loadings: loadingsGiven(r, uniqueness), uniqueness };
}

/** Loadings where the uniquenesses are known: the first eigenvector of the matrix scaled by them. Their sum is zero or more. */
function loadingsGiven(r: readonly (readonly number[])[], uniqueness: readonly number[]): readonly number[] {
	const roots = uniqueness.map(Math.sqrt);
	const { vector, eigenvalues } = principalComponent(r.map((row, i) => row.map((x, j) => x / (roots[i]! * roots[j]!))));
	const length = Math.sqrt(Math.max(0, eigenvalues[0]! - 1));
	const loadings = vector.map((v, j) => v * roots[j]! * length);
	const sign = loadings.reduce((sum, l) => sum + l, 0) < 0 ? -1 : 1;
	return loadings.map((l) => sign * l);
}

/** What loadings leave of each variance. */
function left(loadings: readonly number[]): readonly number[] {
	return loadings.map((l) => within(1 - l * l));
}

function within(uniqueness: number): number {
	return Math.min(1, Math.max(least, uniqueness));
}

const least = 0.005;

/**
 * Weights from one common factor: what each indicator counts in the best estimate of the factor (regression scores,
 * proportional to loading over uniqueness), summing to 1. One indicator has weight 1, two have 0.5 each.
 *
 * @param columns - scores, higher is better; rows with an absent cell are left out
 * @returns `null` where there are no more complete rows than indicators, an indicator does not vary, or a weight would be
 * below zero, since then a better value would lower the score
 * @see English Indices of Deprivation 2019, technical report, appendix E; Thomson (1951), The Factorial Analysis of Human Ability
 * @example
 * const column = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * factorWeights([column('a', 1, 2, 3), column('b', 3, 1, 2)]) // => [0.5, 0.5]
 */
export function factorWeights(columns: readonly IndicatorColumn[]): readonly number[] | null {
	const k = columns.length;
	if (k <= 2) return columns.map(() => 1 / k);
	const { r, n } = correlationMatrix(columns.map(({ values }) => values));
	if (n <= k || r.some((row) => row.some((x) => !Number.isFinite(x)))) return null;
	const { loadings, uniqueness } = commonFactor(r);
	if (loadings.some((l) => l < 0)) return null;
	const ratios = loadings.map((l, j) => l / uniqueness[j]!);
	const sum = ratios.reduce((total, x) => total + x, 0);
	return ratios.map((x) => x / sum);
}
