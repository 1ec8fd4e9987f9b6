/** Standard normal quantile of 0.975. */
const z = 1.959963984540054;

/**
 * The 95 % interval of a correlation coefficient, by Fisher's transformation: tanh(artanh r ± z / √(n − 3)).
 *
 * It is exact in the long run for Pearson's r of two normal columns. For Spearman's the wider standard error
 * √((1 + r² / 2) / (n − 3)) of Bonett and Wright is used.
 *
 * @param r - -1 to 1
 * @param n - rows that have both
 * @returns `null` where fewer than four rows have both, or r is NaN
 * @see Fisher (1921), Metron 1, 3-32; Bonett and Wright (2000), Psychometrika 65, 23-28
 * @example
 * correlationInterval(0.5, 28, 'pearson').lower // ≈ 0.1560
 * correlationInterval(0.5, 28, 'pearson').upper // ≈ 0.7358
 * correlationInterval(0.9, 3, 'pearson') // => null
 * correlationInterval(1, 10, 'pearson') // => { lower: 1, upper: 1 }
 */
export function correlationInterval(
	r: number,
	n: number,
	method: 'pearson' | 'spearman',
): { readonly lower: number; readonly upper: number } | null {
	if (Number.isNaN(r) || n < 4) return null;
	if (Math.abs(r) >= 1) return { lower: r, upper: r };
	const spread = Math.sqrt((method === 'spearman' ? 1 + r ** 2 / 2 : 1) / (n - 3));
	const centre = Math.atanh(r);
	return { lower: Math.tanh(centre - z * spread), upper: Math.tanh(centre + z * spread) };
}
