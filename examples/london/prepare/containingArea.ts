import type { AreaPolygons, Rings } from './areaPolygons.ts';

const lines = 9;

/** A stretch of a west-east line that lies in an area. */
interface Stretch {
	readonly from: number;
	readonly to: number;
}

/**
 * Finds the area that most of a smaller one lies in.
 *
 * Nine west-east lines at even heights are drawn through the smaller area; the area that covers most of their length
 * wins. Borders that were simplified differently do no harm, since a sliver covers little.
 *
 * @returns a function that gives the index of the containing area, or -1 where no area covers any part
 * @example
 * const west = { properties: {}, polygons: [[[[0, 0], [4, 0], [4, 9], [0, 9], [0, 0]]]] as const };
 * const east = { properties: {}, polygons: [[[[4, 0], [9, 0], [9, 9], [4, 9], [4, 0]]]] as const };
 * containingArea([west, east])({ properties: {}, polygons: [[[[3, 1], [8, 1], [8, 2], [3, 2], [3, 1]]]] }) // => 1
 */
export function containingArea(areas: readonly AreaPolygons[]): (part: AreaPolygons) => number {
	const boxes = areas.map(({ polygons }) => boxOf(polygons));
	return (part) => {
		const box = boxOf(part.polygons);
		const near = areas.flatMap((area, i) => {
			const other = boxes[i] ?? box;
			const apart =
				other.east < box.west || other.west > box.east || other.north < box.south || other.south > box.north;
			return apart ? [] : [{ i, area, covered: 0 }];
		});
		for (let line = 0; line < lines; line++) {
			const y = box.south + ((line + 0.5) / lines) * (box.north - box.south);
			const own = stretches(y, part.polygons);
			for (const entry of near) entry.covered += commonLength(own, stretches(y, entry.area.polygons));
		}
		const best = near.reduce((a, b) => (b.covered > a.covered ? b : a), { i: -1, covered: 0 });
		return best.i;
	};
}

function boxOf(polygons: readonly Rings[]) {
	const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
	for (const [outer = []] of polygons) {
		for (const [x, y] of outer) {
			box.west = Math.min(box.west, x);
			box.east = Math.max(box.east, x);
			box.south = Math.min(box.south, y);
			box.north = Math.max(box.north, y);
		}
	}
	return box;
}

/** The stretches of a west-east line that lie inside (even-odd rule, so that holes are outside). */
function stretches(y: number, polygons: readonly Rings[]): Stretch[] {
	const at: number[] = [];
	for (const ring of polygons.flat()) {
		let previous = ring[0];
		for (const point of ring) {
			if (previous !== undefined && previous[1] > y !== point[1] > y) {
				const [[x0, y0], [x1, y1]] = [previous, point];
				at.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
			}
			previous = point;
		}
	}
	at.sort((a, b) => a - b);
	const found: Stretch[] = [];
	for (let i = 0; i + 1 < at.length; i += 2) found.push({ from: at[i] ?? 0, to: at[i + 1] ?? 0 });
	return found;
}

function commonLength(some: readonly Stretch[], others: readonly Stretch[]): number {
	let length = 0;
	for (const a of some) for (const b of others) length += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
	return length;
}
