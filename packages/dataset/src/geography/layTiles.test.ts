import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Geometry } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { layTiles, mostTilesMade } from './layTiles.ts';

type Ring = readonly (readonly [number, number])[];

/** Areas in a grid of rectangles about the equator, each with a side in common with the next. */
function grid(columns: number, rows: number, stretch = (at: number) => at): Geometry {
	const features = Array.from({ length: columns * rows }, (_, i) => {
		const [west, south] = [stretch(i % columns), stretch(Math.floor(i / columns))];
		const [east, north] = [stretch((i % columns) + 1), stretch(Math.floor(i / columns) + 1)];
		const ring: Ring = [
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south],
		].map(([x, y]) => [x! / 1000, y! / 1000] as const);
		return { code: `${i % columns},${Math.floor(i / columns)}`, polygons: [[ring]] };
	});
	return { level: 'ward', kind: 'boundaries', attribution: 'Ours', features };
}

/** The middle of each hexagon, with y up. */
function middles(tiles: Geometry): ReadonlyMap<string, readonly [number, number]> {
	return new Map(
		tiles.features.map(({ code, polygons }) => {
			const ring = polygons[0]![0]!;
			return [code, [ring[0]![0], -(ring[0]![1] + ring[3]![1]) / 2]];
		}),
	);
}

function neighboursKept(tiles: Geometry, pairs: readonly (readonly [string, string])[]): number {
	const at = middles(tiles);
	const apart = pairs.map(([one, other]) =>
		Math.hypot(at.get(one)![0] - at.get(other)![0], at.get(one)![1] - at.get(other)![1]),
	);
	// Middles of hexagons that share a side are √3 apart; the next nearest are 3 apart.
	return apart.filter((distance) => distance < 2).length / pairs.length;
}

function sidesInGrid(columns: number, rows: number): readonly (readonly [string, string])[] {
	return Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const).flatMap(
		([x, y]) => [
			...(x + 1 < columns ? [[`${x},${y}`, `${x + 1},${y}`] as const] : []),
			...(y + 1 < rows ? [[`${x},${y}`, `${x},${y + 1}`] as const] : []),
		],
	);
}

const distinct = (tiles: Geometry) =>
	new Set([...middles(tiles).values()].map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size;

describe.each([
	['a square place', 20, 20, (at: number) => at],
	['a place that is long from west to east', 100, 3, (at: number) => at],
	['a place that is long from south to north', 2, 150, (at: number) => at],
	['a place with ever larger areas', 20, 20, (at: number) => at ** 1.5],
])('%s', (_, columns, rows, stretch) => {
	const bounds = grid(columns, rows, stretch);
	const tiles = layTiles(bounds)!;

	test('has a hexagon of its own for each area', () => {
		expect(tiles.features.map(({ code }) => code)).toEqual(bounds.features.map(({ code }) => code));
		expect(distinct(tiles)).toBe(columns * rows);
	});

	test('keeps the order of areas that are far apart', () => {
		const at = middles(tiles);
		const [x, y] = [columns >> 1, rows >> 1];
		if (columns > 9) expect(at.get(`0,${y}`)![0]).toBeLessThan(at.get(`${columns - 1},${y}`)![0]);
		if (rows > 9) expect(at.get(`${x},0`)![1]).toBeLessThan(at.get(`${x},${rows - 1}`)![1]);
	});

	test('keeps most neighbours beside each other', () => {
		expect(neighboursKept(tiles, sidesInGrid(columns, rows))).toBeGreaterThan(0.7);
	});

	test('comes out the same again', () => {
		expect(layTiles(bounds)).toEqual(tiles);
	});
});

test('two areas and areas in islands have tiles, one area and very many have none', () => {
	expect(distinct(layTiles(grid(2, 1))!)).toBe(2);
	const far = grid(3, 1, (at) => (at === 3 ? 4000 : at));
	const islands = {
		...far,
		features: [
			...far.features,
			...grid(1, 1).features.map((own) => ({
				...own,
				code: 'x',
				polygons: own.polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x + 9, y + 5] as const))),
			})),
		],
	};
	expect(distinct(layTiles(islands)!)).toBe(4);
	expect(layTiles(grid(1, 1))).toBeNull();
	const many = grid(2, 1);
	expect(
		layTiles({ ...many, features: Array.from({ length: mostTilesMade + 1 }, () => many.features[0]!) }),
	).toBeNull();
});

const london = fileURLToPath(new URL('../../../../examples/london/prepared/geography/wards.geojson', import.meta.url));

test.skipIf(!existsSync(london))(
	'the wards of London have a hexagon each, mostly beside their neighbours',
	async () => {
		const file = JSON.parse(await readFile(london, 'utf8')) as {
			features: {
				properties: { GSS_CODE: string };
				geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown };
			}[];
		};
		const features = file.features.map(({ properties, geometry }) => ({
			code: properties.GSS_CODE,
			polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][],
		}));
		const ownersOf = new Map<string, Set<string>>();
		for (const { code, polygons } of features) {
			for (const [x, y] of polygons.flat(2)) {
				const key = `${x} ${y}`;
				ownersOf.set(key, (ownersOf.get(key) ?? new Set()).add(code));
			}
		}
		const shared = new Map<string, number>();
		for (const owners of ownersOf.values()) {
			const own = [...owners].sort();
			for (const [i, one] of own.entries()) {
				for (const other of own.slice(i + 1)) shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1);
			}
		}
		// Two corners in common make a border.
		const pairs = [...shared].filter(([, corners]) => corners > 1).map(([key]) => key.split(' ') as [string, string]);
		expect(pairs.length).toBeGreaterThan(1500);
		const tiles = layTiles({ level: 'ward', kind: 'boundaries', attribution: '', features })!;
		expect(distinct(tiles)).toBe(features.length);
		expect(neighboursKept(tiles, pairs)).toBeGreaterThan(0.6);
	},
);
