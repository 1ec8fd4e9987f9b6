import type { Problem } from '@social-index/schema';
import type { Table } from '../tables/parseTable.ts';

/** Where a cell stands, for problems. */
export type SourcePlace = Pick<Problem, 'file' | 'line' | 'column' | 'cell'>;

/** One cell of another tool's file; `text` is empty where the file has none, or R's `NA`. */
export interface SourceCell {
	readonly text: string;
	readonly at: SourcePlace;
}

/** A table of another tool, whatever kind of file it stands in. */
export interface SourceTable {
	readonly file: string;
	readonly headings: readonly SourceCell[];
	readonly rows: readonly (readonly SourceCell[])[];
}

/**
 * A place in words, within its file.
 *
 * @example
 * placeInWords({ file: 'iMeta.csv', line: 3, column: 'iCode' }) // => 'on line 3'
 * placeInWords({ file: 'a.xlsx', cell: 'Database!E16' }) // => 'in Database!E16'
 */
export function placeInWords({ line, cell }: SourcePlace): string {
	return cell === undefined ? `on line ${line ?? '?'}` : `in ${cell}`;
}

/** A CSV file as such a table. */
export function sourceTable({ file, headings, headingLine, rows, lines }: Table): SourceTable {
	return {
		file,
		headings: headings.map((heading) => ({ text: heading, at: { file, line: headingLine, column: heading } })),
		rows: rows.map((row, r) =>
			row.map((text, c) => ({ text: sourceText(text), at: { file, line: lines[r]!, column: headings[c]! } })),
		),
	};
}

/**
 * The text of a cell, without what R and the COIN Tool write where there is nothing.
 *
 * @example
 * sourceText(' NA ') // => ''
 * sourceText('NaN') // => ''
 * sourceText(' 12.5 ') // => '12.5'
 */
export function sourceText(text: string): string {
	const trimmed = text.trim();
	return trimmed === 'NA' || trimmed === 'NaN' ? '' : trimmed;
}

/** The place of a column by its heading; capitals count only where two headings differ in nothing else. */
export function columnIn({ headings }: SourceTable, heading: string): number {
	const exact = headings.findIndex(({ text }) => text === heading);
	if (exact >= 0) return exact;
	return headings.findIndex(({ text }) => text.toLowerCase() === heading.toLowerCase());
}
