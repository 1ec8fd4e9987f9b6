import { projectFile } from '../project/readProject.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { type DataSource, Lookup, type ObservationContext, problemsOfCell } from './dataSource.ts';
import { measuredCell } from './measuredCell.ts';

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
	const inIndexYaml = new Lookup({ ...source, table: { ...table, file: projectFile } }, context);
	const held = entry.wide.flatMap(({ column, indicator, period }) => {
		const at = requireColumn(table, column, problems, 'index.yaml names it under data → wide → column.');
		const indicatorAt = inIndexYaml.indicator(indicator, line ?? 1);
		const periodAt = inIndexYaml.period(period, line ?? 1);
		return at < 0 || indicatorAt < 0 || periodAt < 0 ? [] : [{ at, indicator: indicatorAt, period: periodAt }];
	});
	inIndexYaml.report({ area: 'area', indicator: 'data → wide → indicator', period: 'data → wide → period' });
	if (areaColumn < 0 || held.length < entry.wide.length) context.rows.fileUnread = true;
	if (areaColumn < 0) return;

	const lookup = new Lookup(source, context);
	table.rows.forEach((row, r) => {
		const rowLine = table.lines[r]!;
		const area = lookup.area(row[areaColumn]!, rowLine);
		if (area < 0 && entry.ignore_unknown_areas) return;
		for (const { at, indicator, period } of held) {
			const unit = context.indicators[indicator]!.unit;
			const place = { file: table.file, line: rowLine, column: table.headings[at]! };
			const cell = measuredCell(row[at]!, '', unit, place, problemsOfCell(context, indicator));
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
			});
		}
	});
	lookup.report({ area: areaHeading, indicator: 'indicator', period: 'period' });
}
