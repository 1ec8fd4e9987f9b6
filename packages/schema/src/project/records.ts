import { z } from 'zod';
import { id, text } from './words.ts';

const value = z.union([z.string(), z.number()]);
const column = text.describe('A heading of the records.');

/** One test of one column; a record passes where every test that is given holds. */
const condition = z.strictObject({
	column,
	is: value.optional().describe('The cell is this.'),
	in: z.array(value).min(1).optional().describe('The cell is one of these.'),
	not: z
		.union([value, z.array(value).min(1)])
		.optional()
		.describe('The cell is not this, or none of these.'),
	from: value.optional().describe('The cell is this or comes after it.'),
	to: value.optional().describe('The cell is this, begins with this, or comes before it.'),
	present: z.boolean().optional().describe('The cell has content (true) or is empty (false).'),
});

const grid = z.enum(['wgs84', 'british-national-grid']).default('wgs84');

const area = z.strictObject({
	code: column.optional().describe('The column that holds the code of the area.'),
	postcode: column.optional().describe('The column that holds a postcode, found in `lookup`.'),
	lookup: z
		.strictObject({
			file: text.describe('A file of postcodes, such as Code-Point Open or the ONS Postcode Directory.'),
			postcode: text.default('postcode'),
			area: text.optional().describe('Its column of area codes; without one, its coordinates are used.'),
			x: text.optional(),
			y: text.optional(),
			grid,
			terminated: text.optional().describe('Its column that holds a date where the postcode is no longer in use.'),
		})
		.optional(),
	x: column.optional().describe('Longitude or easting; the area is the one whose boundary encloses the point.'),
	y: column.optional().describe('Latitude or northing.'),
	grid,
});

const period = z.strictObject({
	column,
	by: z
		.enum(['month', 'quarter', 'year', 'financial-year', 'value'])
		.default('year')
		.describe('What a date is counted in; `value` where the column holds the period itself.'),
	dates: z
		.enum(['year-first', 'day-first'])
		.default('year-first')
		.describe('How a date in text is written: 2016-04-30 or 30/04/2016.'),
});

const measure = z.strictObject({
	kind: z.enum(['count', 'rate', 'proportion', 'mean']),
	distinct: column.optional().describe('For a count or rate: records with the same value here count once.'),
	where: z.array(condition).optional().describe('For a proportion: which of the records make its numerator.'),
	column: column.optional().describe('For a mean: the numbers whose mean it is.'),
	decimals: z.int().min(0).max(6).default(2).describe('For a mean: numbers are read to so many decimals.'),
	denominator: z
		.strictObject({
			indicator: id.optional().describe('For a rate: the indicator that holds the population.'),
			file: text.optional().describe('For a rate: a CSV file that holds it.'),
			area: text.default('area'),
			period: text.default('period'),
			value: text.default('value'),
			nearest: z.boolean().default(false).describe('Take the nearest year where the own year has none.'),
		})
		.optional(),
	multiplier: z
		.number()
		.positive()
		.optional()
		.describe('What a rate is per; the multiplier of the indicator if left out.'),
});

/** How rows about people, homes or events become figures about areas. */
export const records = z.strictObject({
	indicator: id.describe('The indicator of indicators.csv that it feeds.'),
	file: text.optional().describe('CSV or Parquet files in the project folder; * stands for any part of a name.'),
	table: text.optional().describe('A table on a server, as schema.table; used where an engine is named.'),
	level: id.optional().describe('The level of the areas; that of the index if left out.'),
	totals: z
		.array(id)
		.default([])
		.describe('Larger levels to make figures of as well; the areas of the level must make them up wholly.'),
	filter: z.array(condition).default([]),
	period,
	area,
	measure,
	pool: z
		.int()
		.min(2)
		.max(60)
		.optional()
		.describe('Put so many periods together: each figure is of a period and those before it.'),
	pooled_as: z
		.enum(['last', 'span'])
		.default('last')
		.describe('Name a pooled figure by its last period, or by its first and last: 2016-2018.'),
	low_reliability: z
		.strictObject({
			below: z.number().min(0).default(20).describe('A numerator below this is of low reliability.'),
			width: z
				.number()
				.positive()
				.default(1)
				.describe('So is a figure whose 95 % interval is wider than so many times itself.'),
		})
		.prefault({}),
});

export type RecordsRecipe = z.infer<typeof records>;
export type RecordsCondition = z.infer<typeof condition>;
