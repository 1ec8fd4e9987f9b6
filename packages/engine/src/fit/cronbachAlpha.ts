/**
 * Cronbach's alpha in its standardised form: k r̄ / (1 + (k - 1) r̄), with r̄ the mean correlation between indicators.
 *
 * Indicators must already be turned so that higher is better, and anchors left out: both would raise it. It may fall
 * below zero where indicators pull against each other.
 *
 * @param r - correlation matrix of at least two indicators
 * @returns alpha, at most 1; `null` for fewer than two indicators or where a correlation is not defined
 * @see Cronbach (1951), Psychometrika 16, 297-334; standardised form after Spearman-Brown
 * @example
 * cronbachAlpha([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]]) // => 0.75
 * cronbachAlpha([[1]]) // => null
 */
export function cronbachAlpha(r: readonly (readonly number[])[]): number | null {
	const k = r.length;
	if (k < 2) return null;
	let sum = 0;
	for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) sum += r[i]![j]!;
	const mean = sum / ((k * (k - 1)) / 2);
	const alpha = (k * mean) / (1 + (k - 1) * mean);
	return Number.isFinite(alpha) ? alpha : null;
}
