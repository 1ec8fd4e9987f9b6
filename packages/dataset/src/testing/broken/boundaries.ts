import { geoPackageBytes } from '../geoPackageBytes.ts';
import { shapefileParts, zippedShapefile } from '../shapefileBytes.ts';
import { type Changes, changed } from '../smallProject.ts';
import type { WrongInput } from '../told.ts';
import { wards } from './figures.ts';

/** The small project with a file of boundaries. */
export const withBoundaries = (file: string, content: string | Uint8Array): Changes => ({
	...changed(
		'index.yaml',
		'  tiles:',
		`  boundaries: [{ level: ward, file: ${file}, code: WD21CD, attribution: Ours }]\n  tiles:`,
	),
	[file]: content,
});

type Ring = [number, number][];
const square = (x: number, y: number, side: number): Ring => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y],
];

/** A square for each ward, in degrees. */
export const areas = wards.map((code, i) => ({ code, rings: [square(i, 51, 1)] }));

const geoJson = (rings: readonly Ring[]): string =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: rings.map((ring, i) => ({
			type: 'Feature',
			properties: { WD21CD: wards[i] },
			geometry: { type: 'Polygon', coordinates: [ring] },
		})),
	});

/** Boundary files that cannot be read, or not without a question. */
export const brokenBoundaries: readonly WrongInput[] = [
	{
		about: 'a shapefile without its properties',
		changes: withBoundaries('geography/w.zip', zippedShapefile({ shp: shapefileParts(areas).shp })),
		code: 'INCOMPLETE_SHAPEFILE',
		file: 'geography/w.zip',
		column: '.dbf',
		found: 'wards.shp',
		says: /without their properties/,
		mend: /\.shp, \.dbf, \.shx and \.prj/,
	},
	{
		about: 'a zipped file without a shapefile',
		changes: withBoundaries('geography/w.zip', zippedShapefile({ dbf: shapefileParts(areas).dbf })),
		code: 'INCOMPLETE_SHAPEFILE',
		file: 'geography/w.zip',
		column: '.shp',
		found: 'wards.dbf',
		says: /holds no \.shp/,
		mend: /into the zip together/,
	},
	{
		about: 'a shapefile that is cut off',
		changes: withBoundaries(
			'geography/w.zip',
			zippedShapefile({ ...shapefileParts(areas), shp: shapefileParts(areas).shp.subarray(0, 400) }),
		),
		code: 'UNREADABLE_BOUNDARIES',
		file: 'geography/w.zip',
		says: /cut off/,
		mend: /Zip the parts/,
	},
	{
		about: 'one part of a shapefile',
		changes: withBoundaries('geography/w.shp', shapefileParts(areas).shp),
		code: 'INCOMPLETE_SHAPEFILE',
		file: 'index.yaml',
		line: 12,
		column: 'geography → boundaries → file',
		found: 'geography/w.shp',
		says: /several files of one name/,
		mend: /one zipped file/,
	},
	{
		about: 'boundaries on a grid that is not declared',
		changes: withBoundaries(
			'geography/w.geojson',
			geoJson(wards.map((_, i) => square(530_000 + 1000 * i, 180_000, 1000))),
		),
		code: 'GRID_ASSUMED',
		severity: 'warning',
		file: 'geography/w.geojson',
		found: '530000, 180000 to 533000, 181000',
		says: /read as metres of the British National Grid/,
		mend: /crs: EPSG:27700/,
	},
	{
		about: 'boundaries on a grid that is not the British one',
		changes: withBoundaries(
			'geography/w.geojson',
			geoJson(wards.map((_, i) => square(530_000 + 1000 * i, 5_700_000, 1000))),
		),
		code: 'NOT_LONGITUDE_LATITUDE',
		file: 'geography/w.geojson',
		found: '530000, 5700000 to 533000, 5701000',
		says: /not degrees/,
		mend: /WGS84 \(EPSG:4326\)/,
	},
	{
		about: 'TopoJSON without objects',
		changes: withBoundaries('geography/w.topojson', '{"type":"Topology","arcs":[],"objects":{}}'),
		code: 'NO_LAYER',
		file: 'geography/w.topojson',
		column: 'objects',
		found: 'a topology with type, arcs, objects',
		says: /has no objects/,
		mend: /with the layer of the areas/,
	},
	{
		about: 'a GeoPackage without a table of features',
		changes: withBoundaries('geography/w.gpkg', geoPackageBytes()),
		code: 'NO_LAYER',
		file: 'geography/w.gpkg',
		found: 'a GeoPackage',
		says: /no table of features/,
		mend: /Save Features As/,
	},
	{
		about: 'a GeoPackage that is cut off',
		changes: withBoundaries('geography/w.gpkg', geoPackageBytes({ areas, crs: 4326 }).subarray(0, 9000)),
		code: 'UNREADABLE_BOUNDARIES',
		file: 'geography/w.gpkg',
		says: /cut off/,
		mend: /export it again/,
	},
	{
		about: 'an empty geometry',
		changes: withBoundaries(
			'geography/w.gpkg',
			geoPackageBytes({ areas: [...areas.slice(0, 2), { code: wards[2]!, rings: [] }], crs: 4326 }),
		),
		code: 'INVALID_GEOMETRY',
		file: 'geography/w.gpkg',
		column: 'feature 3',
		found: 'E05000028',
		says: /empty/,
		mend: /Fix geometries/,
	},
];
