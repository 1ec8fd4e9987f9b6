import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaHits } from './areaHits.ts';

it('finds the area that holds a point, and none between areas', () => {
	// A square, a triangle with its long side down, an area without a shape, and a square far away.
	const hits = areaHits(['M0 0h10v10h-10z', 'M20 10l5-10 5 10z', '', 'M100 100h1v1h-1z']);
	expect(hits.at(5, 5)).toBe(0);
	expect(hits.at(25, 5)).toBe(1);
	// Within the triangle's bounds and outside its sides.
	expect(hits.at(21, 2)).toBeNull();
	expect(hits.at(15, 5)).toBeNull();
	expect(hits.at(100.5, 100.5)).toBe(3);
});

it('does not find an area in its own hole, and finds the one that lies there', () => {
	const hits = areaHits(['M0 0h30v30h-30zM10 10v10h10v-10z', 'M10 10h10v10h-10z']);
	expect(hits.at(5, 15)).toBe(0);
	expect(hits.at(15, 15)).toBe(1);
});

it('finds both parts of an area of two', () => {
	const hits = areaHits(['M0 0h2v2h-2zM8 8h2v2h-2z']);
	expect([hits.at(1, 1), hits.at(9, 9), hits.at(5, 5)]).toEqual([0, 0, null]);
});

it('tells each square of a grid by its place in it', () => {
	const side = 40;
	const grid = Array.from({ length: side * side }, (_, i) => `M${(i % side) * 4} ${Math.floor(i / side) * 4}h4v4h-4z`);
	const hits = areaHits(grid);
	const inside = fc.double({ min: 0, max: side * 4 - 1e-6, noNaN: true });
	fc.assert(
		fc.property(inside, inside, (x, y) => {
			expect(hits.at(x, y)).toBe(Math.floor(y / 4) * side + Math.floor(x / 4));
		}),
	);
	expect(hits.within(5, 5, 7, 7)).toEqual([side + 1]);
	expect(hits.within(-9, -9, -1, -1)).toEqual([]);
});

it('has nothing to find where nothing is drawn', () => {
	expect(areaHits(['', '']).at(0, 0)).toBeNull();
	expect(areaHits([]).within(0, 0, 9, 9)).toEqual([]);
});
