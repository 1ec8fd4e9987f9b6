import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexagon } from './hexagon.ts';

const place = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
const corners = ([column, row]: readonly [number, number]): Set<string> =>
	new Set(hexagon(column, row).map(([x, y]) => `${x},${y}`));

const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((corner) => b.has(corner)).length;

/** The six neighbours in odd-r offset coordinates, by the row's parity (A. Patel, Hexagonal Grids). */
const neighbours = ([column, row]: readonly [number, number]): [number, number][] => {
	const shove = row % 2 === 0 ? -1 : 0;
	return [
		[column - 1, row],
		[column + 1, row],
		[column + shove, row - 1],
		[column + shove + 1, row - 1],
		[column + shove, row + 1],
		[column + shove + 1, row + 1],
	];
};

test('each tile shares exactly two corners with each of its six neighbours and none with a tile two columns away', () => {
	fc.assert(
		fc.property(place, (own) => {
			const corner = corners(own);
			for (const other of neighbours(own)) expect(shared(corner, corners(other))).toBe(2);
			expect(shared(corner, corners([own[0] + 2, own[1]]))).toBe(0);
		}),
	);
});

test('a tile is a closed regular hexagon of side 1', () => {
	fc.assert(
		fc.property(place, ([column, row]) => {
			const ring = hexagon(column, row);
			expect(ring).toHaveLength(7);
			expect(ring[6]).toEqual(ring[0]);
			for (let i = 0; i < 6; i++) {
				const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!];
				expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(1, 9);
			}
		}),
	);
});

test('columns go right and rows go down', () => {
	const top = ([column, row]: readonly [number, number]) => hexagon(column, row)[0]!;
	expect(top([1, 0])[0]).toBeGreaterThan(top([0, 0])[0]);
	expect(top([0, 1])[1]).toBeGreaterThan(top([0, 0])[1]);
	expect(top([0, 1])[0]).toBeGreaterThan(top([0, 0])[0]);
});
