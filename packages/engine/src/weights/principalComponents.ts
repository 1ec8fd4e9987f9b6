import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** All principal components of a correlation matrix. */
export interface PrincipalComponents {
	/** Largest first; they sum to the number of variables. */
	readonly eigenvalues: readonly number[];
	/** Unit vectors, one per eigenvalue, each turned so that its sum is not below zero. */
	readonly vectors: readonly (readonly number[])[];
	/** Shares of the variance, largest first, summing to 1. */
	readonly shares: readonly number[];
}

/**
 * All principal components of a correlation matrix.
 *
 * The sign of a component is arbitrary in R's prcomp; here its sum is never below zero. Loadings, the correlations of
 * variables with components, are the vectors times the square root of their eigenvalue.
 *
 * @param r - symmetric correlation matrix without NaN
 * @see Pearson (1901); Hotelling (1933); R `prcomp` with centre and scale
 * @example
 * principalComponents([[1, 0.5], [0.5, 1]]).eigenvalues // => [1.5, 0.5]
 * principalComponents([[1, 0.5], [0.5, 1]]).vectors[0] // => [Math.SQRT1_2, Math.SQRT1_2]
 */
export function principalComponents(r: readonly (readonly number[])[]): PrincipalComponents {
	const k = r.length;
	const decomposition = new EigenvalueDecomposition(new Matrix(r.map((row) => [...row])), { assumeSymmetric: true });
	const values = decomposition.realEigenvalues;
	const vectors = decomposition.eigenvectorMatrix;
	const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
	return {
		eigenvalues: order.map((i) => values[i]!),
		vectors: order.map((c) => {
			const vector = Array.from({ length: k }, (_, i) => vectors.get(i, c));
			return vector.reduce((sum, v) => sum + v, 0) < 0 ? vector.map((v) => -v) : vector;
		}),
		shares: order.map((i) => values[i]! / k),
	};
}
