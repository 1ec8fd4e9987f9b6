import { z } from 'zod';
import { id, text } from './words.ts';

const level = z.strictObject({
	id,
	name: text,
	plural: text,
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

/** The levels of areas, where they lie, and the one that the index is made for. */
export const geography = z.strictObject({
	level: id.describe('The level that the index is made for.'),
	levels: z.array(level).min(1),
	boundaries: z.array(boundaries).default([]),
	tiles: tiles.optional(),
});
