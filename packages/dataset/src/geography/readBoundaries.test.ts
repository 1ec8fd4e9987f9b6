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
			{ code: 'E05000026', polygons: [[square(0), hole]] },
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
		/3 positions, and four/,
	],
	[
		'a ring that is not closed',
		[
			[
				[0, 51],
				[1, 51],
				[1, 52],
				[0, 52],
			],
		],
		/not closed/,
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

test('metres of a national grid are told once, by the numbers or by the name of the projection', async () => {
	const metres = wards.map((code) => feature(code, [square(0).map(([x, y]) => [x! + 547_000, y! + 184_000])]));
	const byNumbers = await read(withBoundaries(collection(metres)));
	expect(byNumbers.problems.filter((problem) => problem.code === 'NOT_LONGITUDE_LATITUDE')).toHaveLength(1);
	expect(byNumbers.problems[0]!.mend).toMatch(/EPSG:4326/);
	const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } } };
	const byName = await read(withBoundaries(collection(allWards, crs)));
	expect(byName.problems[0]).toMatchObject({ code: 'NOT_LONGITUDE_LATITUDE', found: 'urn:ogc:def:crs:EPSG::27700' });
	const wgs84 = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } };
	expect((await read(withBoundaries(collection(allWards, wgs84)))).problems).toEqual([]);
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
	['TopoJSON', '{"type":"Topology","objects":{}}', /TopoJSON, and GeoJSON/],
	['JSON that is something else', '[1]', /no GeoJSON FeatureCollection/],
])('%s is told', async (_, text, says) => {
	const { problems } = await read(withBoundaries(text));
	expect(problems[0]).toMatchObject({ code: 'INVALID_GEOJSON', file: 'geography/wards.geojson' });
	expect(problems[0]!.message).toMatch(says);
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
