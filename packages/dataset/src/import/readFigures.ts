import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import { periodPosition } from '../periodPosition.ts';
import type { ProblemList } from '../problemList.ts';
import { tidyPeriod } from '../project/readPeriods.ts';
import { readCell } from '../tables/readCell.ts';
import { type ImportedArea, type ImportedFigure, type ImportedFigures, undated } from './importedIndex.ts';
import type { MetaRow } from './metaRow.ts';
import { reportMissingColumn } from './readMeta.ts';
import { screenUnits } from './screenUnits.ts';
import { columnIn, placeInWords, type SourceCell, type SourceTable } from './sourceTable.ts';

/** What may be asked of the reading of figures. */
export interface FigureOptions {
	/** The least share of its indicators that an area must have a value of, in a period; 0 keeps all. */
	readonly screen: number;
}

const ownColumns = ['uCode', 'uName', 'Time'] as const;

/**
 * Reads COINr's iData: units, times and values, against what the metadata say of each column.
 *
 * Reports columns that are not described and descriptions without a column, units without a code or given twice for one time,
 * times without a year, and cells that hold no number.
 *
 * @returns `null` where there is no column of codes (reported)
 * @see COINr, `check_iData`, `Screen`
 */
export function readFigures(
	table: SourceTable,
	meta: readonly MetaRow[],
	options: FigureOptions,
	problems: ProblemList,
): ImportedFigures | null {
	const [codeColumn, nameColumn, timeColumn] = ownColumns.map((heading) => columnIn(table, heading)) as [
		number,
		number,
		number,
	];
	matchColumns(table, meta, problems);
	if (codeColumn < 0) {
		reportMissingColumn(table, 'uCode', problems);
		return null;
	}
	if (table.rows.length === 0) {
		problems.error({
			code: 'EMPTY_FILE',
			file: table.file,
			message: 'The file has headings but no rows below them.',
			mend: 'Add a row for each area.',
		});
	}
	const described = meta.flatMap((row) => {
		const column = row.type === 'Aggregate' ? -1 : columnIn(table, row.code);
		return column < 0 ? [] : [{ row, column }];
	});
	const wordy = described.filter(({ row, column }) =>
		isWordy(
			row,
			table.rows.map((cells) => cells[column]!),
		),
	);
	const measured = described.filter((own) => !wordy.includes(own));
	const units = table.rows.map(
		(cells): Unit => ({
			cells,
			code: cells[codeColumn]!.text,
			name: cells[nameColumn]?.text ?? '',
			period: timeColumn < 0 ? undated : tidyPeriod(cells[timeColumn]!.text),
		}),
	);
	checkUnits(units, table, codeColumn, timeColumn, problems);
	const figures = measured.flatMap(({ row, column }) =>
		units.map(({ cells, code, period }) => readFigure(row, cells[column]!, code, period, problems)),
	);
	reportEmpty(measured, figures, problems);
	const periods = [...new Set(units.map(({ period }) => period))].sort(
		(a, b) => (periodPosition(a) ?? 0) - (periodPosition(b) ?? 0),
	);
	const areas = gatherAreas(units, periods, wordy, problems);
	return screenUnits(
		{
			areas,
			periods,
			dated: timeColumn >= 0,
			measures: measured.map(({ row }) => row),
			wordColumns: wordy.map(({ row }) => row),
			figures,
			leftOut: [],
		},
		options.screen,
		table.file,
		problems,
	);
}

interface Unit {
	readonly cells: readonly SourceCell[];
	readonly code: string;
	readonly name: string;
	readonly period: string;
}

interface Described {
	readonly row: MetaRow;
	readonly column: number;
}

/** Groups are words whatever they look like; a column of the Type Other is where it holds anything but numbers, or none. */
function isWordy({ type }: MetaRow, cells: readonly SourceCell[]): boolean {
	if (type !== 'Other') return type === 'Group';
	const kinds = cells.map(({ text }) => readCell(text).kind);
	return kinds.includes('wrong') || !kinds.includes('number');
}

function matchColumns(table: SourceTable, meta: readonly MetaRow[], problems: ProblemList): void {
	const codes = meta.filter(({ type }) => type !== 'Aggregate').map(({ code }) => code);
	const headings = table.headings.map(({ text }) => text);
	for (const { text, at } of table.headings) {
		// R numbers the rows in a first column without a heading.
		if (text === '' || ownColumns.some((own) => own.toLowerCase() === text.toLowerCase())) continue;
		if (codes.some((code) => code.toLowerCase() === text.toLowerCase())) continue;
		const alike = nearestSpelling(
			text,
			codes.filter((code) => !headings.includes(code)),
		);
		problems.error({
			code: 'COLUMN_NOT_DESCRIBED',
			...at,
			found: text,
			message: 'No row of the metadata describes this column.',
			mend:
				alike === null
					? 'Add a row for it (of the Type Other if it is no part of the index), or delete the column.'
					: `Rename it to "${alike}" if that is it.`,
		});
	}
	for (const row of meta) {
		if (row.type === 'Aggregate' || columnIn(table, row.code) >= 0) continue;
		problems.error({
			code: 'NO_COLUMN_OF_CODE',
			...row.at('iCode'),
			found: row.code,
			message: `${table.file} has no column of this code.`,
			mend: `Add the figures of ${row.name}, or delete the row here.`,
		});
	}
}

function checkUnits(
	units: readonly Unit[],
	table: SourceTable,
	codeColumn: number,
	timeColumn: number,
	problems: ProblemList,
): void {
	const first = new Map<string, Unit>();
	for (const unit of units) {
		const at = unit.cells[codeColumn]!.at;
		if (unit.code === '') {
			problems.error({
				code: 'MISSING_CODE',
				...at,
				message: `This unit has no code${unit.name === '' ? '' : ` (${unit.name})`}.`,
				mend: 'Write its code. NA stands for none in a file of R: write the code of Namibia otherwise, e.g. NAM.',
			});
			continue;
		}
		if (timeColumn >= 0 && periodPosition(unit.period) === null) {
			problems.error({
				code: 'UNREADABLE_PERIOD',
				...unit.cells[timeColumn]!.at,
				found: unit.cells[timeColumn]!.text,
				message: 'No year can be read from this time.',
				mend: 'Write it like 2013 or 2012-13.',
			});
		}
		const key = JSON.stringify([unit.code, unit.period]);
		const before = first.get(key);
		if (before === undefined) first.set(key, unit);
		else {
			problems.error({
				code: 'REPEATED_CODE',
				...at,
				found: unit.code,
				message: `${table.file} has ${unit.code}${timeColumn < 0 ? '' : ` for ${unit.period}`} ${placeInWords(before.cells[codeColumn]!.at)} already.`,
				mend:
					timeColumn < 0
						? 'Delete one of the two; figures of several years need a column Time.'
						: 'Delete one of the two rows.',
			});
		}
	}
}

function readFigure(
	row: MetaRow,
	{ text, at }: SourceCell,
	area: string,
	period: string,
	problems: ProblemList,
): ImportedFigure {
	const cell = readCell(text, row.unit);
	if (cell.kind === 'wrong')
		problems.error({ code: cell.code, ...at, found: text, message: cell.message, mend: cell.mend });
	return { measure: row.code, area, period, text, value: cell.kind === 'number' ? cell.value : Number.NaN };
}

function reportEmpty(measured: readonly Described[], figures: readonly ImportedFigure[], problems: ProblemList): void {
	const known = new Set(
		figures
			.filter(({ value, text }) => !Number.isNaN(value) || readCell(text).kind === 'wrong')
			.map(({ measure }) => measure),
	);
	for (const { row } of measured) {
		if (known.has(row.code) || figures.length === 0) continue;
		problems.error({
			code: 'NO_OBSERVATIONS',
			...row.at('iCode'),
			found: row.code,
			message: `No unit has a value of ${row.name}.`,
			mend: 'Add its figures, or delete its row here and its column there.',
		});
	}
}

/** Each area once: by its latest name and groups. */
function gatherAreas(
	units: readonly Unit[],
	periods: readonly string[],
	wordy: readonly Described[],
	problems: ProblemList,
): readonly ImportedArea[] {
	const byCode = Map.groupBy(units, ({ code }) => code);
	const changing = new Map<Described, string[]>();
	const areas = [...byCode].map(([code, own]) => {
		const latest = own.reduce((a, b) => (periods.indexOf(b.period) > periods.indexOf(a.period) ? b : a));
		for (const column of wordy) {
			const words = new Set(own.map(({ cells }) => cells[column.column]!.text));
			if (words.size > 1) changing.set(column, [...(changing.get(column) ?? []), code]);
		}
		return {
			code,
			name: latest.name || code,
			words: new Map(wordy.map(({ row, column }) => [row.code, latest.cells[column]!.text])),
		};
	});
	// A column whose Type could not be read may be no group at all.
	for (const [{ row }, codes] of problems.hasErrors ? [] : changing) {
		problems.warn({
			code: 'GROUP_CHANGES',
			...row.at('iCode'),
			found: row.code,
			message: `${row.name} changes over time for ${listing(codes, 5)}; the latest is kept, since an area has one.`,
		});
	}
	return areas;
}
