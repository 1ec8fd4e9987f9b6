import { isFlat } from '../statistics/isFlat.ts';

/**
 * Cronbach's alpha in its covariance form: k / (k - 1) (1 - Σ var_j / Σ cov), over rows that two indicators both have
 * (pairwise), or over complete rows.
 *
 * Unlike the standardised form it depends on the indicators' units: use it on normalised scores.
 *
 * @param columns - turned so that higher is better; NaN for absent
 * @param rows - which rows count for each pair
 * @returns alpha; `null` for fewer than two indicators, or where no pair has two rows or nothing varies
 * @see Cronbach (1951), Psychometrika 16, 297-334; COINr `get_cronbach`
 * @example
 * covarianceAlpha([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)], 'pairwise') // => 8 / 9
 */
export function covarianceAlpha(columns: readonly Float64Array[], rows: 'pairwise' | 'complete'): number | null {
	const k = columns.length;
	if (k < 2) return null;
	const usable = columns[0]!.map((_, i) => (columns.every((column) => !Number.isNaN(column[i]!)) ? 1 : 0));
	let variances = 0;
	let all = 0;
	for (let j = 0; j < k; j++) {
		for (let m = 0; m <= j; m++) {
			const cov = covariance(columns[j]!, columns[m]!, rows === 'complete' ? usable : null);
			if (j === m) variances += cov;
			all += j === m ? cov : 2 * cov;
		}
	}
	const alpha = (k / (k - 1)) * (1 - variances / all);
	return Number.isFinite(alpha) ? alpha : null;
}

function covariance(x: Float64Array, y: Float64Array, usable: Float64Array | null): number {
	let n = 0;
	let sumX = 0;
	let sumY = 0;
	const counts = (i: number): boolean =>
		!Number.isNaN(x[i]!) && !Number.isNaN(y[i]!) && (usable === null || usable[i] === 1);
	for (let i = 0; i < x.length; i++) {
		if (!counts(i)) continue;
		n++;
		sumX += x[i]!;
		sumY += y[i]!;
	}
	const [meanX, meanY] = [sumX / n, sumY / n];
	let [products, xx, yy] = [0, 0, 0];
	for (let i = 0; i < x.length; i++) {
		if (!counts(i)) continue;
		const [p, q] = [x[i]! - meanX, y[i]! - meanY];
		products += p * q;
		xx += p * p;
		yy += q * q;
	}
	return isFlat(xx, n, meanX) || isFlat(yy, n, meanY) ? 0 : products / (n - 1);
}
