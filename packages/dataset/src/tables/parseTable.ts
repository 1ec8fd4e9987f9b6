import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { ProblemList } from '../problemList.ts';

/** A CSV file as read: its headings and its rows, each with the line it begins on. */
export interface Table {
	readonly file: string;
	/** As written, without surrounding spaces. */
	readonly headings: readonly string[];
	readonly headingLine: number;
	/** Without rows that are wholly empty; every row as long as the headings. */
	readonly rows: readonly (readonly string[])[];
	/** The line each row begins on, counted from 1. */
	readonly lines: readonly number[];
	/** Lines before the headings that begin with #, without the mark. */
	readonly comments: readonly string[];
}

/**
 * Reads the text of a CSV file (RFC 4180), separated by commas, semicolons or tabs: whichever the line of headings has most of.
 * Lines before the headings that begin with `#` are comments. Rows without any content are skipped.
 *
 * Reports rows with more or fewer cells than there are headings, repeated headings, broken quotes, and a file without rows.
 *
 * @param text - the whole file, decoded
 * @param file - its path, for problems
 * @param problems - where they are reported
 * @returns the table, or `null` where nothing can be read (already reported)
 */
export function parseTable(text: string, file: string, problems: ProblemList): Table | null {
	const comments: string[] = [];
	let start = 0;
	let skipped = 0;
	for (;;) {
		const end = text.indexOf('\n', start);
		const line = text.slice(start, end < 0 ? text.length : end).trim();
		if (end < 0 || (line !== '' && !line.startsWith('#'))) break;
		if (line !== '') comments.push(line.slice(1).trim());
		start = end + 1;
		skipped++;
	}
	const records = parseRecords(text.slice(start), file, skipped, problems);
	const header = records?.[0];
	if (!records || !header) return null;
	const headings = header.record.map((heading) => heading.trim());
	while (headings.length > 1 && headings.at(-1) === '') headings.pop();
	reportRepeatedHeadings(headings, file, header.line, problems);

	const rows: (readonly string[])[] = [];
	const lines: number[] = [];
	for (const { record, line } of records.slice(1)) {
		if (record.every((cell) => cell.trim() === '')) continue;
		const surplus = record.slice(headings.length).some((cell) => cell.trim() !== '');
		if (surplus || record.length < headings.length) {
			problems.error({
				code: 'RAGGED_ROW',
				file,
				line,
				message: `This row has ${record.length} cells, and there are ${headings.length} headings.`,
				mend: surplus
					? 'Put text that holds a comma in double quotes, or remove the surplus cells.'
					: 'Add the missing cells; an empty cell still needs its comma.',
			});
			continue;
		}
		rows.push(record.length === headings.length ? record : record.slice(0, headings.length));
		lines.push(line);
	}
	if (rows.length === 0 && records.length <= 1) {
		problems.error({
			code: 'EMPTY_FILE',
			file,
			line: header.line,
			message: 'The file has headings but no rows below them.',
			mend: 'Add the rows, or take the file out of index.yaml.',
		});
		return null;
	}
	return { file, headings, headingLine: header.line, rows, lines, comments };
}

/**
 * The place of a column by its heading, capitals and surrounding spaces ignored.
 *
 * @returns the index, or -1 where there is no such column
 * @example
 * const table = { file: 'a.csv', headings: ['Code', 'Ward Name'], headingLine: 1, rows: [], lines: [], comments: [] };
 * columnOf(table, 'ward name') // => 1
 * columnOf(table, 'parent') // => -1
 */
export function columnOf(table: Table, heading: string): number {
	const sought = heading.trim().toLowerCase();
	return table.headings.findIndex((own) => own.toLowerCase() === sought);
}

interface NumberedRecord {
	readonly record: string[];
	readonly line: number;
}

function parseRecords(text: string, file: string, skipped: number, problems: ProblemList): NumberedRecord[] | null {
	const separator = separatorOf(text);
	if (!text.includes('"')) return splitRecords(text, separator, skipped);
	const records: NumberedRecord[] = [];
	const options: Options = {
		delimiter: separator,
		relax_column_count: true,
		skip_empty_lines: true,
		record_delimiter: ['\r\n', '\n', '\r'],
		on_record(record: string[], { lines }) {
			// The parser says where a record ends; cells that span lines move its beginning up.
			let within = 0;
			for (const cell of record) if (cell.includes('\n')) within += cell.split('\n').length - 1;
			records.push({ record, line: skipped + lines - within });
			return null;
		},
	};
	try {
		parse(text, options);
		return records;
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		const line = typeof cause.lines === 'number' ? skipped + cause.lines : undefined;
		problems.error({
			code: 'BROKEN_QUOTES',
			file,
			...(line === undefined ? {} : { line }),
			message:
				cause.code === 'CSV_QUOTE_NOT_CLOSED'
					? 'A double quote is opened and never closed, so the file cannot be divided into cells.'
					: 'A double quote stands in the middle of a cell, so the file cannot be divided into cells.',
			mend: 'Put the whole cell in double quotes and write a double quote inside it twice ("").',
		});
		return null;
	}
}

/** Without quotes a file is its lines and separators; most data files are, and this is several times faster than parsing. */
function splitRecords(text: string, separator: string, skipped: number): NumberedRecord[] {
	const records: NumberedRecord[] = [];
	text.split(/\r\n|\n|\r/).forEach((line, i) => {
		if (line !== '') records.push({ record: line.split(separator), line: skipped + i + 1 });
	});
	return records;
}

function separatorOf(text: string): string {
	const end = text.search(/[\r\n]/);
	const header = (end < 0 ? text : text.slice(0, end)).replaceAll(/"[^"]*"/g, '');
	const count = (mark: string): number => header.split(mark).length - 1;
	return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

function reportRepeatedHeadings(headings: readonly string[], file: string, line: number, problems: ProblemList): void {
	const first = new Map<string, number>();
	headings.forEach((heading, i) => {
		if (heading === '') return;
		const key = heading.toLowerCase();
		const before = first.get(key);
		if (before === undefined) {
			first.set(key, i);
			return;
		}
		problems.error({
			code: 'REPEATED_HEADING',
			file,
			line,
			column: heading,
			found: heading,
			message: `Columns ${before + 1} and ${i + 1} have the same heading, so it cannot be told which one is meant.`,
			mend: 'Rename or delete one of them.',
		});
	});
}
