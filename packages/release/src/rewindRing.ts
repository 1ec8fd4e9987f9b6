/** A position: longitude and latitude, in degrees. */
export type Position = readonly [number, number];

/**
 * A ring turned the way that maps on a sphere need: outer rings clockwise seen with north up, holes the other way.
 * d3-geo takes the area on the right of a ring as its inside, the opposite of RFC 7946 (GeoJSON) §3.1.6; a ring
 * that runs the other way would fill the whole globe but for the area. The ring is closed where it is not.
 *
 * @param ring - positions in order; its last may repeat its first
 * @param role - whether the ring bounds the area or a hole in it
 * @example
 * rewindRing([[0, 0], [1, 0], [1, 1], [0, 0]], 'outer') // => [[0, 0], [1, 1], [1, 0], [0, 0]]
 * rewindRing([[0, 0], [1, 0], [1, 1]], 'hole') // => [[0, 0], [1, 0], [1, 1], [0, 0]]
 */
export function rewindRing(ring: readonly Position[], role: 'outer' | 'hole'): Position[] {
	const first = ring[0];
	const last = ring.at(-1);
	if (first === undefined || last === undefined) return [];
	const closed = first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
	const clockwise = signedArea(closed) < 0;
	return clockwise === (role === 'outer') ? closed : closed.reverse();
}

/**
 * Area enclosed by a closed ring in the plane, above zero where it runs counter-clockwise with y pointing up (the shoelace formula).
 *
 * @example
 * signedArea([[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]) // => 2
 */
export function signedArea(ring: readonly Position[]): number {
	const first = ring[0];
	if (first === undefined) return 0;
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		const [x0, y0] = ring[i - 1]!;
		const [x1, y1] = ring[i]!;
		twice += (x0 - first[0]) * (y1 - first[1]) - (x1 - first[0]) * (y0 - first[1]);
	}
	return twice / 2;
}
