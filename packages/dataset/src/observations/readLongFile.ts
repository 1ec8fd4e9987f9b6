import { absentBits, flagBit } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { columnOf, placeIn } from '../tables/rowTable.ts';
import { CellReader } from './cellReader.ts';
import { type DataSource, Lookup, marksOf, type ObservationContext, problemsOfCell } from './dataSource.ts';
import { refuseMergedValues } from './mergedValues.ts';

const sideColumns = ['numerator', 'denominator', 'lower', 'upper'] as const;
type ColumnName = keyof DataSource['entry']['columns'];

/** The headings that a file with one observation a row must have, as its entry in index.yaml calls them. */
export function longHeadings({ columns, indicator, period }: DataSource['entry']): readonly string[] {
	const needed: readonly ColumnName[] = [
		...(indicator === undefined ? (['indicator'] as const) : []),
		'area',
		...(period === undefined ? (['period'] as const) : []),
		'value',
	];
	return needed.map((name) => columns[name] ?? name);
}

/**
 * Reads a file with one observation a row: indicator, area, period, value, and where there are any numerator, denominator,
 * lower, upper and flag. Indicator and period may be given for the whole file in index.yaml instead.
 */
export function readLongFile(source: DataSource, context: ObservationContext): void {
	const { entry, table } = source;
	const { problems } = context;
	const at = columnsOf(source, context);
	if (at === null) {
		context.rows.fileUnread = true;
		return;
	}
	reportMisspeltHeadings(source, context);
	if (refuseMergedValues(table, [at.value, ...at.sides], problemsOfCell(context, -1))) context.rows.fileUnread = true;
	const lookup = new Lookup(context, (line, column) => placeIn(table, line, column), entry.ignore_unknown_areas);
	const cells = new CellReader(table, marksOf(entry), problems);
	const from = context.rows.addColumn({
		heading: table.headings[at.value]!,
		sheet: table.sheet ?? '',
		number: at.value + 1,
	});
	let count = 0;
	const whole = table.eachRow((row, line) => {
		if (++count % rowsBetweenTellings === 0) source.onRows(count);
		const indicator = lookup.indicator(entry.indicator ?? row[at.indicator]!, line);
		const area = lookup.area(row[at.area]!, line);
		const period = lookup.period(entry.period ?? row[at.period]!, line);
		const unit = context.indicators[indicator]?.unit ?? '';
		if (context.protected.has(indicator)) context.confidential.add(source.fileIndex);
		if (area < 0 && entry.ignore_unknown_areas) return;
		const told = problemsOfCell(context, indicator);
		const flag = at.flag < 0 ? undefined : { text: row[at.flag]!, column: at.flag };
		const cell = cells.measured(row[at.value]!, unit, line, at.value, told, flag);
		const [numerator, denominator, lower, upper] = at.sides.map((column, i) =>
			column < 0 ? Number.NaN : cells.side(row[column]!, i < 2 ? '' : unit, line, column, told),
		) as [number, number, number, number];
		if (lower > upper) {
			told.error({
				code: 'LIMITS_REVERSED',
				...placeIn(table, line, at.sides[2]),
				found: `${row[at.sides[2]!]} and ${row[at.sides[3]!]}`,
				message: 'The lower limit is above the upper limit.',
				mend: 'Swap the two, or check the headings.',
			});
		}
		if (cell === null || indicator < 0 || area < 0 || period < 0) {
			if (indicator >= 0) context.rows.withUnreadRows.add(indicator);
			return;
		}
		// A number beside an absent value could give it away.
		const known = (cell.flag & absentBits) === 0;
		const beside = isNumber(row[at.value]!) || [numerator, denominator, lower, upper].some(Number.isFinite);
		if ((cell.flag & flagBit.suppressed) !== 0 && beside) context.confidential.add(source.fileIndex);
		context.rows.add({
			indicator,
			period,
			area,
			value: cell.value,
			flag: cell.flag,
			numerator: known ? numerator : Number.NaN,
			denominator: known ? denominator : Number.NaN,
			lower: known ? lower : Number.NaN,
			upper: known ? upper : Number.NaN,
			file: source.fileIndex,
			line,
			column: from,
		});
	});
	if (!whole) context.rows.fileUnread = true;
	cells.finish();
	const name = (column: ColumnName): string => entry.columns[column] ?? column;
	lookup.report({ area: name('area'), indicator: name('indicator'), period: name('period') });
}

function isNumber(text: string): boolean {
	return text.trim() !== '' && Number.isFinite(Number(text.replaceAll(',', '')));
}

/** How many rows are read before their number is told again. */
export const rowsBetweenTellings = 100_000;

interface LongColumns {
	readonly indicator: number;
	readonly area: number;
	readonly period: number;
	readonly value: number;
	/** Numerator, denominator, lower, upper; -1 for those that are not there. */
	readonly sides: readonly number[];
	readonly flag: number;
}

/** The place of each column; `null` where one that is needed is not there (reported). */
function columnsOf(source: DataSource, context: ObservationContext): LongColumns | null {
	const { entry, table } = source;
	const need = (name: ColumnName, orElse = ''): number =>
		requireColumn(
			table,
			entry.columns[name] ?? name,
			context.problems,
			`Or say in index.yaml what this file calls it: data → columns → ${name}${orElse}.`,
		);
	const indicator =
		entry.indicator === undefined ? need('indicator', ', or data → indicator for the whole file') : null;
	const period = entry.period === undefined ? need('period', ', or data → period for the whole file') : null;
	const area = need('area');
	const value = need('value');
	const sides = sideColumns.map((name) => optionalColumn(source, name, context));
	const flag = optionalColumn(source, 'flag', context);
	if ([indicator ?? 0, period ?? 0, area, value].some((column) => column < 0)) return null;
	return { indicator: indicator ?? -1, period: period ?? -1, area, value, sides, flag };
}

/** A misspelt heading of a column that need not be there would otherwise leave its numbers unread without a word. */
function reportMisspeltHeadings({ entry, table }: DataSource, context: ObservationContext): void {
	const named = new Set(Object.values(entry.columns).map((heading) => heading?.toLowerCase()));
	const absent = [...sideColumns, 'flag'].filter((name) => columnOf(table, name) < 0);
	table.headings.forEach((heading, column) => {
		const alike = named.has(heading.toLowerCase()) ? null : nearestSpelling(heading, absent);
		if (alike === null || heading.toLowerCase() === alike) return;
		context.problems.warn({
			code: 'COLUMN_NOT_READ',
			...placeIn(table, table.headingLine, column),
			found: heading,
			message: `This column is not read; its heading is almost "${alike}".`,
			mend: `Rename it to "${alike}" if that is what it holds.`,
		});
	});
}

/** A column that need not be there; but one that index.yaml names must be. */
function optionalColumn(
	{ entry, table }: DataSource,
	name: (typeof sideColumns)[number] | 'flag',
	context: ObservationContext,
): number {
	const written = entry.columns[name];
	if (written === undefined) return columnOf(table, name);
	return requireColumn(table, written, context.problems, `index.yaml names it under data → columns → ${name}.`);
}
