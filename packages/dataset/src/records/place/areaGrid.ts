import type { PlaneRing } from './plane.ts';
import { edgesOf, enclosing } from './pointIndex.ts';

/** A plane cut into equal cells, with the areas that a point of each cell may be in. */
export interface AreaGrid {
	/** Least x, least y, greatest x, greatest y of all rings. */
	readonly box: readonly [number, number, number, number];
	/** Cells in a row, and rows. */
	readonly size: number;
	/** How wide and how high a cell is. */
	readonly width: number;
	readonly height: number;
	/** For each cell (row × size + column) and area: whether the edges of the area pass through the cell, or it has all of it. */
	readonly cell: readonly number[];
	readonly place: readonly number[];
	readonly edged: readonly (0 | 1)[];
}

const leastSize = 16;
const mostSize = 512;

/**
 * Cuts the plane of boundaries into cells. Where no edge of an area comes near a cell, the area has all of it or nothing of it, and
 * its centre tells which.
 *
 * @param rings - one or more
 */
export function areaGrid(rings: readonly PlaneRing[]): AreaGrid {
	const { x1, y1, x2, y2, slope, start } = edgesOf(rings);
	const box = [least(x1, x2), least(y1), greatest(x1, x2), greatest(y2)] as const;
	const size = Math.min(mostSize, Math.max(leastSize, Math.ceil(2 * Math.sqrt(y1.length))));
	const width = (box[2] - box[0]) / size || 1;
	const height = (box[3] - box[1]) / size || 1;
	const column = (x: number): number => Math.floor((x - box[0]) / width);
	const row = (y: number): number => Math.floor((y - box[1]) / height);
	const crossed = new Map<number, Set<number>>();
	rings.forEach(({ place }, r) => {
		for (let e = start[r]!; e < start[r + 1]!; e++) {
			for (let j = row(y1[e]!); j <= row(y2[e]!); j++) {
				// The part of the edge in this row, one cell wider on both sides so that no rounding can miss a cell.
				const low = Math.max(y1[e]!, box[1] + j * height);
				const high = Math.min(y2[e]!, box[1] + (j + 1) * height);
				const level = y1[e] === y2[e];
				const ends = level ? [x1[e]!, x2[e]!] : [low, high].map((y) => x1[e]! + (y - y1[e]!) * slope[e]!);
				for (let i = column(Math.min(...ends)) - 1; i <= column(Math.max(...ends)) + 1; i++) {
					if (i < 0 || i > size) continue;
					const own = crossed.get(j * (size + 1) + i) ?? new Set<number>();
					own.add(place);
					crossed.set(j * (size + 1) + i, own);
				}
			}
		}
	});
	const areasAt = enclosing(rings);
	const cells: { cell: number[]; place: number[]; edged: (0 | 1)[] } = { cell: [], place: [], edged: [] };
	const add = (cell: number, place: number, edged: 0 | 1): void => {
		cells.cell.push(cell);
		cells.place.push(place);
		cells.edged.push(edged);
	};
	for (let j = 0; j <= size; j++) {
		for (let i = 0; i <= size; i++) {
			const cell = j * (size + 1) + i;
			const edged = crossed.get(cell);
			for (const place of edged ?? []) add(cell, place, 1);
			const whole = areasAt(box[0] + (i + 0.5) * width, box[1] + (j + 0.5) * height).filter(
				(place) => !edged?.has(place),
			);
			if (edged === undefined) whole.splice(1);
			for (const place of whole) add(cell, place, 0);
		}
	}
	return { box, size: size + 1, width, height, ...cells };
}

function least(...lists: readonly Float64Array[]): number {
	return lists.reduce((least, list) => list.reduce((a, b) => Math.min(a, b), least), Infinity);
}

function greatest(...lists: readonly Float64Array[]): number {
	return lists.reduce((most, list) => list.reduce((a, b) => Math.max(a, b), most), -Infinity);
}
