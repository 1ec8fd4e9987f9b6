import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../london/prepare/csvRows.ts';
import { defaultDataFolder } from '../london/prepare/readPublishedFiles.ts';

const folder = import.meta.dirname;
const read = (path: string) => csvRows(readFileSync(join(folder, path), 'utf8'));
const tiles = read('geography/tiles.csv').map((row) => ({
	code: row.get('code') ?? '',
	column: Number(row.get('column')),
	row: Number(row.get('row')),
}));
const nameOf = new Map(read('geography/wards.csv').map((row) => [row.get('code') ?? '', row.get('name') ?? '']));

/** Centre of a hexagon of a pointy-top layout whose odd rows are moved half a tile to the right; y points down. */
const centre = (tile: { column: number; row: number }) => ({
	x: Math.sqrt(3) * (tile.column + (tile.row % 2) / 2),
	y: 1.5 * tile.row,
});

const pairKey = (a: string, b: string) => [nameOf.get(a) ?? a, nameOf.get(b) ?? b].sort().join(' and ');

/** Pairs of tiles whose centres are one tile apart. */
const touchingTiles = new Set<string>();
for (const a of tiles) {
	for (const b of tiles) {
		const from = centre(a);
		const to = centre(b);
		const apart = Math.hypot(from.x - to.x, from.y - to.y);
		if (a.code < b.code && apart < 1.8) touchingTiles.add(pairKey(a.code, b.code));
	}
}

/** Every pair of wards with a common border, but Alibon and Heath, and River and Thames, which the layout cannot keep. */
const neighbours = `
Abbey: Eastbury, Gascoigne, Longbridge
Alibon: Eastbrook, Goresbrook, Mayesbrook, Parsloes, River, Village
Becontree: Longbridge, Mayesbrook, Parsloes, Valence
Chadwell Heath: Whalebone
Eastbrook: Heath, Village
Eastbury: Gascoigne, Goresbrook, Longbridge, Mayesbrook, Thames
Gascoigne: Thames
Goresbrook: Mayesbrook, River, Thames
Heath: Parsloes, Valence, Whalebone
Longbridge: Mayesbrook
Mayesbrook: Parsloes
Parsloes: Valence
River: Village
Valence: Whalebone`
	.trim()
	.split('\n')
	.flatMap((line) => {
		const [ward = '', others = ''] = line.split(': ');
		return others.split(', ').map((other) => [ward, other].sort().join(' and '));
	});
const notKept = ['Alibon and Heath', 'River and Thames'];

describe('the tile layout', () => {
	test('gives each of the 17 wards a place of its own', () => {
		expect(tiles.map((tile) => tile.code).sort()).toEqual([...nameOf.keys()].sort());
		expect(new Set(tiles.map((tile) => `${tile.column},${tile.row}`)).size).toBe(17);
	});

	test.each(neighbours)('keeps %s side by side', (pair) => {
		expect(touchingTiles).toContain(pair);
	});

	test('puts only one pair side by side that has no common border', () => {
		expect([...touchingTiles].filter((pair) => !neighbours.includes(pair))).toEqual(['Eastbrook and Parsloes']);
	});

	test('keeps the compass: Chadwell Heath in the north, Thames and Gascoigne in the south, Abbey in the west, Village in the east', () => {
		const at = (name: string) => {
			const tile = tiles.find((each) => nameOf.get(each.code) === name);
			if (tile === undefined) throw new Error(`No tile for ${name}.`);
			return centre(tile);
		};
		const all = tiles.map(centre);
		expect(at('Chadwell Heath').y).toBe(Math.min(...all.map(({ y }) => y)));
		expect(at('Thames').y).toBe(Math.max(...all.map(({ y }) => y)));
		expect(at('Gascoigne').y).toBe(Math.max(...all.map(({ y }) => y)));
		const middle = tiles.filter((tile) => nameOf.get(tile.code) !== 'Gascoigne').map(centre);
		expect(at('Abbey').x).toBe(Math.min(...middle.map(({ x }) => x)));
		expect(at('Village').x).toBe(Math.max(...all.map(({ x }) => x)));
	});
});

const boundaryFile = join(defaultDataFolder(), 'boundaries/gla-lbbd-wards-2002-2022-full.geojson');

describe.skipIf(!existsSync(boundaryFile))(`real neighbours (skipped without ${boundaryFile})`, () => {
	interface Collection {
		features: { properties: { GSS_CODE: string }; geometry: { type: string; coordinates: unknown[] } }[];
	}
	const corners = (coordinates: unknown): string[] => {
		if (!Array.isArray(coordinates)) return [];
		return typeof coordinates[0] === 'number' ? [coordinates.join(' ')] : coordinates.flatMap(corners);
	};

	test('are those listed: wards whose boundaries share a corner', () => {
		const { features } = JSON.parse(readFileSync(boundaryFile, 'utf8')) as Collection;
		const cornersOf = features.map(
			(feature) => [feature.properties.GSS_CODE, new Set(corners(feature.geometry.coordinates))] as const,
		);
		const pairs = new Set<string>();
		for (const [a, ofA] of cornersOf) {
			for (const [b, ofB] of cornersOf)
				if (a < b && [...ofA].some((corner) => ofB.has(corner))) pairs.add(pairKey(a, b));
		}
		expect([...pairs].sort()).toEqual([...neighbours, ...notKept].sort());
	});
});
