/** A row of a file before it is known which are headings. */
export interface RawRow {
	readonly cells: readonly string[];
	readonly line: number;
}

/**
 * Which of a file's first rows holds the headings: the first that holds all of those that are looked for. Where none does, the one
 * with most of them; of several the one with most cells filled, of those the first. Title rows, notes and blank rows above it need not be declared.
 *
 * @param rows - the first rows of the file
 * @param wanted - the headings that the table should have
 * @returns the index, or -1 where no row has any of them
 * @example
 * const rows = [['Table 1: Obesity by area'], ['area', 'period', 'value'], ['E05000026', '2013', '7']];
 * findHeadings(rows.map((cells, i) => ({ cells, line: i + 1 })), ['area', 'value']) // => 1
 */
export function findHeadings(rows: readonly RawRow[], wanted: readonly string[]): number {
	const sought = new Set(wanted.map((heading) => heading.trim().toLowerCase()));
	let [best, bestHeld, bestFilled] = [-1, 0, 0];
	rows.forEach(({ cells }, i) => {
		const held = new Set(cells.map((cell) => tidyHeading(cell).toLowerCase()).filter((cell) => sought.has(cell))).size;
		const filled = cells.filter((cell) => cell.trim() !== '').length;
		if (held > bestHeld || (held === bestHeld && held > 0 && held < sought.size && filled > bestFilled)) {
			[best, bestHeld, bestFilled] = [i, held, filled];
		}
	});
	return best;
}

/**
 * A heading without line breaks, surrounding spaces and footnote marks.
 *
 * @example
 * tidyHeading(' Obese\n(%) [note 2]') // => 'Obese (%)'
 */
export function tidyHeading(cell: string): string {
	return cell
		.replaceAll(/\s*\[notes? [^\]]*\]/gi, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
}
