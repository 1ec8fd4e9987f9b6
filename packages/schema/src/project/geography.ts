import { z } from 'zod';
import { id, inOtherLanguages, text } from './words.ts';

const level = z.strictObject({
	id,
	name: text,
	plural: text,
	...inOtherLanguages('name', 'plural'),
	vintage: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), text),
	areas: text.describe('CSV file of the areas of this level: code, name, parent, and any further columns.'),
});

const boundaries = z.strictObject({
	level: id,
	file: text.describe('GeoJSON, TopoJSON, GeoPackage (.gpkg) or a zipped shapefile (.zip).'),
	code: text.describe('The property that holds the area code.'),
	layer: text.optional().describe('The layer, where the file has several that hold these areas.'),
	crs: text
		.optional()
		.describe('The coordinate reference system, where the file does not say it rightly: EPSG:4326 or EPSG:27700.'),
	attribution: text,
});

const tiles = z.strictObject({
	level: id,
	file: text.describe('CSV file with code, column, row: the place of each area in a hexagon layout.'),
});

const source = z.strictObject({
	id,
	name: text,
	plural: text,
	...inOtherLanguages('name', 'plural'),
	vintage: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), text),
	areas: text
		.optional()
		.describe('CSV file of its areas: code, name. Without one, its areas are those of the lookups.'),
	former: z
		.boolean()
		.default(false)
		.describe('These are areas of before a change of boundaries, whose names people may still look for.'),
});

const lookup = z.strictObject({
	from: id.describe('The level or source geography whose areas are looked up.'),
	to: id.describe('The level or source geography they are looked up in.'),
	file: text.optional().describe('CSV file with one row for each pair of areas.'),
	columns: z
		.strictObject({ from: text.default('from'), to: text.default('to'), weight: text.optional() })
		.prefault({})
		.describe('What the file calls the code on either side and, for method: weighted, the weight.'),
	method: z
		.enum(['one-to-one', 'best-fit', 'weighted', 'equal-shares', 'through'])
		.describe(
			'one-to-one: each area has one and is the only one to have it; best-fit: each lies in one; weighted: by the share in the weight column; ' +
				'equal-shares: in equal parts where there are several; through: by the people of a third geography that has lookups to both.',
		),
	weights: z
		.enum(['shares', 'amounts'])
		.default('shares')
		.describe(
			'shares: the weights of an area sum to one; amounts: people, homes or hectares, from which shares are made.',
		),
	through: id.optional().describe('For method: through — the geography of small areas.'),
	weight_by: id.optional().describe('For method: through — the indicator that counts the people of the small areas.'),
	version: text.describe('Whose lookup it is and of when, as published beside every converted value.'),
	ignore_unknown_areas: z.boolean().default(false).describe('Skip rows of areas that are in no area list.'),
});

const postcodes = z.strictObject({
	file: text
		.optional()
		.describe('CSV, workbook or Parquet file with one postcode a row; left out where it is given with --postcodes.'),
	columns: z
		.strictObject({
			postcode: text.default('postcode'),
			area: text.default('area'),
			retired: text.optional().describe('A column that is not empty where a postcode went out of use, e.g. doterm.'),
		})
		.prefault({})
		.describe('What the file calls the postcode and the code of the area it lies in.'),
	of: id
		.optional()
		.describe('The level or source geography that the area codes are of; the scored level where it is left out.'),
	ignore_unknown_areas: z
		.boolean()
		.default(false)
		.describe('Skip rows of areas that are in no list: the file is of a wider place.'),
	attribution: text.describe('The lines that the licence of the postcodes asks for.'),
});

/** The levels of areas, where they lie, and the one that the index is made for. */
export const geography = z.strictObject({
	level: id.describe('The level that the index is made for.'),
	levels: z.array(level).min(1),
	sources: z
		.array(source)
		.default([])
		.describe('Geographies that data files are of and that are not shown themselves.'),
	lookups: z.array(lookup).default([]).describe('Which areas of one geography lie in which of another.'),
	required_share: z
		.number()
		.min(0)
		.max(1)
		.default(0.75)
		.describe(
			'The share of its base that must be present for a rate, share or mean to be made from figures of other areas.',
		),
	boundaries: z.array(boundaries).default([]),
	tiles: z
		.union([z.literal('none'), tiles])
		.optional()
		.describe(
			'A layout of hexagons of one size; without it, one is made from the boundaries of the level that the index is made for; none: no such layout.',
		),
	postcodes: postcodes.optional().describe('Which area each postcode lies in, for readers who look for theirs.'),
});
