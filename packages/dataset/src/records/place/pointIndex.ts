import Flatbush from 'flatbush';
import type { PlaneRing } from './plane.ts';

/** Edges of rings: each from its lower end to its upper, with what x gains per unit of y (0 where the edge is level). */
export interface Edges {
	readonly x1: Float64Array;
	readonly y1: Float64Array;
	readonly x2: Float64Array;
	readonly y2: Float64Array;
	readonly slope: Float64Array;
	/** Where the edges of each ring begin, and at the end where the last ring's end. */
	readonly start: Uint32Array;
}

/**
 * The edges of rings, each turned so that it rises. An edge that two areas share then has the same numbers for both, and a
 * point is found on the same side of it whichever area asks.
 */
export function edgesOf(rings: readonly PlaneRing[]): Edges {
	const start = new Uint32Array(rings.length + 1);
	rings.forEach(({ positions }, r) => {
		start[r + 1] = start[r]! + positions.length / 2 - 1;
	});
	const numbers = (): Float64Array => new Float64Array(start[rings.length]!);
	const edges = { x1: numbers(), y1: numbers(), x2: numbers(), y2: numbers(), slope: numbers(), start };
	rings.forEach(({ positions }, r) => {
		for (let i = 0, e = start[r]!; e < start[r + 1]!; i += 2, e++) {
			const [ax, ay, bx, by] = [positions[i]!, positions[i + 1]!, positions[i + 2]!, positions[i + 3]!];
			const rises = ay < by || (ay === by && ax <= bx);
			edges.x1[e] = rises ? ax : bx;
			edges.y1[e] = rises ? ay : by;
			edges.x2[e] = rises ? bx : ax;
			edges.y2[e] = rises ? by : ay;
			edges.slope[e] = ay === by ? 0 : (edges.x2[e]! - edges.x1[e]!) / (edges.y2[e]! - edges.y1[e]!);
		}
	});
	return edges;
}

/**
 * Finds the area that encloses a point, by the number of edges to its right (Shimrat 1962, Algorithm 112), for areas near it.
 *
 * An edge counts from its lower end up to but not including its upper end, and a point on an edge counts as right of it, so that
 * a point on a border that two areas share is in exactly one of them. A point on the outer border of all areas, which lies in
 * none by that rule, belongs to the area whose border it is. Where areas overlap, the first in the list has the point.
 *
 * @example
 * const ring = (place: number, x: number) => ({ place, positions: Float64Array.of(x, 0, x + 1, 0, x + 1, 1, x, 1, x, 0) });
 * const areaAt = pointIndex([ring(0, 0), ring(1, 1)]);
 * areaAt(0.5, 0.5) // => 0
 * areaAt(1, 0.5) // => 1
 * areaAt(2, 1) // => 1
 * areaAt(3, 0.5) // => -1
 */
export function pointIndex(rings: readonly PlaneRing[]): (x: number, y: number) => number {
	if (rings.length === 0) return () => -1;
	const { near, odd, place, edges } = indexed(rings);

	function onBorder(rings: readonly number[], x: number, y: number): number {
		let first = -1;
		for (const ring of rings) {
			if ((first < 0 || place[ring]! < first) && touches(edges, ring, x, y)) first = place[ring]!;
		}
		return first;
	}

	return (x, y) => {
		const about = near(x, y);
		if (about.length === 0) return -1;
		const ring = about[0]!;
		const found = about.length > 1 ? (enclosed(about, place, odd, x, y)[0] ?? -1) : odd(ring, x, y) ? place[ring]! : -1;
		return found >= 0 ? found : onBorder(about, x, y);
	};
}

/**
 * Finds every area that encloses a point, in their order, by the rule of {@link pointIndex}; an outer border encloses nothing.
 *
 * @param rings - one or more
 */
export function enclosing(rings: readonly PlaneRing[]): (x: number, y: number) => number[] {
	const { near, odd, place } = indexed(rings);
	return (x, y) => enclosed(near(x, y), place, odd, x, y);
}

interface RingIndex {
	/** The rings whose boxes hold a point. */
	near(x: number, y: number): number[];
	/** Whether the number of edges of a ring to the right of the point is odd. */
	odd(ring: number, x: number, y: number): boolean;
	readonly place: Int32Array;
	readonly edges: Edges;
}

function indexed(rings: readonly PlaneRing[]): RingIndex {
	const edges = edgesOf(rings);
	const { x1, y1, y2, slope, start } = edges;
	const boxes = new Flatbush(rings.length);
	for (const { positions } of rings) boxes.add(...boxOf(positions));
	boxes.finish();
	return {
		edges,
		place: Int32Array.from(rings, (ring) => ring.place),
		near: (x, y) => boxes.search(x, y, x, y),
		odd(ring, x, y) {
			let inside = false;
			for (let e = start[ring]!; e < start[ring + 1]!; e++) {
				if (y1[e]! <= y && y < y2[e]! && x < x1[e]! + (y - y1[e]!) * slope[e]!) inside = !inside;
			}
			return inside;
		},
	};
}

/** Of the areas whose rings lie about a point, those that have it inside an odd number of them; in the order of their places. */
function enclosed(near: readonly number[], place: Int32Array, odd: RingIndex['odd'], x: number, y: number): number[] {
	const within: number[] = [];
	for (const ring of near) {
		if (!odd(ring, x, y)) continue;
		const at = within.indexOf(place[ring]!);
		if (at < 0) within.push(place[ring]!);
		else within.splice(at, 1);
	}
	return within.length > 1 ? within.sort((a, b) => a - b) : within;
}

function touches({ x1, y1, x2, y2, start }: Edges, ring: number, x: number, y: number): boolean {
	for (let e = start[ring]!; e < start[ring + 1]!; e++) {
		if (y < y1[e]! || y > y2[e]!) continue;
		if (x < Math.min(x1[e]!, x2[e]!) || x > Math.max(x1[e]!, x2[e]!)) continue;
		if ((x - x1[e]!) * (y2[e]! - y1[e]!) === (y - y1[e]!) * (x2[e]! - x1[e]!)) return true;
	}
	return false;
}

function boxOf(positions: Float64Array): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < positions.length; i += 2) {
		box[0] = Math.min(box[0], positions[i]!);
		box[1] = Math.min(box[1], positions[i + 1]!);
		box[2] = Math.max(box[2], positions[i]!);
		box[3] = Math.max(box[3], positions[i + 1]!);
	}
	return box;
}
