import { CsvError, type Options, parse } from 'csv-parse/sync';

/** Told of each record: its cells, the line it begins on and the line it ends on. Returns false to be told of no more. */
export type RecordVisitor = (cells: readonly string[], line: number, lastLine: number) => boolean;

/** Why a text cannot be divided into cells, and where, as far as that can be told. */
export interface BrokenQuotes {
	/** The line on which the record begins that cannot be read. */
	readonly line: number;
	/** What stands there. */
	readonly found: string;
	readonly neverClosed: boolean;
}

/**
 * Divides the text of a CSV file (RFC 4180) into records, piece by piece, so that a file of any size needs the memory of one
 * piece. Lines without content are left out.
 *
 * A piece without quotes is its lines and separators; most data files are, and this is several times faster than parsing.
 *
 * @param pieces - the text from its beginning, cut anywhere
 * @param separator - between cells
 * @param skipped - how many lines stand before the text
 * @returns what is wrong with its quotes, or `null`
 */
export function eachCsvRecord(
	pieces: Iterable<string>,
	separator: string,
	skipped: number,
	visit: RecordVisitor,
): BrokenQuotes | null {
	let rest = '';
	let line = skipped;
	let going = true;
	const take = (text: string): BrokenQuotes | null => {
		if (text.includes('"')) {
			const broken = parseQuoted(text, separator, line, (cells, first, last) => {
				going &&= visit(cells, first, last);
				return going;
			});
			if (broken) return broken;
			line += countOfLineEnds(text);
			return null;
		}
		const lines = text.split(/\r\n|\n|\r/);
		// The part after the last line end is empty, except at the end of a file that has none there.
		const ended = lines.at(-1) === '';
		for (let i = 0; i < lines.length && going; i++) {
			if (lines[i] !== '') going = visit(lines[i]!.split(separator), line + i + 1, line + i + 1);
		}
		line += ended ? lines.length - 1 : lines.length;
		return null;
	};
	for (const piece of pieces) {
		const text = rest === '' ? piece : rest + piece;
		const end = lastRecordEnd(text);
		rest = text.slice(end);
		const broken = end === 0 ? null : take(text.slice(0, end));
		if (broken || !going) return broken;
	}
	return rest === '' ? null : take(rest);
}

/**
 * The mark between cells: of comma, semicolon and tab the one that stands equally often in most of the first lines. Titles and
 * notes above the headings have commas too, but not in the same number as all the rows.
 *
 * @example
 * separatorOf('Crime, by ward\n\narea;2012;2013\nE05000026;12,5;13') // => ';'
 * separatorOf('one column') // => ','
 */
export function separatorOf(text: string): string {
	const lines = text
		.slice(0, 65_536)
		.split(/\r\n|\n|\r/)
		.filter((line) => line !== '')
		.slice(0, 50)
		.map((line) => line.replaceAll(/"[^"]*"/g, ''));
	let [best, most, wide] = [',', 0, 0];
	for (const mark of [',', ';', '\t']) {
		const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0);
		for (const [count, same] of Map.groupBy(counts, (own) => own)) {
			if (same.length > most || (same.length === most && count > wide)) [best, most, wide] = [mark, same.length, count];
		}
	}
	return best;
}

/** The place after the last line end that is not inside quotes; 0 where there is none. A line end at the very end may be half of one. */
function lastRecordEnd(text: string): number {
	let [end, from, inside] = [0, 0, false];
	for (;;) {
		const quote = text.indexOf('"', from);
		const to = quote < 0 ? text.length : quote;
		if (!inside && to > from) {
			// Searched in the part alone: from the whole text, every search without a find would go back to its beginning.
			const part = text.slice(from, to);
			let at = part.lastIndexOf('\n');
			if (at < 0) at = (to === text.length ? part.slice(0, -1) : part).lastIndexOf('\r');
			if (at >= 0) end = from + at + 1;
		}
		if (quote < 0) return end;
		inside = !inside;
		from = quote + 1;
	}
}

function countOfLineEnds(text: string): number {
	let count = 0;
	for (const _ of text.matchAll(/\r\n|\n|\r/g)) count++;
	return count;
}

function parseQuoted(quoted: string, separator: string, before: number, visit: RecordVisitor): BrokenQuotes | null {
	// A line end of two letters inside quotes would be counted as two.
	const text = quoted.replaceAll('\r\n', '\n');
	let lastWhole = 0;
	const options: Options = {
		delimiter: separator,
		relax_column_count: true,
		skip_empty_lines: true,
		record_delimiter: ['\n', '\r'],
		on_record(record: string[], { lines }) {
			// The parser says where a record ends; cells that span lines move its beginning up.
			let within = 0;
			for (const cell of record) if (/[\n\r]/.test(cell)) within += cell.split(/[\n\r]/).length - 1;
			lastWhole = lines;
			visit(record, before + lines - within, before + lines);
			return null;
		},
	};
	try {
		parse(text, options);
		return null;
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		const rest = text.split(/[\n\r]/).slice(lastWhole);
		const blank = rest.findIndex((line) => line !== '');
		return {
			line: before + lastWhole + blank + 1,
			found: (rest[blank] ?? '').slice(0, 60),
			neverClosed: cause.code === 'CSV_QUOTE_NOT_CLOSED',
		};
	}
}
