import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** The first principal component of a correlation matrix. */
export interface PrincipalComponent {
	/** Unit vector of loadings, turned so that its sum is not below zero. */
	readonly vector: readonly number[];
	/** All eigenvalues, largest first. They sum to the number of variables. */
	readonly eigenvalues: readonly number[];
	/** Share of the variance that the first component holds, 0 to 1. */
	readonly share: number;
}

/**
 * First principal component of a correlation matrix.
 *
 * Weights are the loadings divided by their sum (Stata's `predict … score` coefficients are proportional to the loadings).
 *
 * @param r - symmetric correlation matrix without NaN
 * @returns loadings, eigenvalues and the share of variance of the first
 * @see Pearson (1901); Hotelling (1933); Social Progress Index methodology report 2017, component weights
 * @example
 * principalComponent([[1, 0.5], [0.5, 1]]).eigenvalues // => [1.5, 0.5]
 * principalComponent([[1, 0.5], [0.5, 1]]).share // => 0.75
 */
export function principalComponent(r: readonly (readonly number[])[]): PrincipalComponent {
	const k = r.length;
	const decomposition = new EigenvalueDecomposition(new Matrix(r.map((row) => [...row])), { assumeSymmetric: true });
	const values = decomposition.realEigenvalues;
	const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
	const vectors = decomposition.eigenvectorMatrix;
	const first = Array.from({ length: k }, (_, i) => vectors.get(i, order[0]!));
	const sum = first.reduce((total, v) => total + v, 0);
	return {
		vector: sum < 0 ? first.map((v) => -v) : first,
		eigenvalues: order.map((i) => values[i]!),
		share: values[order[0]!]! / k,
	};
}
