import { z } from 'zod';
import { id, periodId, text } from './words.ts';

/** How a data file is read. */
export const dataFile = z.strictObject({
	file: text.describe('A path in the project folder; * stands for any part of a file name.'),
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
