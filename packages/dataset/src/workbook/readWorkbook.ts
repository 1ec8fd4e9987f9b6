import { type Sheet as HucreSheet, readXlsx } from 'hucre/xlsx';
import type { ProblemList } from '../problemList.ts';
import { type CellRange, cellName } from './cellName.ts';
import { cellText } from './cellText.ts';
import { refuseWorkbook, unreadableWorkbook } from './refuseWorkbook.ts';

/** One sheet of a workbook, every cell as text. */
export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	/** The cell of row `r` and column `c` (from 1) is `rows[r - 1][c - 1]`; every cell of a merged block has the text of its first. */
	readonly rows: readonly (readonly string[])[];
	readonly merged: readonly CellRange[];
	/** Rows and columns that the sheet does not show, by their number from 1; they are read all the same. */
	readonly hiddenRows: readonly number[];
	readonly hiddenColumns: readonly number[];
}

/** A workbook as read: its sheets in order, hidden ones among them. */
export interface Workbook {
	readonly file: string;
	readonly sheets: readonly Sheet[];
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm): all its sheets, each cell as the text that a CSV file would have in its place.
 * Formulas are read by the value that the spreadsheet stored with them.
 *
 * Reports workbooks with a password, of before 2007, cut off, or too large unpacked; formulas that were never calculated; and
 * numbers that a format hides (those are read as what is shown in their place).
 *
 * @param bytes - the whole file
 * @param file - its path, for problems
 * @returns the workbook, or `null` where it cannot be read (reported)
 */
export async function readWorkbook(bytes: Uint8Array, file: string, problems: ProblemList): Promise<Workbook | null> {
	if (refuseWorkbook(bytes, file, problems)) return null;
	try {
		const { sheets } = await readXlsx(bytes, { readStyles: true });
		return { file, sheets: sheets.map((sheet) => asText(sheet, file, problems)) };
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		unreadableWorkbook(file, cause, problems);
		return null;
	}
}

function asText(sheet: HucreSheet, file: string, problems: ProblemList): Sheet {
	const hidden = sheet.hidden === true || sheet.veryHidden === true;
	const uncalculated = neverCalculated(sheet);
	let concealed: { readonly cell: string; readonly text: string } | null = null;
	let more = 0;
	const rows = sheet.rows.map((row, r) =>
		row.map((value, c) => {
			const cell = sheet.cells?.get(`${r},${c}`);
			if (uncalculated && value === null && cell?.formula !== undefined) return `=${cell.formula}`;
			const read = cellText(value, cell);
			if (read.hidden && concealed !== null) more++;
			if (read.hidden) concealed ??= { cell: cellName(sheet.name, r + 1, c + 1), text: read.text };
			return read.text;
		}),
	);
	// The callback above is out of the compiler's sight.
	const first = concealed as { readonly cell: string; readonly text: string } | null;
	if (first !== null && !hidden) {
		problems.warn({
			code: 'NUMBER_HIDDEN_BY_FORMAT',
			file,
			cell: first.cell,
			found: first.text,
			message: `The number format of this cell${more === 0 ? '' : ` and of ${more.toLocaleString('en-GB')} more`} does not show the number in it; it was read as what is shown.`,
			mend: 'If the number is to be kept secret, delete it and write [c]: whoever has the file can read it. Otherwise give the cell a format that shows it.',
		});
	}
	const merged = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
		firstRow: startRow + 1,
		lastRow: endRow + 1,
		firstColumn: startCol + 1,
		lastColumn: endCol + 1,
	}));
	fillMerged(rows, merged);
	return {
		name: sheet.name,
		hidden,
		rows,
		merged,
		hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row + 1] : [])),
		hiddenColumns: (sheet.columns ?? []).flatMap((column, c) => (column.hidden ? [c + 1] : [])),
	};
}

/** Programs that write formulas without calculating them leave all of a sheet's formulas without a value; one alone may be "". */
function neverCalculated(sheet: HucreSheet): boolean {
	let formulas = 0;
	for (const [place, cell] of sheet.cells ?? []) {
		if (cell.formula === undefined) continue;
		formulas++;
		const [row, column] = place.split(',').map(Number) as [number, number];
		if ((sheet.rows[row]?.[column] ?? null) !== null) return false;
	}
	return formulas > 0;
}

function fillMerged(rows: string[][], merged: readonly CellRange[]): void {
	for (const range of merged) {
		const text = rows[range.firstRow - 1]?.[range.firstColumn - 1] ?? '';
		for (let r = range.firstRow; r <= Math.min(range.lastRow, rows.length); r++) {
			const row = rows[r - 1]!;
			for (let c = range.firstColumn; c <= Math.min(range.lastColumn, row.length); c++) row[c - 1] = text;
		}
	}
}
