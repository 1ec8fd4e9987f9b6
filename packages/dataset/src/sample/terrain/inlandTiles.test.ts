import { expect, test } from 'vitest';
import { hexagonLayout } from '../../geography/hexagonLayout.ts';
import { RandomStream } from '../randomStream.ts';
import { divideLand } from './divideLand.ts';
import { inlandTiles } from './inlandTiles.ts';

const round = (x: number, y: number) => Math.sqrt(x * x + y * y);

test('seven areas that stand as hexagons do keep their places', () => {
	const height = Math.sqrt(3) / 2;
	const centres = [
		[0, 0],
		[1, 0],
		[-1, 0],
		[0.5, height],
		[-0.5, height],
		[0.5, -height],
		[-0.5, -height],
	] as const;
	const tiles = hexagonLayout(centres, inlandTiles(7, round));
	const places = tiles.map(({ column, row }) => [column + (row & 1) / 2, -row * height] as const);
	const [x0, y0] = places[0]!;
	places.forEach(([x, y], i) => {
		expect(x - x0).toBeCloseTo(centres[i]![0], 12);
		expect(y - y0).toBeCloseTo(centres[i]![1], 12);
	});
});

test.each([2, 3, 19, 200])(
	'%i areas have a tile each, begin at the top left, and keep east from west and north from south',
	(wards) => {
		const land = divideLand(wards, new RandomStream(1, 'land'));
		const tiles = hexagonLayout(land.evenCentres, inlandTiles(wards, land.remoteness));
		expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(wards);
		expect(Math.min(...tiles.map(({ column }) => column))).toBe(0);
		expect(Math.min(...tiles.map(({ row }) => row))).toBeLessThanOrEqual(1);
		if (wards < 19) return;
		const agree = (a: readonly number[], b: readonly number[]) => {
			let [same, all] = [0, 0];
			for (let i = 0; i < a.length; i++)
				for (let j = 0; j < i; j++) {
					const product = (a[i]! - a[j]!) * (b[i]! - b[j]!);
					if (product !== 0) all++;
					if (product > 0) same++;
				}
			return same / all;
		};
		expect(
			agree(
				land.evenCentres.map(([x]) => x),
				tiles.map(({ column, row }) => column + (row & 1) / 2),
			),
		).toBeGreaterThan(0.9);
		expect(
			agree(
				land.evenCentres.map(([, y]) => y),
				tiles.map(({ row }) => -row),
			),
		).toBeGreaterThan(0.9);
	},
);
