/**
 * The next area with a shape in the order of the list, or the one before: by this way the keyboard reaches every area,
 * wherever it lies.
 *
 * @param d - path data of every area; '' where an area has no shape
 * @returns the position, or `at` at the end of the list
 * @example
 * nextDrawn(['M0 0', '', 'M9 9'], 0, 1) // => 2
 * nextDrawn(['M0 0', '', 'M9 9'], 2, 1) // => 2
 * nextDrawn(['M0 0', '', 'M9 9'], 2, -1) // => 0
 */
export function nextDrawn(d: readonly string[], at: number, step: 1 | -1): number {
	for (let i = at + step; i >= 0 && i < d.length; i += step) if (d[i] !== '') return i;
	return at;
}
