import { cellName } from '@social-index/schema';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { findHeadings } from '../tables/findHeadings.ts';
import { findTable, type Grid, type TableLayout } from '../tables/findTable.ts';
import type { RowTable } from '../tables/rowTable.ts';
import type { Sheet, Workbook } from './readWorkbook.ts';

/**
 * Finds a table in a workbook: on the sheet that is named (by its name, or its number among those that are shown), else on the
 * only shown sheet that has the headings looked for.
 *
 * Reports a sheet that is not there, several that could be meant, and, as warnings, hidden sheets, rows and columns that are read.
 *
 * @param named - the sheet's name or number; left out to find it
 * @returns the table, or `null` where there is none (reported)
 */
export function findSheetTable(
	workbook: Workbook,
	named: string | undefined,
	layout: TableLayout,
	problems: ProblemList,
): RowTable | null {
	const sheet = named === undefined ? onlySheet(workbook, layout, problems) : namedSheet(workbook, named, problems);
	if (sheet === null) return null;
	const table = findTable(sheetGrid(workbook.file, sheet), layout, problems);
	if (table !== null) warnOfHidden(workbook.file, sheet, problems);
	return table;
}

/** The rows of a sheet, for {@link findTable}. */
export function sheetGrid(file: string, sheet: Sheet): Grid {
	return {
		file,
		comments: [],
		sheet: sheet.name,
		merged: sheet.merged,
		each(visit) {
			for (let r = 0; r < sheet.rows.length; r++) {
				const cells = sheet.rows[r]!;
				if (cells.some((cell) => cell.trim() !== '') && !visit(cells, r + 1, r + 1)) return true;
			}
			return true;
		},
	};
}

function namedSheet({ file, sheets }: Workbook, named: string, problems: ProblemList): Sheet | null {
	const shown = sheets.filter((sheet) => !sheet.hidden);
	const sheet =
		sheets.find(({ name }) => name === named) ??
		sheets.find(({ name }) => name.trim().toLowerCase() === named.trim().toLowerCase()) ??
		(/^\d+$/.test(named) ? shown[Number(named) - 1] : undefined);
	if (sheet !== undefined) return sheet;
	const alike = nearestSpelling(
		named,
		shown.map(({ name }) => name),
	);
	problems.error({
		code: 'MISSING_SHEET',
		file,
		column: 'data → sheet',
		found: named,
		message: `The workbook has no sheet of this name; it shows ${namesOf(shown)}.`,
		mend: alike === null ? 'Write the name of one of them as sheet: in index.yaml.' : `Did you mean "${alike}"?`,
	});
	return null;
}

function onlySheet({ file, sheets }: Workbook, layout: TableLayout, problems: ProblemList): Sheet | null {
	const shown = sheets.filter((sheet) => !sheet.hidden);
	if (shown.length === 1) return shown[0]!;
	const fitting = shown.filter((sheet) => holdsHeadings(sheet, layout.wanted));
	if (fitting.length === 1) return fitting[0]!;
	problems.error({
		code: shown.length === 0 ? 'MISSING_SHEET' : 'SHEET_NOT_SAID',
		file,
		found: namesOf(shown.length === 0 ? sheets : shown),
		message:
			shown.length === 0
				? 'All sheets of the workbook are hidden, and what is hidden is not read unless it is named.'
				: `The workbook has several sheets, and ${fitting.length === 0 ? 'none' : `${fitting.length}`} of them ${fitting.length > 1 ? 'have' : 'has'} the headings ${listing(layout.wanted, 12)}.`,
		mend: 'Say in index.yaml which sheet is meant, beside the name of the file: sheet: <its name>. Where no sheet can be named, keep only one in the workbook.',
	});
	return null;
}

function holdsHeadings(sheet: Sheet, wanted: readonly string[]): boolean {
	const first = sheet.rows.slice(0, 100).map((cells, i) => ({ cells, line: i + 1 }));
	const at = findHeadings(first, wanted);
	const held = new Set(first[at]?.cells.map((cell) => cell.trim().toLowerCase()));
	return wanted.every((heading) => held.has(heading.trim().toLowerCase()));
}

function warnOfHidden(file: string, sheet: Sheet, problems: ProblemList): void {
	const rows = sheet.hiddenRows.filter((row) => row <= sheet.rows.length);
	const columns = sheet.hiddenColumns;
	if (!sheet.hidden && rows.length === 0 && columns.length === 0) return;
	const [row, column] = [rows[0], columns[0]];
	const counted = (n: number, what: string): string[] => (n === 0 ? [] : [`${n} hidden ${what}${n === 1 ? '' : 's'}`]);
	problems.warn({
		code: 'HIDDEN_CELLS_READ',
		file,
		...(sheet.hidden ? {} : { cell: cellName(sheet.name, row ?? 1, row === undefined ? column : undefined) }),
		found: sheet.name,
		message: sheet.hidden
			? 'This sheet is hidden in the workbook, and index.yaml names it, so it was read.'
			: `The sheet has ${[...counted(rows.length, 'row'), ...counted(columns.length, 'column')].join(' and ')}; what they hold was read like the rest.`,
		mend: 'Show them in the workbook, so that everyone sees what is read, or delete them if they should not be.',
	});
}

function namesOf(sheets: readonly Sheet[]): string {
	return listing(
		sheets.map(({ name }) => `"${name}"`),
		8,
	);
}
