import { type CellRange, cellName, type Problem } from '@social-index/schema';

/** A table of any format: where it is, its headings, and how its cells are named. */
export interface TableHead {
	readonly file: string;
	/** As written, without surrounding spaces, line breaks and footnote marks. The heading at index `c` is of the file's column `c + 1`. */
	readonly headings: readonly string[];
	/** The line or row of the headings (of the last, where there are two rows of them), counted from 1; 0 where records have keys. */
	readonly headingLine: number;
	/** Lines before the headings that begin with #, without the mark. */
	readonly comments: readonly string[];
	/** The sheet, in a workbook. */
	readonly sheet?: string;
	/** Whether rows are records that are counted (JSON, Parquet) and no lines that an editor shows. */
	readonly records?: boolean;
	/** Blocks of cells that a sheet shows as one; each of their cells has the text of the first. */
	readonly merged?: readonly CellRange[];
}

/** Told of each row, as long as the headings, with the line, sheet row or record it begins on. */
export type RowVisitor = (cells: readonly string[], line: number) => void;

/** A table whose rows are gone through and not kept, so that its length does not matter. */
export interface RowTable extends TableHead {
	/** Goes through the rows from the first; returns false where the file breaks off or holds no rows (reported). */
	eachRow(visit: RowVisitor): boolean;
	/** The same rows, for a look ahead: nothing is reported, and a visit that returns false is the last. */
	eachRowQuietly(visit: (cells: readonly string[], line: number) => boolean | undefined): void;
}

/**
 * The place of a column by its heading, capitals and surrounding spaces ignored.
 *
 * @returns the index, or -1 where there is no such column
 * @example
 * const table = { file: 'a.csv', headings: ['Code', 'Ward Name'], headingLine: 1, comments: [] };
 * columnOf(table, 'ward name') // => 1
 * columnOf(table, 'parent') // => -1
 */
export function columnOf(table: TableHead, heading: string): number {
	const sought = heading.trim().toLowerCase();
	return table.headings.findIndex((own) => own.toLowerCase() === sought);
}

/**
 * Where a cell of a table, or a whole row, stands: as problems say it.
 *
 * @param line - the line, sheet row or record; 0 where there is none, as of the keys of records
 * @param column - the heading, or the index of the column
 * @example
 * const sheet = { file: 'a.xlsx', headings: ['area', 'value'], headingLine: 3, comments: [], sheet: 'Figures' };
 * placeIn(sheet, 7, 'value') // => { file: 'a.xlsx', line: 7, column: 'value', cell: 'Figures!B7' }
 * placeIn({ ...sheet, file: 'a.csv', sheet: undefined }, 7, 1) // => { file: 'a.csv', line: 7, column: 'value' }
 */
export function placeIn(
	table: TableHead,
	line: number,
	column?: string | number,
): Pick<Problem, 'file' | 'line' | 'column' | 'cell'> {
	const at = typeof column === 'string' ? columnOf(table, column) : (column ?? -1);
	const heading = typeof column === 'string' ? column : table.headings[at];
	const cell =
		table.sheet !== undefined
			? cellName(table.sheet, line, at < 0 ? undefined : at + 1)
			: table.records === true && line > 0
				? `record ${line}`
				: undefined;
	return {
		file: table.file,
		...(line === 0 ? {} : { line }),
		...(heading === undefined ? {} : { column: heading }),
		...(cell === undefined ? {} : { cell }),
	};
}
