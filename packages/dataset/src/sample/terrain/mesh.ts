import { Delaunay } from 'd3-delaunay';
import { type Adjacency, adjacencyOf } from './growRegions.ts';
import type { Sites } from './sites.ts';

/**
 * Cells around sites and the borders between them. Every border is listed once, with the cell on either side, so that
 * areas made of cells share their boundaries to the last digit.
 */
export interface Mesh {
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** The first so many cells are land. */
	readonly land: number;
	/** Corners where three cells meet. */
	readonly corners: Float64Array;
	/** Cell to the left and to the right of each border, going from one corner to the other. */
	readonly left: Int32Array;
	readonly right: Int32Array;
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** Which land cells touch. */
	readonly adjacency: Adjacency;
}

/** The Voronoi cells of sites (Delaunay 1934; d3-delaunay). Only borders of at least one land cell are kept. */
export function meshOf({ x, y, land }: Pick<Sites, 'x' | 'y' | 'land'>): Mesh {
	const points = new Float64Array(x.length * 2);
	for (let i = 0; i < x.length; i++) {
		points[2 * i] = x[i]!;
		points[2 * i + 1] = y[i]!;
	}
	const delaunay = new Delaunay(points);
	const { triangles, halfedges } = delaunay;
	const borders: { left: number; right: number; from: number; to: number }[] = [];
	const touching: [number, number][] = [];
	for (let e = 0; e < halfedges.length; e++) {
		const twin = halfedges[e]!;
		if (twin < e) continue;
		const a = triangles[e]!;
		const b = triangles[e % 3 === 2 ? e - 2 : e + 1]!;
		if (a >= land && b >= land) continue;
		// Triangles run clockwise where y points up, so that the one of this edge lies to the right of the way from a to b.
		borders.push({ left: a, right: b, from: Math.floor(e / 3), to: Math.floor(twin / 3) });
		if (a < land && b < land) touching.push([a, b]);
	}
	return {
		x,
		y,
		land,
		corners: Float64Array.from(delaunay.voronoi().circumcenters),
		left: Int32Array.from(borders, (border) => border.left),
		right: Int32Array.from(borders, (border) => border.right),
		from: Int32Array.from(borders, (border) => border.from),
		to: Int32Array.from(borders, (border) => border.to),
		adjacency: adjacencyOf(land, touching),
	};
}
