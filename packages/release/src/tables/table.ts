import type { TableName } from '@social-index/schema';
import { InputError } from '@social-index/schema';
import { RowReader } from '../rowReader.ts';
import { writeTextCell } from '../textCell.ts';
import type { CellReader } from './cellReader.ts';

/** One column of a published table: what it holds and how a row's part of it is written. */
export interface Column<Row> {
	readonly heading: string;
	readonly datatype: 'string' | 'number' | 'integer' | 'boolean';
	/** The mark between the items of a list. */
	readonly separator?: '|' | ' ';
	/** In a sentence, for the metadata that goes with the table. */
	readonly description: string;
	readonly write: (row: Row) => string;
}

/** One published table: its columns in order, and how a row is read back. */
export interface Table<Row> {
	readonly name: TableName;
	readonly title: string;
	readonly columns: readonly Column<Row>[];
	/** The columns that together name a row. */
	readonly key: readonly string[];
	readonly read: (row: CellReader) => Row;
}

/** A table as the text of its file, in parts: the headings, then a line for each row. */
export function* tableText<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string> {
	yield `${table.columns.map((column) => writeTextCell(column.heading)).join(',')}\n`;
	for (const row of rows) {
		let line = '';
		for (const column of table.columns) line += line === '' ? column.write(row) : `,${column.write(row)}`;
		yield `${line}\n`;
	}
}

/** The rows of a table's file. */
export function readTable<Row>(table: Table<Row>, text: string): Row[] {
	const rows: Row[] = [];
	const headings = table.columns.map((column) => column.heading);
	readRows(`tables/${table.name}.csv`, headings, text, (row) => {
		rows.push(table.read(row));
	});
	return rows;
}

/**
 * Goes through the rows of one of our files, headings checked and left out.
 *
 * @throws InputError naming file and line where it is not as this package writes it
 */
export function readRows(
	file: string,
	headings: readonly string[],
	text: string,
	onRow: (row: RowReader) => void,
): void {
	const row = new RowReader(text);
	try {
		row.nextRow();
		for (const heading of headings) {
			if (row.text() !== heading) throw new Error(`The columns should be ${headings.join(', ')}.`);
		}
		while (row.nextRow()) onRow(row);
	} catch (error) {
		if (error instanceof InputError) throw error;
		unreadable(file, Math.max(1, row.line), (error as Error).message);
	}
}

/** Says that a file of a release is not as this package writes it. */
export function unreadable(file: string, line: number, message: string): never {
	const mend = 'Build the release again, or fetch it again from where it was published.';
	throw new InputError([{ code: 'UNREADABLE_TABLE', severity: 'error', file, line, message, mend }]);
}
