import { type CellRange, cellName, rangeName } from '@social-index/schema';
import { listing } from '../listing.ts';
import { ProblemList } from '../problemList.ts';
import type { RecordVisitor } from './csvRecords.ts';
import { findHeadings, type RawRow, tidyHeading } from './findHeadings.ts';
import type { RowTable, TableHead } from './rowTable.ts';
import { TableBody } from './tableBody.ts';

/** The rows of a text file or a sheet, before its headings are found. */
export interface Grid {
	readonly file: string;
	readonly comments: readonly string[];
	readonly sheet?: string;
	readonly merged?: readonly CellRange[];
	/** Goes through the rows that have any content, from the top; returns false where the file breaks off (reported to the list). */
	each(visit: RecordVisitor, problems: ProblemList): boolean;
}

/** What is known of a table before it is read. */
export interface TableLayout {
	/** Headings that it should have, by which the row of headings is found. */
	readonly wanted: readonly string[];
	/** The rows of the headings where they are declared: one, or several that are read as one. */
	readonly headerRows?: readonly number[];
}

/** How far down the headings are looked for. */
const rowsLookedThrough = 100;

/**
 * Finds the table in a file: the row of headings is the one that is declared, else the one that holds most of the headings
 * that are looked for; in a text file that holds none of them it is the first.
 *
 * Reports headings that are not found, that stand twice, or that are merged over several columns.
 *
 * @returns the table, or `null` where there is none (reported)
 */
export function findTable(grid: Grid, layout: TableLayout, problems: ProblemList): RowTable | null {
	const first: RawRow[] = [];
	const furthest = Math.max(rowsLookedThrough, ...(layout.headerRows ?? []));
	const whole = grid.each((cells, line) => {
		if (first.length < rowsLookedThrough || line <= furthest) first.push({ cells, line });
		return first.length < rowsLookedThrough || line < furthest;
	}, problems);
	if (!whole) return null;
	const header =
		layout.headerRows === undefined
			? foundRow(grid, first, layout, problems)
			: declaredRows(grid, first, layout, problems);
	if (header === null) return null;
	const headings = joinHeadings(header);
	const head: TableHead = {
		file: grid.file,
		headings,
		headingLine: header.at(-1)!.line,
		comments: grid.comments,
		...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
		...(grid.merged === undefined ? {} : { merged: grid.merged }),
	};
	reportRepeatedHeadings(head, header, problems);
	const go = (visit: (cells: readonly string[], line: number) => boolean | undefined, told: ProblemList): boolean => {
		const body = new TableBody(head, told);
		const ended = grid.each((cells, line, lastLine) => {
			if (line <= head.headingLine) return true;
			const row = body.take(cells, line, lastLine);
			return !(row !== null && visit(row, line) === false) && !body.over;
		}, told);
		return body.finish(ended) && ended;
	};
	return {
		...head,
		eachRow: (visit) =>
			go((cells, line) => {
				visit(cells, line);
				return true;
			}, problems),
		eachRowQuietly: (visit) => void go(visit, new ProblemList()),
	};
}

function foundRow(grid: Grid, first: readonly RawRow[], layout: TableLayout, problems: ProblemList): RawRow[] | null {
	const at = findHeadings(first, layout.wanted);
	const found = first[at] ?? (grid.sheet === undefined ? first[0] : undefined);
	if (found !== undefined) return [found];
	problems.error({
		code: first.length === 0 ? 'EMPTY_FILE' : 'NO_HEADINGS',
		file: grid.file,
		...(first.length === 0 ? {} : { line: first[0]!.line }),
		...(grid.sheet === undefined ? {} : { cell: cellName(grid.sheet, first[0]?.line ?? 1) }),
		...(first.length === 0 ? {} : { found: shown(first[0]!.cells) }),
		message:
			first.length === 0
				? 'There is nothing in it.'
				: `None of its first ${first.length === 1 ? 'row' : `${first.length} rows`} has any of the headings ${listing(layout.wanted, 12)}.`,
		mend:
			first.length === 0
				? 'Put its content back, or take its name out of index.yaml.'
				: 'Write these headings above the columns, or say in index.yaml what the file calls them (data → columns) and in which row they stand (data → header_row).',
	});
	return null;
}

function declaredRows(
	grid: Grid,
	first: readonly RawRow[],
	layout: TableLayout,
	problems: ProblemList,
): RawRow[] | null {
	const rows = layout.headerRows!.map((line) => first.find((row) => row.line === line));
	const missing = layout.headerRows!.find((_, i) => rows[i] === undefined);
	if (missing === undefined) return rows as RawRow[];
	problems.error({
		code: 'NO_HEADINGS',
		file: grid.file,
		line: missing,
		...(grid.sheet === undefined ? {} : { cell: cellName(grid.sheet, missing) }),
		message: 'index.yaml says that the headings stand in this row (data → header_row), and it is empty.',
		mend:
			first[0] === undefined
				? 'Check that this is the right file.'
				: `Count the rows as a spreadsheet or editor numbers them; the first with content is ${first[0].line}.`,
	});
	return null;
}

/** Several rows of headings are one: what stands in the rows above comes first, said once. */
function joinHeadings(rows: readonly RawRow[]): string[] {
	const width = Math.max(...rows.map(({ cells }) => cells.length));
	const headings = Array.from({ length: width }, (_, c) => {
		const parts = rows.map(({ cells }) => tidyHeading(cells[c] ?? '')).filter((part) => part !== '');
		return parts.filter((part, i) => part !== parts[i - 1]).join(' ');
	});
	while (headings.length > 1 && headings.at(-1) === '') headings.pop();
	return headings;
}

function reportRepeatedHeadings(head: TableHead, header: readonly RawRow[], problems: ProblemList): void {
	const first = new Map<string, number>();
	const told = new Set<CellRange>();
	head.headings.forEach((heading, i) => {
		if (heading === '') return;
		const key = heading.toLowerCase();
		const before = first.get(key);
		if (before === undefined) {
			first.set(key, i);
			return;
		}
		const merged = head.merged?.find(
			({ firstRow, lastRow, firstColumn, lastColumn }) =>
				firstRow <= head.headingLine && head.headingLine <= lastRow && firstColumn <= i && i < lastColumn,
		);
		if (merged !== undefined && told.has(merged)) return;
		if (merged !== undefined) told.add(merged);
		const at = { file: head.file, line: head.headingLine, column: heading };
		const below = [...header.map(({ line }) => line), head.headingLine + 1];
		problems.error({
			code: merged === undefined ? 'REPEATED_HEADING' : 'MERGED_HEADING',
			...at,
			...(head.sheet === undefined
				? {}
				: {
						cell: merged === undefined ? cellName(head.sheet, head.headingLine, i + 1) : rangeName(head.sheet, merged),
					}),
			found: heading,
			message:
				merged === undefined
					? `Columns ${before + 1} and ${i + 1} have the same heading, so it cannot be told which one is meant.`
					: 'This heading is merged over several columns, so it cannot be told which one is meant.',
			mend:
				merged === undefined
					? 'Rename or delete one of them.'
					: `If the row below it says more, write header_row: [${below.join(', ')}] in index.yaml, which reads both rows as one heading; otherwise unmerge the cells and give each column a heading of its own.`,
		});
	});
}

function shown(cells: readonly string[]): string {
	return listing(
		cells.filter((cell) => cell.trim() !== '').map((cell) => cell.trim().slice(0, 40)),
		6,
	);
}
