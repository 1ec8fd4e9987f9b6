import { describe, expect, it } from 'vitest';
import { mapDrawing } from '../../model/mapDrawing.ts';
import { streetTiles } from './streetMap.ts';

/** A square of a hundredth of a degree around the tower of Westminster's clock. */
const square = (west: number, south: number): [number, number][] => [
	[west, south],
	[west, south + 0.01],
	[west + 0.01, south + 0.01],
	[west + 0.01, south],
	[west, south],
];

function drawingAt(west: number, south: number) {
	return mapDrawing([
		{
			level: 'ward',
			kind: 'boundaries',
			attribution: '',
			topology: {
				type: 'Topology',
				arcs: [square(west, south)],
				objects: { areas: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'W1', arcs: [[0]] }] } },
			},
		},
	]);
}

/** The row and column of a place by the formula that publishers of tiles give. */
function tileOf(longitude: number, latitude: number, z: number): { readonly x: number; readonly y: number } {
	const angle = (latitude * Math.PI) / 180;
	return {
		x: ((longitude + 180) / 360) * 2 ** z,
		y: ((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2) * 2 ** z,
	};
}

describe('streetTiles', () => {
	it('lie where the areas do', () => {
		const [west, south] = [-0.1296, 51.4957];
		const { width, height, world } = drawingAt(west, south);
		const tiles = streetTiles(
			{ tiles: '{z}/{x}/{y}', maxZoom: 19 },
			world!,
			{ left: 0, top: 0, right: width, bottom: height },
			0.5,
		);
		expect(tiles.length).toBeGreaterThan(4);
		for (const tile of tiles) {
			const [z, x, y] = tile.href.split('/').map(Number);
			expect(tile.size * 0.5).toBeGreaterThan(256 / Math.SQRT2 - 1);
			expect(tile.size * 0.5).toBeLessThan(256 * Math.SQRT2 + 1);
			// The drawing's own corners: its areas begin 16 units in.
			const corner = tileOf(west, south + 0.01, z!);
			expect(tile.x).toBeCloseTo(16 + (x! - corner.x) * tile.size, 2);
			expect(tile.y).toBeCloseTo(16 + (y! - corner.y) * tile.size, 2);
		}
	});

	it('are never finer than there are, nor beyond the edge of the world', () => {
		const world = { x: 0, y: 0, size: 4096 };
		const coarse = streetTiles(
			{ tiles: '{z}/{x}/{y}', maxZoom: 2 },
			world,
			{ left: -500, top: -500, right: 5000, bottom: 100 },
			8,
		);
		expect(coarse.map(({ href }) => href)).toEqual(['2/0/0', '2/1/0', '2/2/0', '2/3/0']);
	});

	it('have no place behind a map of equal tiles', () => {
		const { world } = mapDrawing([
			{
				level: 'ward',
				kind: 'tiles',
				attribution: '',
				topology: {
					type: 'Topology',
					arcs: [square(0, 0)],
					objects: { areas: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'W1', arcs: [[0]] }] } },
				},
			},
		]);
		expect(world).toBeNull();
	});
});
