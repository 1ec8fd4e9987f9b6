import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededNumbers } from '@social-index/engine';
import fc from 'fast-check';
import inPolygon from 'point-in-polygon-hao';
import { describe, expect, test } from 'vitest';
import type { PlaneRing } from './plane.ts';
import { pointIndex } from './pointIndex.ts';

type Pair = readonly [number, number];

function ringOf(place: number, corners: readonly Pair[]): PlaneRing {
	return { place, positions: Float64Array.from([...corners, corners[0]!].flat()) };
}

/** A square cut into triangles that share their corners, which are anywhere within their cells. */
function triangles(
	size: number,
	shift: (i: number) => number,
): { rings: PlaneRing[]; corners: Pair[]; edges: Pair[][] } {
	const at = (row: number, column: number): Pair => {
		const i = row * (size + 1) + column;
		const inner = (k: number) => (k > 0 && k < size ? 1 : 0);
		return [column + inner(column) * shift(2 * i), row + inner(row) * shift(2 * i + 1)];
	};
	const rings: PlaneRing[] = [];
	const edges: Pair[][] = [];
	for (let row = 0; row < size; row++) {
		for (let column = 0; column < size; column++) {
			const [a, b, c, d] = [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)];
			// One of the two runs the other way round, as boundary files do.
			rings.push(ringOf(rings.length, [a, b, c]), ringOf(rings.length + 1, [d, c, a]));
			edges.push([a, b], [b, c], [c, a], [c, d], [d, a]);
		}
	}
	const corners = Array.from({ length: (size + 1) ** 2 }, (_, i) => at(Math.floor(i / (size + 1)), i % (size + 1)));
	return { rings, corners, edges };
}

describe('areas that fill a square', () => {
	test('have every point of it in exactly one of them, corners, borders and outer border included', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 6 }), fc.integer(), (size, seed) => {
				const random = seededNumbers(seed);
				const shifts = Array.from({ length: 2 * (size + 1) ** 2 }, () => (random() - 0.5) * 0.6);
				const { rings, corners, edges } = triangles(size, (i) => shifts[i]!);
				const areaAt = pointIndex(rings);
				// Each area alone, to see whether two would claim a point.
				const alone = rings.map((ring) => pointIndex([ring]));
				const halfway = edges.map(([a, b]): Pair => [(a![0] + b![0]) / 2, (a![1] + b![1]) / 2]);
				const inside = Array.from({ length: 40 }, (): Pair => [random() * size, random() * size]);
				for (const [x, y] of [...corners, ...halfway, ...inside]) {
					const place = areaAt(x, y);
					expect(place, `${x} ${y}`).toBeGreaterThanOrEqual(0);
					if (x > 0 && y > 0 && x < size && y < size) {
						const parity = rings.filter((ring) => crossings(ring, x, y) % 2 === 1);
						expect(
							parity.map((ring) => ring.place),
							`${x} ${y}`,
						).toEqual([place]);
					}
					expect(alone[place]!(x, y)).toBe(place);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('agree with an exact algorithm wherever the point is on no border', () => {
		const random = seededNumbers(5);
		const { rings } = triangles(5, (i) => Math.sin(i) * 0.3);
		const areaAt = pointIndex(rings);
		const polygons = rings.map(polygonOf);
		for (let i = 0; i < 3000; i++) {
			const point: [number, number] = [random() * 6 - 0.5, random() * 6 - 0.5];
			const found = polygons.findIndex((polygon) => inPolygon(point, polygon) === true);
			expect(areaAt(...point)).toBe(found);
		}
	});
});

test('a hole is not in the area, a second part is, and the area in the hole has its border', () => {
	const square = (place: number, from: number, to: number) =>
		ringOf(place, [
			[from, from],
			[to, from],
			[to, to],
			[from, to],
		]);
	const areaAt = pointIndex([square(0, 0, 10), square(0, 4, 6), square(1, 4, 6), square(0, 20, 21)]);
	expect(areaAt(1, 1)).toBe(0);
	expect(areaAt(5, 5)).toBe(1);
	expect(areaAt(20.5, 20.5)).toBe(0);
	expect(areaAt(15, 15)).toBe(-1);
	expect([areaAt(4, 5), areaAt(6, 5), areaAt(5, 4), areaAt(5, 6)]).toEqual([1, 0, 1, 0]);
});

test('where areas overlap the first has the point, in whatever order they are given', () => {
	const a = ringOf(3, [
		[0, 0],
		[2, 0],
		[2, 2],
		[0, 2],
	]);
	const b = ringOf(8, [
		[1, 0],
		[3, 0],
		[3, 2],
		[1, 2],
	]);
	for (const rings of [
		[a, b],
		[b, a],
	]) {
		expect(pointIndex(rings)(1.5, 1)).toBe(3);
		expect(pointIndex(rings)(2.5, 1)).toBe(8);
	}
});

test('no areas have no points, and no number is in no area', () => {
	expect(pointIndex([])(0, 0)).toBe(-1);
	expect(
		pointIndex([
			ringOf(0, [
				[0, 0],
				[2, 0],
				[2, 2],
			]),
		])(Number.NaN, 1),
	).toBe(-1);
});

const data = process.env.SIE_DATA ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
const file = join(data, 'boundaries/gla-london-wards-2002-2014-citymerged.geojson');

test.skipIf(!existsSync(file))("London's 625 wards agree with an exact algorithm (needs SIE_DATA)", () => {
	const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
		features: { geometry: { type: string; coordinates: [number, number][][] | [number, number][][][] } }[];
	};
	const parts = features.map(({ geometry }) =>
		geometry.type === 'Polygon'
			? [geometry.coordinates as [number, number][][]]
			: (geometry.coordinates as [number, number][][][]),
	);
	const rings = parts.flatMap((polygons, place) =>
		polygons.flat().map((ring) => ({ place, positions: Float64Array.from(ring.flat()) })),
	);
	const areaAt = pointIndex(rings);
	const random = seededNumbers(11);
	for (let i = 0; i < 2000; i++) {
		const point: [number, number] = [-0.5 + random() * 0.8, 51.29 + random() * 0.4];
		const found = parts.findIndex((polygons) => polygons.some((polygon) => inPolygon(point, polygon) === true));
		expect(areaAt(...point), String(point)).toBe(found);
	}
});

function polygonOf({ positions }: PlaneRing): [number, number][][] {
	return [Array.from({ length: positions.length / 2 }, (_, i) => [positions[2 * i]!, positions[2 * i + 1]!])];
}

/** Edges to the right of a point, each from its lower end, by the rule that `pointIndex` states. */
function crossings({ positions }: PlaneRing, x: number, y: number): number {
	let count = 0;
	for (let i = 0; i + 3 < positions.length; i += 2) {
		const ends = [
			[positions[i]!, positions[i + 1]!],
			[positions[i + 2]!, positions[i + 3]!],
		].sort((a, b) => a[1]! - b[1]! || a[0]! - b[0]!) as [[number, number], [number, number]];
		const [[x1, y1], [x2, y2]] = ends;
		if (y1 <= y && y < y2 && x < x1 + (y - y1) * ((x2 - x1) / (y2 - y1))) count++;
	}
	return count;
}
