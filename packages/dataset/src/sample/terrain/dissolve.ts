import { borderLine } from './borderLine.ts';
import type { Mesh } from './mesh.ts';

/** A closed line of positions, the last equal to the first. */
export type Ring = readonly (readonly [number, number])[];

/**
 * Joins the cells of each region into one polygon: an outer ring against the clock, then the rings of holes.
 *
 * @param region - of each land cell, from 0 up to `regions`; each in one piece
 * @param place - from a position of the mesh to one of the map, rounded: both sides of a border get the same digits
 */
export function dissolve(
	mesh: Mesh,
	region: ArrayLike<number>,
	regions: number,
	place: (x: number, y: number) => readonly [number, number],
): readonly (readonly Ring[])[] {
	const sides: { border: number; forwards: boolean }[][] = Array.from({ length: regions }, () => []);
	for (let border = 0; border < mesh.left.length; border++) {
		const left = mesh.left[border]! < mesh.land ? region[mesh.left[border]!]! : -1;
		const right = mesh.right[border]! < mesh.land ? region[mesh.right[border]!]! : -1;
		if (left === right) continue;
		if (left >= 0) sides[left]!.push({ border, forwards: true });
		if (right >= 0) sides[right]!.push({ border, forwards: false });
	}
	return sides.map((own) => {
		const next = new Map(own.map((side) => [side.forwards ? mesh.from[side.border]! : mesh.to[side.border]!, side]));
		const rings: Ring[] = [];
		for (const [first] of next) {
			if (!next.has(first)) continue;
			const ring: (readonly [number, number])[] = [];
			for (let corner = first; ; ) {
				const side = next.get(corner);
				if (side === undefined) break;
				next.delete(corner);
				const line = borderLine(mesh, side.border);
				for (const position of side.forwards ? line : line.toReversed()) add(ring, place(...position));
				corner = side.forwards ? mesh.to[side.border]! : mesh.from[side.border]!;
			}
			rings.push(ring);
		}
		return rings.sort((a, b) => twiceArea(b) - twiceArea(a));
	});
}

/** Positions that fall together once rounded are written once. */
function add(ring: (readonly [number, number])[], position: readonly [number, number]): void {
	const last = ring.at(-1);
	if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) ring.push(position);
}

/**
 * Twice the area inside a ring: above zero where it runs against the clock.
 *
 * @example
 * twiceArea([[0, 0], [2, 0], [2, 2], [0, 0]]) // => 4
 */
export function twiceArea(ring: Ring): number {
	let sum = 0;
	for (let i = 0; i + 1 < ring.length; i++) sum += ring[i]![0] * ring[i + 1]![1] - ring[i + 1]![0] * ring[i]![1];
	return sum;
}
