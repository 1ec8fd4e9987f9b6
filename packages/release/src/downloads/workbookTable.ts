import type { CellValue, WriteSheet } from 'hucre/xlsx';

/** One column of a table of a workbook. */
export interface WorkbookColumn {
	readonly heading: string;
	/** In characters. */
	readonly width: number;
	/** A format of Excel's, `0.0`; as they come where it is left out. */
	readonly format?: string;
	/** Whether its cells hold sentences, which go over several lines. */
	readonly wraps?: true;
}

/** One worksheet: a title, what is to be said of it, and a single table. */
export interface WorkbookTable {
	/** On the tab; at most 31 characters. */
	readonly name: string;
	readonly title: string;
	/** Lines between the title and the table. */
	readonly about: readonly string[];
	readonly columns: readonly WorkbookColumn[];
	readonly rows: readonly (readonly (string | number)[])[];
}

const font = { name: 'Calibri', size: 11 };
const top = { vertical: 'top' } as const;
const topOfLines = { ...top, wrapText: true } as const;
/** Shorthand stands where a number would. */
const amongNumbers = { ...top, horizontal: 'right' } as const;
const headingStyle = { font: { ...font, bold: true }, alignment: topOfLines };
const titleStyle = { font: { ...font, size: 14, bold: true } };

/**
 * A worksheet that a screen reader finds its way in: title in A1, one line that says there is one table, then the table, marked as one,
 * with one row of headings, no merged cell, no blank row, headings that wrap and stay in sight.
 *
 * Source: Government Analysis Function, "Releasing statistics in spreadsheets".
 *
 * @param table - its rows have a cell for every column
 */
export function worksheet(table: WorkbookTable): WriteSheet {
	const above = [table.title, 'This worksheet contains one table.', ...table.about];
	const headings = uniqueHeadings(table.columns.map(({ heading }) => heading));
	const header = above.length;
	const cells: NonNullable<WriteSheet['cells']> = new Map([['0,0', { value: table.title, style: titleStyle }]]);
	headings.forEach((value, column) => {
		cells.set(`${header},${column}`, { value, style: headingStyle });
	});
	const rows: CellValue[][] = [...above.map((line) => [line]), headings, ...table.rows.map((row) => [...row])];
	return {
		name: table.name,
		rows,
		cells,
		columns: table.columns.map(({ width, format, wraps }) => ({
			width,
			...(format === undefined ? {} : { numFmt: format }),
			style: { alignment: wraps === true ? topOfLines : format === undefined ? top : amongNumbers },
		})),
		rowDefs: rowHeights(table, header, headings),
		freezePane: { rows: header + 1, columns: 1 },
		pageSetup: {
			orientation: 'landscape',
			...(table.columns.length > mostOnPaper ? {} : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
		},
		tables: [
			{
				name: table.name.replaceAll(/[^A-Za-z0-9]+/g, '_'),
				range: `A${header + 1}:${columnName(headings.length - 1)}${rows.length}`,
				columns: headings.map((name) => ({ name })),
				style: 'TableStyleLight1',
				showRowStripes: false,
			},
		],
		a11y: { summary: table.title, headerRow: header },
	};
}

/** More columns than these would be too small to read on one sheet of paper. */
const mostOnPaper = 12;
/** In points. */
const lineHeight = 15;

/**
 * The heights of rows whose text goes over several lines: not every program works them out when it opens a workbook, and one that does not
 * lays the lines over the row below.
 */
function rowHeights(
	table: WorkbookTable,
	header: number,
	headings: readonly string[],
): Map<number, { height: number }> {
	const heights = new Map([[header, { height: lineHeight * linesOf(headings, table.columns) }]]);
	const wraps = table.columns.map((column) => column.wraps === true);
	const wrapping = table.columns.filter((_, c) => wraps[c]);
	if (wrapping.length === 0) return heights;
	table.rows.forEach((row, r) => {
		const lines = linesOf(
			row.filter((_, c) => wraps[c]),
			wrapping,
		);
		if (lines > 1) heights.set(header + 1 + r, { height: lineHeight * lines });
	});
	return heights;
}

/** How many lines the longest of some cells takes: words of up to ten letters leave up to as much of a line empty. */
function linesOf(cells: readonly (string | number)[], columns: readonly WorkbookColumn[]): number {
	const lines = cells.map((cell, c) => {
		const { width } = columns[c]!;
		const { length } = String(cell);
		return length <= width ? 1 : Math.ceil(length / Math.max(width - 5, width / 2));
	});
	return Math.max(1, ...lines);
}

/**
 * Headings that Excel takes for a table: no two the same, whatever their case.
 *
 * @example
 * uniqueHeadings(['Score', 'score', 'Rank']) // => ['Score', 'score (2)', 'Rank']
 */
export function uniqueHeadings(headings: readonly string[]): string[] {
	const taken = new Set<string>();
	return headings.map((heading) => {
		let name = heading;
		for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${heading} (${n})`;
		taken.add(name.toLowerCase());
		return name;
	});
}

/**
 * The letters of a column.
 *
 * @param at - from 0
 * @example
 * columnName(0) // => 'A'
 * columnName(27) // => 'AB'
 */
export function columnName(at: number): string {
	const letter = String.fromCharCode(65 + (at % 26));
	return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
