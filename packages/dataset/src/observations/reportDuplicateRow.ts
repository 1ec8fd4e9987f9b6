import { type Area, cellName, type Indicator, type Period, type SourceColumn } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import type { ObservationRow } from './observationRows.ts';

/** Where a figure was read; the cell in a workbook. */
export interface RowPlace {
	readonly file: string;
	readonly line: number;
	readonly cell?: string;
}

/**
 * Where the row was read.
 *
 * @param columns - those that the row's `column` is a place in
 */
export function placeOfRow(
	{ file, line, column = 0 }: ObservationRow,
	columns: readonly SourceColumn[],
	files: readonly { readonly path: string }[],
): RowPlace {
	const { sheet, number } = columns[column]!;
	const at = { file: files[file]!.path, line };
	return sheet === '' ? at : { ...at, cell: cellName(sheet, line, number) };
}

/** Reports that two rows give the same figure. */
export function reportDuplicateRow(
	of: { readonly indicator: Indicator; readonly area: Area; readonly period: Period },
	at: RowPlace,
	before: RowPlace,
	problems: ProblemList,
): void {
	const where = before.cell === undefined ? `on line ${before.line}` : `in ${before.cell}`;
	problems.error({
		code: 'DUPLICATE_ROW',
		...at,
		found: `${of.indicator.id}, ${of.area.code}, ${of.period.id}`,
		message: `This figure (${of.area.name}) is given already, ${where}${before.file === at.file ? '' : ` of ${before.file}`}.`,
		mend: 'Delete one of the two rows, or correct its indicator, area or period.',
	});
}
