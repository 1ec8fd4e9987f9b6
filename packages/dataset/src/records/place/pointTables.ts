import type { SmallTable } from '../engines/recordsEngine.ts';
import { type AreaGrid, areaGrid } from './areaGrid.ts';
import type { PlaneRing } from './plane.ts';
import { edgesOf } from './pointIndex.ts';

/** What a server needs to place points: a grid that settles most of them, and the edges of boundaries for the others. */
export interface PointTables {
	readonly grid: AreaGrid;
	/** `sie_cell`, `sie_of`, and in `sie_edged` whether edges must tell (1) or the whole cell is in the area (0). */
	readonly cells: SmallTable;
	/** Edges by the area and the level band in which they lie; an edge stands in every band that it reaches. */
	readonly edges: SmallTable;
	/** How high a band is, from the bottom of the grid. */
	readonly height: number;
}

const mostBands = 4096;

/**
 * Boundaries as two tables that a server can join points to. A point in a cell without edges is placed by the cell alone; another is
 * tried against the edges that lie in its band, of the few areas that the cell touches.
 *
 * @param rings - one or more
 */
export function pointTables(rings: readonly PlaneRing[]): PointTables {
	const { x1, y1, x2, y2, slope, start } = edgesOf(rings);
	const grid = areaGrid(rings);
	const lowest = grid.box[1];
	const rise = y1.reduce((sum, y, e) => sum + y2[e]! - y, 0) / y1.length;
	const span = grid.box[3] - lowest;
	const height = Math.max(span / mostBands, 2 * rise) || 1;
	const rows: number[][] = [[], [], [], [], [], [], []];
	rings.forEach(({ place }, r) => {
		for (let e = start[r]!; e < start[r + 1]!; e++) {
			const last = Math.floor((y2[e]! - lowest) / height);
			for (let band = Math.floor((y1[e]! - lowest) / height); band <= last; band++) {
				[place, band, x1[e]!, y1[e]!, x2[e]!, y2[e]!, slope[e]!].forEach((number, i) => {
					rows[i]!.push(number);
				});
			}
		}
	});
	const table = (
		name: string,
		names: readonly string[],
		whole: number,
		columns: readonly (readonly number[])[],
	): SmallTable => ({
		name,
		columns: names.map(
			(column, i) => ({ name: column, type: i < whole ? 'integer' : 'number', values: columns[i]! }) as const,
		),
	});
	const { cell, place, edged } = grid;
	return {
		grid,
		height,
		cells: table('sie_cells', ['sie_cell', 'sie_of', 'sie_edged'], 3, [cell, place, edged]),
		edges: table('sie_edges', ['sie_of', 'sie_band', 'sie_x1', 'sie_y1', 'sie_x2', 'sie_y2', 'sie_slope'], 2, rows),
	};
}
