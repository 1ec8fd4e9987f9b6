import type { Geometry, Problem } from '@social-index/schema';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { geoPackageBytes } from '../testing/geoPackageBytes.ts';
import { shapefileParts, zippedShapefile } from '../testing/shapefileBytes.ts';
import { checkWith, smallProject } from '../testing/smallProject.ts';

type Ring = [number, number][];
const codes = ['E05000026', 'E05000027', 'E05000028'];
/** Against the clock, as RFC 7946 has outer rings; shapefiles have them with it. */
const square = (x: number, y: number, side: number): Ring => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y],
];
const degrees = codes.map((code, i) => ({
	code,
	rings: [square(i, 51, 1), square(i + 0.25, 51.25, 0.5).toReversed()],
}));
const metres = codes.map((code, i) => ({ code, rings: [square(530_000 + 1000 * i, 180_000, 1000)] }));
const clockwise = (areas: typeof degrees) =>
	areas.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.toReversed()) }));
const geoJson = (areas: typeof degrees, more: object = {}) => ({
	type: 'FeatureCollection' as const,
	...more,
	features: areas.map(({ code, rings }) => ({
		type: 'Feature' as const,
		properties: { WD21CD: code },
		geometry: { type: 'Polygon' as const, coordinates: rings },
	})),
});

async function read(
	file: string,
	content: string | Uint8Array,
	more = '',
): Promise<{ problems: readonly Problem[]; boundaries: Geometry | undefined }> {
	const { problems, dataset } = await checkWith({
		'index.yaml': smallProject['index.yaml']!.replace(
			'  tiles:',
			`  boundaries:\n    - { level: ward, file: ${file}, code: WD21CD, attribution: Ours${more} }\n  tiles:`,
		),
		[file]: content,
	});
	return { problems, boundaries: dataset?.geometries.find((geometry) => geometry.kind === 'boundaries') };
}

const polygonsOf = (boundaries: Geometry | undefined) =>
	boundaries!.features.map(({ code, polygons }) => ({ code, rings: polygons[0] }));

test('a GeoPackage and a zipped shapefile give the boundaries that GeoJSON gives', async () => {
	const shapefile = zippedShapefile({
		...shapefileParts(clockwise(degrees)),
		prj: 'GEOGCS["GCS_WGS_1984"]',
		cpg: 'UTF-8',
	});
	const files: [string, string | Uint8Array][] = [
		['geography/w.geojson', JSON.stringify(geoJson(degrees))],
		['geography/w.gpkg', geoPackageBytes({ areas: degrees, crs: 4326 })],
		['geography/w.zip', shapefile],
	];
	for (const [file, content] of files) {
		const { problems, boundaries } = await read(file, content);
		expect([file, problems]).toEqual([file, []]);
		expect(polygonsOf(boundaries)).toEqual(degrees);
	}
});

test('the reference system is read from each: the .prj, the table of the GeoPackage, the member crs', async () => {
	const named = { crs: { type: 'name', properties: { name: 'EPSG:27700' } } };
	const reference = await read('geography/w.geojson', JSON.stringify(geoJson(metres, named)));
	expect(reference.problems).toEqual([]);
	const prj = 'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936"]]]';
	const shapefile = await read('geography/w.zip', zippedShapefile({ ...shapefileParts(clockwise(metres)), prj }));
	expect(shapefile).toEqual(reference);
	expect(await read('geography/w.gpkg', geoPackageBytes({ areas: metres, crs: 27700 }))).toEqual(reference);
	const unknown = await read('geography/w.gpkg', geoPackageBytes({ areas: metres, crs: -1 }));
	expect(unknown.problems.map(({ code }) => code)).toEqual(['GRID_ASSUMED']);
	expect(unknown.boundaries).toEqual(reference.boundaries);
});

test('TopoJSON is read, of several objects the one that is named or that has the codes', async () => {
	const borough = geoJson([{ code: 'E09000002', rings: [square(0, 51, 3)] }]);
	const both = JSON.stringify(topology({ borough, wards: geoJson(degrees) }));
	const { problems, boundaries } = await read('geography/w.topojson', both);
	expect(problems).toEqual([]);
	expect(polygonsOf(boundaries)).toEqual(degrees);
	expect((await read('geography/w.topojson', both, ', layer: wards')).boundaries).toEqual(boundaries);
	const wrong = await read('geography/w.topojson', both, ', layer: ward');
	expect(wrong.problems[0]).toMatchObject({ code: 'NO_LAYER', found: 'ward', mend: 'Did you mean wards?' });
	const twice = JSON.stringify(topology({ a: geoJson(degrees), b: geoJson(degrees) }));
	const several = await read('geography/w.topojson', twice);
	expect(several.problems[0]).toMatchObject({ code: 'SEVERAL_LAYERS', found: 'a and b' });
});
