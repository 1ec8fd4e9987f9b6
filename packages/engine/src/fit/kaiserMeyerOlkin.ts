import { inverse, Matrix } from 'ml-matrix';
import { principalComponent } from '../weights/principalComponent.ts';

/**
 * Kaiser-Meyer-Olkin measure of sampling adequacy: Σ r² / (Σ r² + Σ p²) over pairs, with p the partial correlations.
 *
 * @param r - correlation matrix of at least two indicators
 * @returns 0 to 1; `null` for fewer than two indicators, where a correlation is not defined, or where the matrix has no
 * inverse (one indicator follows exactly from the others)
 * @see Kaiser (1974), Psychometrika 39, 31-36
 * @example
 * kaiserMeyerOlkin([[1, 0.3], [0.3, 1]]) // => 0.5
 * kaiserMeyerOlkin([[1, 1], [1, 1]]) // => null
 */
export function kaiserMeyerOlkin(r: readonly (readonly number[])[]): number | null {
	const k = r.length;
	if (k < 2 || r.some((row) => row.some((value) => !Number.isFinite(value)))) return null;
	const { eigenvalues } = principalComponent(r);
	if (eigenvalues[k - 1]! < 1e-10) return null;
	// Of two indicators the partial correlation is the correlation itself; the quotient is exactly a half.
	if (k === 2) return r[0]![1] === 0 ? null : 0.5;
	const inverted = inverse(new Matrix(r.map((row) => [...row])));
	let correlations = 0;
	let partials = 0;
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < i; j++) {
			correlations += r[i]![j]! ** 2;
			partials += inverted.get(i, j) ** 2 / (inverted.get(i, i) * inverted.get(j, j));
		}
	}
	return correlations + partials > 0 ? correlations / (correlations + partials) : null;
}
