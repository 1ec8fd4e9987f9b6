import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Geometry, Problem } from '@social-index/schema';
import { expect, test } from 'vitest';
import { type Changes, checkWith, smallProject } from '../testing/smallProject.ts';

const wards = ['E05000026', 'E05000027', 'E05000028'];
const square = (x: number): number[][] => [
	[x, 51],
	[x + 1, 51],
	[x + 1, 52],
	[x, 52],
	[x, 51],
];
const feature = (code: string, coordinates: unknown, type = 'Polygon') => ({
	type: 'Feature',
	properties: { NAME: 'x', WD21CD: code },
	geometry: { type, coordinates },
});
const collection = (features: unknown[], more: object = {}): string =>
	JSON.stringify({ type: 'FeatureCollection', ...more, features });
const allWards = wards.map((code, i) => feature(code, [square(i)]));

const withBoundaries = (geojson: string, code = 'WD21CD'): Changes => ({
	'index.yaml': smallProject['index.yaml']!.replace(
		'  tiles:',
		`  boundaries:\n    - { level: ward, file: geography/wards.geojson, code: ${code}, attribution: Ours }\n  tiles:`,
	),
	'geography/wards.geojson': geojson,
});

async function read(changes: Changes): Promise<{ problems: readonly Problem[]; boundaries: Geometry | undefined }> {
	const { problems, dataset } = await checkWith(changes);
	return { problems, boundaries: dataset?.geometries.find((geometry) => geometry.kind === 'boundaries') };
}

test('polygons, holes and multipolygons are taken by area code, and two features of one area are one', async () => {
	const hole = square(0).map(([x, y]) => [x! / 2 + 0.25, y! / 2 + 25.75]);
	const { problems, boundaries } = await read(
		withBoundaries(
			collection([
				feature('E05000026', [square(0), hole]),
				feature('E05000027', [[square(2)], [square(4)]], 'MultiPolygon'),
				feature('E05000028', [square(6)]),
				feature('E05000028', [square(8).map(([x, y]) => [x!, y!, 12.5])]),
			]),
		),
	);
	expect(problems).toEqual([]);
	expect(boundaries).toEqual({
		level: 'ward',
		kind: 'boundaries',
		attribution: 'Ours',
		features: [
			{ code: 'E05000026', polygons: [[square(0), [...hole].reverse()]] },
			{ code: 'E05000027', polygons: [[square(2)], [square(4)]] },
			{ code: 'E05000028', polygons: [[square(6)], [square(8)]] },
		],
	});
});

test.each([
	[
		'a ring of three positions',
		[
			[
				[0, 51],
				[1, 51],
				[0, 51],
			],
		],
		/encloses nothing/,
	],
	[
		'a position that is no pair of numbers',
		[
			[
				[0, 51],
				[1, null],
				[1, 52],
				[0, 51],
			],
		],
		/not a pair of numbers/,
	],
	['an empty polygon', [], /empty/],
])('%s is told with the area and its place in the file', async (_, coordinates, says) => {
	const { problems } = await read(
		withBoundaries(collection([...allWards.slice(0, 2), feature('E05000028', coordinates)])),
	);
	const [told] = problems.filter((problem) => problem.code === 'INVALID_GEOMETRY');
	expect(told).toMatchObject({
		severity: 'error',
		file: 'geography/wards.geojson',
		column: 'feature 3',
		found: 'E05000028',
	});
	expect(told!.message).toMatch(says);
	expect(told!.mend).toMatch(/Fix geometries/);
});

test('points in place of polygons are told', async () => {
	const { problems } = await read(
		withBoundaries(collection([...allWards.slice(0, 2), feature('E05000028', [0, 51], 'Point')])),
	);
	expect(problems.find((problem) => problem.code === 'INVALID_GEOMETRY')!.message).toMatch(
		/Point, and an area needs a polygon/,
	);
});

/** The same square in metres of the National Grid: a kilometre wide, from a control point of Ordnance Survey in London (TP09 of OSTN15). */
const gridSquare = (x: number): number[][] =>
	square(0).map(([u, v]) => [530_624.974 + 1000 * (x + u!), 178_388.464 + 1000 * (v! - 51)]);
const onGrid = wards.map((code, i) => feature(code, [gridSquare(i)]));
const crsMember = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const declared = (changes: Changes, crs: string): Changes => ({
	...changes,
	'index.yaml': String(changes['index.yaml']).replace('attribution: Ours', `crs: ${crs}, attribution: Ours`),
});

test('metres of the National Grid become degrees, as the file says, as index.yaml declares, or as their size tells', async () => {
	const said = await read(withBoundaries(collection(onGrid, crsMember('urn:ogc:def:crs:EPSG::27700'))));
	expect(said.problems).toEqual([]);
	const [longitude, latitude] = said.boundaries!.features[0]!.polygons[0]![0]![0]!;
	expect(longitude).toBeCloseTo(-0.11992557, 4);
	expect(latitude).toBeCloseTo(51.48936565, 4);

	const byYaml = await read(declared(withBoundaries(collection(onGrid)), 'EPSG:27700'));
	expect(byYaml.problems).toEqual([]);
	expect(byYaml.boundaries).toEqual(said.boundaries);

	const bySize = await read(withBoundaries(collection(onGrid)));
	expect(bySize.boundaries).toEqual(said.boundaries);
	expect(bySize.problems).toHaveLength(1);
	expect(bySize.problems[0]).toMatchObject({
		code: 'GRID_ASSUMED',
		severity: 'warning',
		file: 'geography/wards.geojson',
	});
	expect(bySize.problems[0]!.mend).toMatch(/crs: EPSG:27700/);
});

test('coordinates that are not what they are said to be are told once, and other reference systems by their name', async () => {
	const told = async (features: unknown[], name: string) =>
		(await read(withBoundaries(collection(features, crsMember(name))))).problems;
	const degreesCalledMetres = await told(allWards, 'urn:ogc:def:crs:EPSG::27700');
	expect(degreesCalledMetres).toHaveLength(1);
	expect(degreesCalledMetres[0]).toMatchObject({ code: 'NOT_LONGITUDE_LATITUDE', severity: 'error', column: 'crs' });
	expect(degreesCalledMetres[0]!.message).toMatch(/are degrees/);
	const metresCalledDegrees = await told(onGrid, 'urn:ogc:def:crs:OGC:1.3:CRS84');
	expect(metresCalledDegrees[0]).toMatchObject({ code: 'NOT_LONGITUDE_LATITUDE', severity: 'error' });
	expect(metresCalledDegrees[0]!.message).toMatch(/metres of a national grid/);
	const irish = await told(onGrid, 'urn:ogc:def:crs:EPSG::29902');
	expect(irish[0]).toMatchObject({ code: 'UNKNOWN_PROJECTION', found: 'urn:ogc:def:crs:EPSG::29902' });
	expect(await told(allWards, 'urn:ogc:def:crs:OGC:1.3:CRS84')).toEqual([]);
});

test('metres are not taken for the National Grid where no area is of Great Britain', async () => {
	const french = (text: string): string => text.replaceAll('E0500002', 'F75-');
	const { problems } = await read(
		Object.fromEntries(
			Object.entries({ ...smallProject, ...withBoundaries(collection(onGrid)) }).map(([path, text]) => [
				path,
				french(String(text)),
			]),
		),
	);
	const [first] = problems;
	expect(first).toMatchObject({ code: 'NOT_LONGITUDE_LATITUDE', severity: 'error' });
	expect(first!.mend).toMatch(/crs: EPSG:27700/);
});

test('small faults are mended: rings closed and turned, doubled positions and slivers dropped; what touches itself is kept', async () => {
	const open = square(0).slice(0, -1);
	const sliver = [
		[0, 51],
		[0, 51.00001],
		[0, 51.00002],
		[0, 51],
	];
	// A ring that comes back to one of its corners before its end: two squares that meet at a corner.
	const eight = [
		[4, 51],
		[5, 51],
		[5, 52],
		[6, 52],
		[6, 53],
		[5, 53],
		[5, 52],
		[4, 52],
		[4, 51],
	];
	const { problems, boundaries } = await read(
		withBoundaries(
			collection([
				feature('E05000026', [[open[0], open[0], ...open.slice(1)], sliver]),
				feature('E05000027', [[[...square(2)].reverse()], [sliver]], 'MultiPolygon'),
				feature('E05000028', [eight]),
			]),
		),
	);
	expect(boundaries!.features.map(({ polygons }) => polygons)).toEqual([[[square(0)]], [[square(2)]], [[eight]]]);
	expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['BOUNDARIES_MENDED', 'warning']]);
	expect(problems[0]!.message).toMatch(/one ring was not closed .*2 rings enclosed less than ten square metres/);
});

test('areas without a boundary and boundaries without an area are told as warnings', async () => {
	const { problems, boundaries } = await read(
		withBoundaries(collection([...allWards.slice(0, 2), feature('E05009999', [square(9)])])),
	);
	expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([
		['warning', 'AREAS_WITHOUT_BOUNDARY'],
		['warning', 'BOUNDARIES_OF_OTHER_AREAS'],
	]);
	expect(problems[0]!.message).toContain('1 of 3 areas of the level ward have no boundary here: E05000028 (Becontree)');
	expect(boundaries!.features.map((own) => own.code)).toEqual(['E05000026', 'E05000027']);
});

test('a wrong property is told with the one that holds the codes', async () => {
	const missing = await read(withBoundaries(collection(allWards), 'WD22CD'));
	expect(missing.problems[0]).toMatchObject({
		code: 'NO_CODE_PROPERTY',
		column: 'WD22CD',
		mend: 'Write code: WD21CD in index.yaml.',
	});
	const other = await read(withBoundaries(collection(allWards), 'NAME'));
	expect(other.problems[0]).toMatchObject({ code: 'BOUNDARIES_OF_NO_AREA', column: 'NAME', found: 'x, x and x' });
	expect(other.problems[0]!.mend).toMatch(/property "WD21CD"/);
});

test.each([
	['text that is no JSON', '{"type": "FeatureCollection",\n "features": [', /not valid JSON/],
	['JSON that is something else', '[1]', /neither a GeoJSON FeatureCollection nor/],
])('%s is told', async (_, text, says) => {
	const { problems } = await read(withBoundaries(text));
	expect(problems[0]).toMatchObject({ code: 'INVALID_GEOJSON', file: 'geography/wards.geojson' });
	expect(problems[0]!.message).toMatch(says);
});

test.each([
	['made from the boundaries where there is no file', '', 3],
	['not made where they are declined', '  tiles: none\n', null],
])('tiles are %s', async (_, setting, count) => {
	const changes = withBoundaries(collection(allWards));
	const settings = String(changes['index.yaml']).replace(/ {2}tiles:.*\n/, setting);
	const { problems, dataset } = await checkWith({ ...changes, 'index.yaml': settings });
	expect(problems).toEqual([]);
	const tiles = dataset!.geometries.find((own) => own.kind === 'tiles');
	expect(tiles?.features.length ?? null).toBe(count);
	if (tiles === undefined) return;
	expect(tiles.attribution).toMatch(/hexagon of the same size.*by this program/);
	// The squares of the wards follow each other from west to east.
	const west = tiles.features.map(({ polygons }) => polygons[0]![0]![0]![0]);
	expect(west).toEqual([...west].sort((a, b) => a - b));
	expect(new Set(west).size).toBe(3);
});

test('a layout that is neither a file nor declined is told of', async () => {
	const changes = withBoundaries(collection(allWards));
	const settings = String(changes['index.yaml']).replace(/ {2}tiles:.*\n/, '  tiles: hexagons\n');
	const { problems } = await checkWith({ ...changes, 'index.yaml': settings });
	expect(problems).toMatchObject([{ code: 'INVALID_SETTING', found: 'hexagons', mend: expect.stringMatching(/none/) }]);
});

test('boundaries from outside take the place of the folder’s own; their code property and attribution are found', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'sie-outside-'));
	const file = join(folder, 'real.geojson');
	try {
		await writeFile(file, collection([feature('E05009999', [square(9)]), ...allWards], { attribution: 'Theirs' }));
		const inside = withBoundaries(collection(allWards));
		const { problems, dataset } = await checkWith(inside, { boundaries: [{ level: 'ward', file }] });
		expect(problems).toEqual([]);
		expect(dataset!.geometries.map((own) => [own.kind, own.attribution, own.features.length])).toEqual([
			['boundaries', 'Theirs', 3],
			['tiles', expect.any(String), 3],
		]);
		const paths = dataset!.files.map((own) => own.path);
		expect(paths).toContain('outside/real.geojson');
		expect(JSON.stringify([paths, dataset!.warnings])).not.toContain(folder);

		const unknown = await checkWith(
			{},
			{
				boundaries: [
					{ level: 'wrad', file },
					{ level: 'ward', file: `${file}x` },
				],
			},
		);
		expect(unknown.problems.map((problem) => [problem.code, problem.found])).toEqual([
			['UNKNOWN_LEVEL', 'wrad'],
			['MISSING_FILE', `${file}x`],
		]);
		await writeFile(file, collection([feature('S13000001', [square(1)])]));
		const none = await checkWith({}, { boundaries: [{ level: 'ward', file }] });
		expect(none.problems[0]).toMatchObject({ code: 'BOUNDARIES_OF_NO_AREA', file: 'outside/real.geojson' });
		expect(none.dataset).toBeNull();
	} finally {
		await rm(folder, { recursive: true });
	}
});

const shared = process.env.SIE_DATA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const real = join(shared, 'boundaries/gla-lbbd-wards-2002-2022-full.geojson');

test.skipIf(!existsSync(real))(`published ward boundaries are read (skipped where ${real} is not there)`, async () => {
	const { problems, dataset } = await checkWith({}, { boundaries: [{ level: 'ward', file: real }] });
	expect(problems.map((problem) => problem.code)).toEqual(['BOUNDARIES_WITHOUT_ATTRIBUTION']);
	const features = dataset!.geometries[0]!.features;
	expect(features.map((own) => own.code)).toEqual(wards);
	for (const [x, y] of features.flatMap((own) => own.polygons.flat(2))) {
		expect(x).toBeGreaterThan(0.05);
		expect(x).toBeLessThan(0.2);
		expect(y).toBeGreaterThan(51.5);
		expect(y).toBeLessThan(51.61);
	}
});
