/**
 * The letters of a spreadsheet's column.
 *
 * @param column - counted from 1
 * @example
 * columnLetters(1) // => 'A'
 * columnLetters(28) // => 'AB'
 * columnLetters(702) // => 'ZZ'
 */
export function columnLetters(column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return letters;
}

/**
 * A cell as a spreadsheet names it, to be pasted into its name box: sheet, column, row.
 *
 * @param sheet - the sheet's name
 * @param row - counted from 1
 * @param column - counted from 1; left out, the whole row is named
 * @example
 * cellName('Sheet1', 7, 3) // => 'Sheet1!C7'
 * cellName('Table 1', 7) // => "'Table 1'!7:7"
 */
export function cellName(sheet: string, row: number, column?: number): string {
	return `${quoted(sheet)}!${column === undefined ? `${row}:${row}` : `${columnLetters(column)}${row}`}`;
}

/** A block of cells that a workbook shows as one; rows and columns counted from 1, the last included. */
export interface CellRange {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
}

/**
 * A block of cells as a spreadsheet names it.
 *
 * @example
 * rangeName('Sheet1', { firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 3 }) // => 'Sheet1!B3:C3'
 */
export function rangeName(sheet: string, range: CellRange): string {
	const last = `${columnLetters(range.lastColumn)}${range.lastRow}`;
	return `${cellName(sheet, range.firstRow, range.firstColumn)}:${last}`;
}

function quoted(sheet: string): string {
	return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
