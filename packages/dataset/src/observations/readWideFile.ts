import { projectFile } from '../project/readProject.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { placeIn } from '../tables/rowTable.ts';
import { CellReader } from './cellReader.ts';
import { type DataSource, Lookup, marksOf, type ObservationContext, problemsOfCell } from './dataSource.ts';
import { refuseMergedValues } from './mergedValues.ts';
import { rowsBetweenTellings } from './readLongFile.ts';

/** The headings that a file with one row an area must have, as its entry in index.yaml calls them. */
export function wideHeadings({ columns, wide = [] }: DataSource['entry']): readonly string[] {
	return [columns.area ?? 'area', ...wide.map(({ column }) => column)];
}

/**
 * Reads a file with one row an area and one column an indicator and period, as `wide` in index.yaml says.
 *
 * @param line - the line of the file's entry in index.yaml, for problems
 */
export function readWideFile(source: DataSource, line: number | undefined, context: ObservationContext): void {
	const { entry, table } = source;
	const { problems } = context;
	const inProject = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'data → wide' };
	if (entry.wide === undefined || entry.wide.length === 0) {
		problems.error({
			code: 'WIDE_WITHOUT_COLUMNS',
			...inProject,
			found: entry.file,
			message: 'The layout is wide, and it is not said what its columns hold.',
			mend: 'Add "wide:" with an entry for each column: { column: Obesity 2013, indicator: obesity, period: 2013 }.',
		});
		context.rows.fileUnread = true;
		return;
	}
	const areaHeading = entry.columns.area ?? 'area';
	const elsewhere = 'Or say in index.yaml what this file calls it: data → columns → area.';
	const areaColumn = requireColumn(table, areaHeading, problems, elsewhere);
	const inIndexYaml = new Lookup(context, (own, column) => ({ file: projectFile, line: own, column }), false);
	const held = entry.wide.flatMap(({ column, indicator, period }) => {
		const at = requireColumn(table, column, problems, 'index.yaml names it under data → wide → column.');
		const indicatorAt = inIndexYaml.indicator(indicator, line ?? 1);
		const periodAt = inIndexYaml.period(period, line ?? 1);
		if (at < 0 || indicatorAt < 0 || periodAt < 0) return [];
		const from = { heading: table.headings[at]!, sheet: table.sheet ?? '', number: at + 1 };
		return [{ at, indicator: indicatorAt, period: periodAt, from: context.rows.addColumn(from) }];
	});
	inIndexYaml.report({ area: 'area', indicator: 'data → wide → indicator', period: 'data → wide → period' });
	if (areaColumn < 0 || held.length < entry.wide.length) context.rows.fileUnread = true;
	if (areaColumn < 0) return;
	if (held.some(({ indicator }) => context.protected.has(indicator))) context.confidential.add(source.fileIndex);
	const columns = held.map(({ at }) => at);
	if (refuseMergedValues(table, columns, problemsOfCell(context, -1))) context.rows.fileUnread = true;

	const lookup = new Lookup(context, (own, column) => placeIn(table, own, column), entry.ignore_unknown_areas);
	const cells = new CellReader(table, marksOf(entry), problems);
	let count = 0;
	const whole = table.eachRow((row, rowLine) => {
		if (++count % rowsBetweenTellings === 0) source.onRows(count);
		const area = lookup.area(row[areaColumn]!, rowLine);
		if (area < 0 && entry.ignore_unknown_areas) return;
		for (const { at, indicator, period, from } of held) {
			const told = problemsOfCell(context, indicator);
			const cell = cells.measured(row[at]!, context.indicators[indicator]!.unit, rowLine, at, told);
			if (cell === null || area < 0) {
				context.rows.withUnreadRows.add(indicator);
				continue;
			}
			context.rows.add({
				indicator,
				period,
				area,
				value: cell.value,
				flag: cell.flag,
				numerator: Number.NaN,
				denominator: Number.NaN,
				lower: Number.NaN,
				upper: Number.NaN,
				file: source.fileIndex,
				line: rowLine,
				column: from,
			});
		}
	});
	if (!whole) context.rows.fileUnread = true;
	cells.finish();
	lookup.report({ area: areaHeading, indicator: 'indicator', period: 'period' });
}
