import { z } from 'zod';
import { id, periodId, text } from './words.ts';

/** Why there is no number where a mark stands. */
const absence = z.enum(['not-available', 'suppressed', 'not-applicable']);
/** A mark is text even where YAML reads -99 as a number. */
const mark = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);
const row = z.int().min(1);

/** How a data file is read. */
export const dataFile = z.strictObject({
	file: text.describe('A path in the project folder; * stands for any part of a file name.'),
	level: id
		.optional()
		.describe(
			'The level or source geography that all areas of the file are of; its figures are converted to all other levels.',
		),
	sheet: z
		.preprocess((value) => (typeof value === 'number' ? String(value) : value), text)
		.optional()
		.describe('The sheet of a workbook: its name, or its number among those that are shown.'),
	header_row: z
		.union([row, z.array(row).min(2)])
		.optional()
		.describe(
			'The row of the headings as the program numbers it, or several rows that make one heading; found where left out.',
		),
	missing: z
		.union([z.array(mark), z.record(z.string(), absence)])
		.optional()
		.describe('Further marks that stand for no number in this file: a list, or each mark with its reason.'),
	layout: z.enum(['long', 'wide']).default('long'),
	columns: z
		.strictObject({
			indicator: text.optional(),
			area: text.optional(),
			period: text.optional(),
			value: text.optional(),
			numerator: text.optional(),
			denominator: text.optional(),
			lower: text.optional(),
			upper: text.optional(),
			flag: text.optional(),
		})
		.default({})
		.describe('What the file calls each column, where that is not indicator, area, period, value …'),
	wide: z
		.array(z.strictObject({ column: text, indicator: id, period: periodId }))
		.optional()
		.describe('For layout: wide — which indicator and period each column holds.'),
	indicator: id.optional().describe('The indicator of the whole file, where it has no such column.'),
	period: periodId.optional().describe('The period of the whole file, where it has no such column.'),
	ignore_unknown_areas: z.boolean().default(false).describe('Skip rows of areas that are in no area list.'),
});
