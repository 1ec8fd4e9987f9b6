/**
 * Whether numbers that differ from their mean by so little are all the same: the mean of 0.1, 0.1 and 0.1 is not quite 0.1 in
 * a computer, and what rounding leaves would correlate with anything.
 *
 * @param squares - sum of their squared deviations from the mean
 * @param n - how many there are
 * @param mean - their mean
 * @example
 * isFlat(3 * 1.4e-17 ** 2, 3, 0.1) // => true
 * isFlat(2, 3, 1e6) // => false
 */
export function isFlat(squares: number, n: number, mean: number): boolean {
	return !(Math.sqrt(squares / n) > 1e-14 * Math.abs(mean));
}
