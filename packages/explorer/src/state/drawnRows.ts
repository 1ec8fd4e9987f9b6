/** How many rows of a long table are drawn at a time. */
export const rowBatch = 100;
/** A table is drawn whole where hardly more than one batch would be left out. */
const wholeUpTo = 1.5 * rowBatch;
/** How many rows a page holds for readers without scripts, who cannot ask for more. */
const mostWithoutScripts = 2000;

/**
 * How many rows of a table are drawn before anybody asks for more.
 *
 * @param total - how many rows there are
 * @param live - whether scripts run, so that more can be asked for
 * @example
 * firstLimit(150, true) // => 150
 * firstLimit(625, true) // => 100
 * firstLimit(625, false) // => 625
 * firstLimit(8000, false) // => 100
 */
export function firstLimit(total: number, live: boolean): number {
	return total <= (live ? wholeUpTo : mostWithoutScripts) ? total : rowBatch;
}

/**
 * The rows of a table that are drawn: the first ones of its order, and after them the chosen one where it is not among them.
 *
 * @param rows - all of them, in order
 * @param limit - how many are drawn, not counting the chosen one
 * @param chosen - code of the chosen area
 * @example
 * drawnRows([{ code: 'a' }, { code: 'b' }, { code: 'c' }], 1, 'c') // => [{ code: 'a' }, { code: 'c' }]
 */
export function drawnRows<Row extends { readonly code: string }>(
	rows: readonly Row[],
	limit: number,
	chosen: string | null,
): readonly Row[] {
	const later = chosen === null ? [] : rows.slice(limit).filter(({ code }) => code === chosen);
	return [...rows.slice(0, limit), ...later];
}
