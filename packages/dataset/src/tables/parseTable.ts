import type { ProblemList } from '../problemList.ts';
import { eachCsvRecord, separatorOf } from './csvRecords.ts';
import { findTable, type Grid, type TableLayout } from './findTable.ts';
import type { RowTable, TableHead } from './rowTable.ts';

export { columnOf } from './rowTable.ts';

/** A table as read and kept: its headings and its rows, each with the line it begins on. */
export interface Table extends TableHead {
	/** Without rows that are wholly empty; every row as long as the headings. */
	readonly rows: readonly (readonly string[])[];
	/** The line each row begins on, counted from 1. */
	readonly lines: readonly number[];
}

/**
 * Reads the text of a CSV file (RFC 4180), separated by commas, semicolons or tabs.
 * Lines before the headings that begin with `#` are comments. Rows without any content are skipped.
 *
 * Reports rows with more or fewer cells than there are headings, repeated headings, broken quotes, and a file without rows.
 *
 * @param text - the whole file, decoded
 * @param file - its path, for problems
 * @param problems - where they are reported
 * @param layout - by which its headings are found; without it they are the first row
 * @returns the table, or `null` where nothing can be read (already reported)
 */
export function parseTable(
	text: string,
	file: string,
	problems: ProblemList,
	layout: TableLayout = { wanted: [] },
): Table | null {
	const table = findTable(
		csvGrid(() => [text], file),
		layout,
		problems,
	);
	return table === null ? null : keepRows(table);
}

/** Keeps the rows of a table; `null` where it cannot be read to its end (reported). */
export function keepRows(table: RowTable): Table | null {
	const { eachRow, eachRowQuietly: _quietly, ...head } = table;
	const rows: (readonly string[])[] = [];
	const lines: number[] = [];
	const whole = eachRow((cells, line) => {
		rows.push(cells);
		lines.push(line);
	});
	return whole ? { ...head, rows, lines } : null;
}

/**
 * The rows of a CSV file.
 *
 * @param pieces - its text from the beginning, cut anywhere but not within the lines of comments at its top; asked for anew for each going-through
 */
export function csvGrid(pieces: () => Iterable<string>, file: string): Grid {
	const [first = ''] = pieces();
	const { comments, start, skipped } = commentsOf(first);
	const separator = separatorOf(first.slice(start));
	function* afterComments(): Generator<string> {
		let beginning = true;
		for (const piece of pieces()) {
			yield beginning ? piece.slice(start) : piece;
			beginning = false;
		}
	}
	return {
		file,
		comments,
		each(visit, problems) {
			const broken = eachCsvRecord(afterComments(), separator, skipped, visit);
			if (broken === null) return true;
			problems.error({
				code: 'BROKEN_QUOTES',
				file,
				line: broken.line,
				found: broken.found,
				message: broken.neverClosed
					? 'A double quote is opened and never closed, so the file cannot be divided into cells.'
					: 'A double quote stands in the middle of a cell, so the file cannot be divided into cells.',
				mend: 'Put the whole cell in double quotes and write a double quote inside it twice ("").',
			});
			return false;
		},
	};
}

function commentsOf(text: string): {
	readonly comments: readonly string[];
	readonly start: number;
	readonly skipped: number;
} {
	const comments: string[] = [];
	let start = 0;
	let skipped = 0;
	for (;;) {
		const end = text.indexOf('\n', start);
		const line = text.slice(start, end < 0 ? text.length : end).trim();
		if (end < 0 || (line !== '' && !line.startsWith('#'))) return { comments, start, skipped };
		if (line !== '') comments.push(line.slice(1).trim());
		start = end + 1;
		skipped++;
	}
}
