/** One file of the project folder, made as it is written: a large one is never whole in memory. */
export interface SampleFile {
	/** In the project folder, with forward slashes. */
	readonly path: string;
	readonly parts: Iterable<string>;
}

/**
 * A row of a CSV file: cells with a comma, a quote or a line break are quoted.
 *
 * @example
 * csvRow(['a', 'b, c', 1]) // => 'a,"b, c",1\n'
 */
export function csvRow(cells: readonly (string | number)[]): string {
	return `${cells.map((cell) => (typeof cell === 'string' && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
