import type { Polygon, Position, Ring } from './readPolygons.ts';

/** What was mended in the polygons of one file, counted. */
export interface Mended {
	/** Rings whose last position was not their first. */
	closed: number;
	/** Rings that went the wrong way round. */
	turned: number;
	/** Rings that enclose next to nothing: dropped. */
	slivers: number;
}

/** A ring of less than this many square metres, or of less than this width in metres on average, is a slip of drawing. */
const leastArea = 10;
const leastWidth = 0.05;

const metresOfDegree = 111_320;

/**
 * Mends what can be mended without a doubt in polygons of longitude and latitude: closes rings, drops positions that repeat the one
 * before, drops rings that enclose next to nothing, and turns rings the way RFC 7946 asks (outer rings against the clock, holes
 * with it). A ring that touches itself is left as it is.
 *
 * @param mended - where what was done is added up
 * @returns the polygons that enclose anything
 * @example
 * const mended = { closed: 0, turned: 0, slivers: 0 };
 * cleanPolygons([[[[0, 51], [0, 52], [1, 52], [1, 52]]]], mended) // => [[[[0, 51], [1, 52], [0, 52], [0, 51]]]]
 * mended // => { closed: 1, turned: 1, slivers: 0 }
 */
export function cleanPolygons(polygons: readonly Polygon[], mended: Mended): readonly Polygon[] {
	return polygons.flatMap((polygon) => {
		const [outer, ...holes] = polygon;
		const cleanOuter = outer === undefined ? null : cleanRing(outer, 1, mended);
		if (cleanOuter === null) return [];
		return [[cleanOuter, ...holes.map((hole) => cleanRing(hole, -1, mended)).filter((hole) => hole !== null)]];
	});
}

/** @param way - 1 against the clock, -1 with it */
function cleanRing(ring: Ring, way: 1 | -1, mended: Mended): Ring | null {
	const positions = ring.filter((position, i) => i === 0 || !same(position, ring[i - 1]!));
	const [first, last] = [positions[0], positions.at(-1)];
	const open = first !== undefined && last !== undefined && !same(first, last);
	if (open) positions.push(first);
	if (positions.length < 4 || enclosesNothing(positions)) {
		mended.slivers++;
		return null;
	}
	if (open) mended.closed++;
	if (Math.sign(signedArea(positions)) === way) return positions;
	mended.turned++;
	return positions.reverse();
}

function same(a: Position, b: Position): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

/** Above zero against the clock; in square degrees, from the ring's own corner so that no digits are lost. */
function signedArea(ring: Ring): number {
	const [x0, y0] = ring[0]!;
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
		twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
	}
	return twice / 2;
}

function enclosesNothing(ring: Ring): boolean {
	const shrink = Math.cos((ring[0]![1] * Math.PI) / 180);
	const area = Math.abs(signedArea(ring)) * shrink * metresOfDegree ** 2;
	let around = 0;
	for (let i = 1; i < ring.length; i++) {
		const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
		around += Math.hypot((x2 - x1) * shrink, y2 - y1) * metresOfDegree;
	}
	// A long thin rectangle is half its outline long.
	return area < leastArea || (2 * area) / around < leastWidth;
}
