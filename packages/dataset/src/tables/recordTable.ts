import type { ProblemList } from '../problemList.ts';
import type { RowTable } from './rowTable.ts';

/** Columns of values by their name, all of one length. */
export type RecordColumns = ReadonlyMap<string, ArrayLike<unknown>>;

/**
 * A table of records that have keys in place of a row of headings. Values are the texts that a CSV file would have in their
 * place; what is absent is an empty cell.
 *
 * @param columns - the values of each key, the first being of record 1
 * @param length - how many records there are
 */
export function recordTable(file: string, columns: RecordColumns, length: number, problems: ProblemList): RowTable {
	const headings = [...columns.keys()].map((key) => key.trim());
	const values = [...columns.values()];
	const first = new Map<string, string>();
	for (const heading of headings) {
		const before = first.get(heading.toLowerCase());
		if (before === undefined) first.set(heading.toLowerCase(), heading);
		else {
			problems.error({
				code: 'REPEATED_HEADING',
				file,
				column: heading,
				found: heading,
				message: `Records have the keys "${before}" and "${heading}", so it cannot be told which one is meant.`,
				mend: 'Write the key alike in all records.',
			});
		}
	}
	const head = { file, headings, headingLine: 0, comments: [], records: true };
	const go = (visit: (cells: readonly string[], line: number) => boolean | undefined): void => {
		for (let r = 0; r < length; r++) {
			const cells = values.map((column) => valueText(column[r]));
			if (cells.some((cell) => cell !== '') && visit(cells, r + 1) === false) return;
		}
	};
	return {
		...head,
		eachRow(visit) {
			go((cells, line) => {
				visit(cells, line);
				return true;
			});
			if (length > 0) return true;
			problems.error({
				code: 'EMPTY_FILE',
				file,
				message: 'The file has no records.',
				mend: 'Add them, or take the file out of index.yaml.',
			});
			return false;
		},
		eachRowQuietly: go,
	};
}

/**
 * A value of JSON or Parquet as a cell of a CSV file.
 *
 * @example
 * valueText(12.5) // => '12.5'
 * valueText(null) // => ''
 * valueText(new Date(Date.UTC(2013, 3, 1))) // => '2013-04-01'
 * valueText(['a']) // => '["a"]'
 */
export function valueText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
	if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
	if (value instanceof Date)
		return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');
	return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}
