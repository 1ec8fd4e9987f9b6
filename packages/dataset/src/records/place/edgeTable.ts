import type { SmallTable } from '../engines/recordsEngine.ts';
import type { PlaneRing } from './plane.ts';
import { edgesOf } from './pointIndex.ts';

/** Edges of boundaries cut into level bands, so that a server looks at few of them for each point. */
export interface EdgeTable {
	readonly table: SmallTable;
	/** Where the lowest band begins, and how high each is. */
	readonly lowest: number;
	readonly height: number;
	/** Least x, least y, greatest x, greatest y. */
	readonly box: readonly [number, number, number, number];
}

/**
 * The edges of boundaries as a table that a server can join to points by the band in which they lie. Each edge stands in every
 * band that it reaches.
 *
 * @param rings - one or more
 */
export function edgeTable(rings: readonly PlaneRing[]): EdgeTable {
	const { x1, y1, x2, y2, slope, start } = edgesOf(rings);
	const box = [least(x1, x2), least(y1), greatest(x1, x2), greatest(y2)] as const;
	const bands = Math.max(1, Math.min(4096, Math.ceil(y1.length / 8)));
	const lowest = box[1];
	const height = (box[3] - lowest) / bands || 1;
	const rows: number[][] = [[], [], [], [], [], [], []];
	rings.forEach(({ place }, r) => {
		for (let e = start[r]!; e < start[r + 1]!; e++) {
			const last = Math.floor((y2[e]! - lowest) / height);
			for (let band = Math.floor((y1[e]! - lowest) / height); band <= last; band++) {
				[band, place, x1[e]!, y1[e]!, x2[e]!, y2[e]!, slope[e]!].forEach((number, i) => {
					rows[i]!.push(number);
				});
			}
		}
	});
	const names = ['sie_band', 'sie_of', 'sie_x1', 'sie_y1', 'sie_x2', 'sie_y2', 'sie_slope'];
	return {
		lowest,
		height,
		box,
		table: {
			name: 'sie_edges',
			columns: names.map((name, i) => ({ name, type: i < 2 ? 'integer' : 'number', values: rows[i]! }) as const),
		},
	};
}

function least(...lists: readonly Float64Array[]): number {
	return lists.reduce((least, list) => list.reduce((a, b) => Math.min(a, b), least), Infinity);
}

function greatest(...lists: readonly Float64Array[]): number {
	return lists.reduce((most, list) => list.reduce((a, b) => Math.max(a, b), most), -Infinity);
}
