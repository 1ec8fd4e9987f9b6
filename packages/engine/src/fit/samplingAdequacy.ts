import { inverse, Matrix } from 'ml-matrix';
import { principalComponent } from '../weights/principalComponent.ts';

/** Sampling adequacy of a set of indicators and of each by itself. */
export interface SamplingAdequacy {
	/** Kaiser-Meyer-Olkin measure, 0 to 1. */
	readonly overall: number;
	/** Measure of sampling adequacy of each indicator, 0 to 1; 0 where it correlates with none. */
	readonly each: readonly number[];
}

/**
 * Kaiser-Meyer-Olkin measure with its parts: Σ r² / (Σ r² + Σ p²), over all pairs and over the pairs of one indicator,
 * with p the correlation of two indicators that is left when the others are held fixed.
 *
 * @param r - correlation matrix of at least two indicators
 * @returns `null` where a correlation is not defined, or an indicator follows exactly from the others
 * @see Kaiser (1974), Psychometrika 39, 31-36
 * @example
 * samplingAdequacy([[1, 0.3], [0.3, 1]]) // => { overall: 0.5, each: [0.5, 0.5] }
 */
export function samplingAdequacy(r: readonly (readonly number[])[]): SamplingAdequacy | null {
	const k = r.length;
	if (k < 2 || r.some((row) => row.some((value) => !Number.isFinite(value)))) return null;
	if (principalComponent(r).eigenvalues[k - 1]! < 1e-10) return null;
	const inverted = inverse(new Matrix(r.map((row) => [...row])));
	const squares = new Float64Array(k);
	const partials = new Float64Array(k);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < k; j++) {
			if (i === j) continue;
			squares[i] = squares[i]! + r[i]![j]! ** 2;
			partials[i] = partials[i]! + inverted.get(i, j) ** 2 / (inverted.get(i, i) * inverted.get(j, j));
		}
	}
	const share = (a: number, b: number): number => (a + b > 0 ? a / (a + b) : 0);
	const sum = (values: Float64Array): number => values.reduce((total, x) => total + x, 0);
	return { overall: share(sum(squares), sum(partials)), each: Array.from(squares, (a, i) => share(a, partials[i]!)) };
}
