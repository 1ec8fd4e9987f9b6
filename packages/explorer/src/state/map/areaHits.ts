import Flatbush from 'flatbush';
import { pathRings } from '../../model/compactPath.ts';

/** Which areas lie where in a drawing: for pointing at areas that are painted and so are no elements of the page. */
export interface AreaHits {
	/** Position of the area that holds a point; `null` where none does. Of areas that overlap, the first of the list. */
	at(x: number, y: number): number | null;
	/** Positions, in no order, of the areas whose bounds touch a rectangle. */
	within(left: number, top: number, right: number, bottom: number): readonly number[];
}

/**
 * Takes shapes in: their bounds go into a tree, so that only the few areas around a point are looked at more closely.
 *
 * @param d - path data of every area, in units of the drawing; '' where an area has no shape, which nothing hits
 */
export function areaHits(d: readonly string[]): AreaHits {
	const shapes = d.map(pathRings);
	const drawn = shapes.flatMap((rings, at) => (rings.length > 0 ? [at] : []));
	if (drawn.length === 0) return { at: () => null, within: () => [] };
	const tree = new Flatbush(drawn.length);
	for (const at of drawn) {
		const { left, top, right, bottom } = boundsOf(shapes[at]!);
		tree.add(left, top, right, bottom);
	}
	tree.finish();
	const within = (left: number, top: number, right: number, bottom: number) =>
		tree.search(left, top, right, bottom).map((i) => drawn[i]!);
	return {
		at(x, y) {
			const holding = within(x, y, x, y).filter((at) => holds(shapes[at]!, x, y));
			return holding.length === 0 ? null : Math.min(...holding);
		},
		within,
	};
}

function boundsOf(rings: readonly (readonly number[])[]) {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const ring of rings) {
		for (let i = 0; i < ring.length; i += 2) {
			left = Math.min(left, ring[i]!);
			right = Math.max(right, ring[i]!);
			top = Math.min(top, ring[i + 1]!);
			bottom = Math.max(bottom, ring[i + 1]!);
		}
	}
	return { left, top, right, bottom };
}

/** Counts the edges to the right of a point: an odd number is inside. Holes are rings like others. */
function holds(rings: readonly (readonly number[])[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
			const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		}
	}
	return inside;
}
