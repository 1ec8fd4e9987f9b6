import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { readCell } from '../tables/readCell.ts';
import type { Workbook } from '../workbook/readWorkbook.ts';
import type { MetaRow } from './metaRow.ts';
import { type FrameworkPart, readFrameworkSheet } from './readFrameworkSheet.ts';
import { SheetCells } from './sheetCells.ts';
import { type SourceCell, type SourceTable, sourceText } from './sourceTable.ts';

/** Where everything stands in the sheet Database: rows above the units, one column an indicator from E on. */
const rowOf = {
	Weight: 7,
	Direction: 8,
	'lower goalpost': 9,
	'upper goalpost': 10,
	Index: 11,
	'sub-index': 12,
	pillar: 13,
	'sub-pillar': 14,
	iName: 15,
	iCode: 16,
} as const;
const [firstUnit, firstIndicator, nameColumn, codeColumn] = [17, 5, 2, 3];

/** The rows of aggregates from right above the indicators up to the index. */
const levels = ['sub-pillar', 'pillar', 'sub-index', 'Index'] as const;

/**
 * Reads the sheets Database and Framework of a workbook of the COIN Tool.
 *
 * A level whose row holds one code throughout is not used and left out. Columns with a code but neither name nor values are
 * the tool's unused ones. Reports a workbook whose cells are not where the COIN Tool has them.
 *
 * @returns metadata and figures as COINr has them; `null` where it is no such workbook (reported)
 * @see COINr, `import_coin_tool`
 */
export function readDatabase(
	workbook: Workbook,
	problems: ProblemList,
): { readonly meta: readonly MetaRow[]; readonly data: SourceTable } | null {
	const cells = SheetCells.of(workbook, 'Database', problems);
	const parts = readFrameworkSheet(workbook, problems);
	if (cells === null || parts === null) return null;
	const rows = Array.from({ length: Math.max(0, cells.lastRow - firstUnit + 1) }, (_, r) => firstUnit + r).filter(
		(row) => cells.text(row, codeColumn) !== '' || cells.text(row, nameColumn) !== '',
	);
	const columns = Array.from(
		{ length: Math.max(0, cells.lastColumn - firstIndicator + 1) },
		(_, c) => firstIndicator + c,
	).filter(
		(column) => cells.text(rowOf.iName, column) !== '' || rows.some((row) => hasNumber(cells.text(row, column))),
	);
	if (columns.length === 0 || rows.length === 0) {
		const [row, column] = columns.length === 0 ? [rowOf.iName, firstIndicator] : [firstUnit, codeColumn];
		cells.refuse(row, column, columns.length === 0 ? 'the name of the first indicator' : 'the code of the first unit');
		return null;
	}
	const used = levels.filter(
		(level, i) =>
			i === levels.length - 1 || new Set(columns.map((column) => cells.text(rowOf[level], column))).size > 1,
	);
	const aggregates = aggregatesOf(cells, columns, used, parts, problems);
	const indicators = columns.map((column) => indicatorOf(cells, column, cells.text(rowOf[used[0]!], column), problems));
	return { meta: [...indicators, ...aggregates], data: dataOf(cells, rows, columns, workbook.file) };
}

function hasNumber(text: string): boolean {
	return readCell(text).kind === 'number';
}

function indicatorOf(cells: SheetCells, column: number, parent: string, problems: ProblemList): MetaRow {
	const text = (heading: keyof typeof rowOf): string => cells.text(rowOf[heading], column);
	const at: MetaRow['at'] = (heading) =>
		cells.at(
			rowOf[heading as keyof typeof rowOf] ?? (heading === 'Parent' ? rowOf['sub-pillar'] : rowOf.iCode),
			column,
		);
	const number = (heading: keyof typeof rowOf): number | null => {
		const cell = readCell(text(heading));
		if (cell.kind === 'wrong')
			problems.error({ code: cell.code, ...at(heading), found: text(heading), message: cell.message, mend: cell.mend });
		return cell.kind === 'number' ? cell.value : null;
	};
	const [weight, direction] = [number('Weight'), number('Direction')];
	for (const heading of ['iCode', 'iName'] as const) {
		if (text(heading) === '')
			cells.refuse(
				rowOf[heading],
				column,
				heading === 'iCode' ? 'the code of the indicator' : 'the name of the indicator',
			);
	}
	if (direction !== 1 && direction !== -1)
		cells.refuse(rowOf.Direction, column, 'the direction of the indicator, 1 or -1');
	if (weight === null || weight < 0) cells.refuse(rowOf.Weight, column, 'the weight of the indicator, zero or more');
	const [low, high] = [number('lower goalpost'), number('upper goalpost')];
	const goalposts = low !== null && high !== null && high > low;
	// Two of the same are the tool's way to have none.
	if (!goalposts && low !== high)
		cells.refuse(rowOf['upper goalpost'], column, 'an upper goalpost above the lower one, or neither of them');
	return {
		code: text('iCode'),
		name: text('iName'),
		type: 'Indicator',
		level: 1,
		parent: parent || null,
		lowerIsBetter: direction === -1,
		weight: weight ?? 1,
		unit: '',
		target: null,
		denominator: null,
		best: goalposts ? (direction === -1 ? low : high) : null,
		worst: goalposts ? (direction === -1 ? high : low) : null,
		description: '',
		source: '',
		licence: '',
		at,
	};
}

/** Every aggregate that an indicator's column names, below the one that the same column names above it. */
function aggregatesOf(
	cells: SheetCells,
	columns: readonly number[],
	used: readonly (typeof levels)[number][],
	parts: ReadonlyMap<string, FrameworkPart>,
	problems: ProblemList,
): readonly MetaRow[] {
	return used.flatMap((level, i) => {
		const row = rowOf[level];
		const byCode = Map.groupBy(columns, (column) => cells.text(row, column));
		return [...byCode].flatMap(([code, own]): MetaRow[] => {
			const [first] = own as [number];
			if (code === '' || code === '--') {
				cells.refuse(row, first, `the code of the ${level} that the indicator belongs to`);
				return [];
			}
			const above = used[i + 1];
			const parents = above === undefined ? [] : [...new Set(own.map((column) => cells.text(rowOf[above], column)))];
			const torn =
				parents.length > 1 ? own.find((column) => cells.text(rowOf[above!], column) !== parents[0]) : undefined;
			if (torn !== undefined)
				cells.refuse(rowOf[above!], torn, `${parents[0]}, under which ${code} stands in ${cells.at(row, first).cell}`);
			const part = parts.get(code);
			if (part === undefined) {
				const alike = nearestSpelling(code, parts.keys());
				problems.error({
					code: 'UNKNOWN_AGGREGATE',
					...cells.at(row, first),
					found: code,
					message: `The sheet Framework does not list this ${level}, so neither its name nor its weight is known.`,
					mend: alike === null ? 'List it there.' : `Did you mean ${alike}?`,
				});
				return [];
			}
			return [part.asRow(code, i + 2, parents[0] ?? null)];
		});
	});
}

function dataOf(cells: SheetCells, rows: readonly number[], columns: readonly number[], file: string): SourceTable {
	const cell = (row: number, column: number): SourceCell => ({
		text: sourceText(cells.text(row, column)),
		at: cells.at(row, column),
	});
	const heading = (text: string, column: number): SourceCell => ({ text, at: cells.at(rowOf.iCode, column) });
	return {
		file,
		headings: [
			heading('uCode', codeColumn),
			heading('uName', nameColumn),
			...columns.map((column) => cell(rowOf.iCode, column)),
		],
		rows: rows.map((row) => [codeColumn, nameColumn, ...columns].map((column) => cell(row, column))),
	};
}
