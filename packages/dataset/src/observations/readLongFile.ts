import { absentBits } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import { columnOf } from '../tables/parseTable.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { type DataSource, Lookup, type ObservationContext, problemsOfCell } from './dataSource.ts';
import { measuredCell, sideNumber } from './measuredCell.ts';

const sideColumns = ['numerator', 'denominator', 'lower', 'upper'] as const;

/**
 * Reads a file with one observation a row: indicator, area, period, value, and where there are any numerator, denominator,
 * lower, upper and flag. Indicator and period may be given for the whole file in index.yaml instead.
 */
export function readLongFile(source: DataSource, context: ObservationContext): void {
	const { entry, table } = source;
	const heading = (name: keyof typeof entry.columns): string => entry.columns[name] ?? name;
	const need = (name: keyof typeof entry.columns, orElse = ''): number =>
		requireColumn(
			table,
			heading(name),
			context.problems,
			`Or say in index.yaml what this file calls it: data → columns → ${name}${orElse}.`,
		);
	const indicatorColumn =
		entry.indicator === undefined ? need('indicator', ', or data → indicator for the whole file') : -1;
	const periodColumn = entry.period === undefined ? need('period', ', or data → period for the whole file') : -1;
	const areaColumn = need('area');
	const valueColumn = need('value');
	const sides = sideColumns.map((name) => optionalColumn(source, name, context));
	const flagColumn = optionalColumn(source, 'flag', context);
	const needed = [areaColumn, valueColumn];
	if (entry.indicator === undefined) needed.push(indicatorColumn);
	if (entry.period === undefined) needed.push(periodColumn);
	if (needed.some((column) => column < 0)) {
		context.rows.fileUnread = true;
		return;
	}

	reportMisspeltHeadings(source, context);
	const lookup = new Lookup(source, context);
	const columns = { area: heading('area'), indicator: heading('indicator'), period: heading('period') };
	table.rows.forEach((row, r) => {
		const line = table.lines[r]!;
		const indicator = lookup.indicator(entry.indicator ?? row[indicatorColumn]!, line);
		const area = lookup.area(row[areaColumn]!, line);
		const period = lookup.period(entry.period ?? row[periodColumn]!, line);
		const unit = context.indicators[indicator]?.unit ?? '';
		if (area < 0 && entry.ignore_unknown_areas) return;
		const problems = problemsOfCell(context, indicator);
		const flagText = flagColumn < 0 ? '' : row[flagColumn]!;
		const at = { file: table.file, line, column: heading('value') };
		const cell = measuredCell(row[valueColumn]!, flagText, unit, at, problems);
		const [numerator, denominator, lower, upper] = sides.map((column, i) => {
			if (column < 0) return Number.NaN;
			const name = sideColumns[i]!;
			const place = { ...at, column: heading(name) };
			return sideNumber(row[column]!, name === 'lower' || name === 'upper' ? unit : '', place, problems);
		}) as [number, number, number, number];
		if (lower > upper) {
			problems.error({
				code: 'LIMITS_REVERSED',
				...at,
				column: heading('lower'),
				found: `${row[sides[2]!]} and ${row[sides[3]!]}`,
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
		});
	});
	lookup.report(columns);
}

/** A misspelt heading of a column that need not be there would otherwise leave its numbers unread without a word. */
function reportMisspeltHeadings({ entry, table }: DataSource, context: ObservationContext): void {
	const named = new Set(Object.values(entry.columns).map((heading) => heading?.toLowerCase()));
	const absent = [...sideColumns, 'flag'].filter((name) => columnOf(table, name) < 0);
	for (const heading of table.headings) {
		const alike = named.has(heading.toLowerCase()) ? null : nearestSpelling(heading, absent);
		if (alike === null || heading.toLowerCase() === alike) continue;
		context.problems.warn({
			code: 'COLUMN_NOT_READ',
			file: table.file,
			line: table.headingLine,
			column: heading,
			found: heading,
			message: `This column is not read; its heading is almost "${alike}".`,
			mend: `Rename it to "${alike}" if that is what it holds.`,
		});
	}
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
