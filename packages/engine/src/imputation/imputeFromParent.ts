import { checkFinite } from '../methods/checkColumn.ts';
import { fillCells, type Imputation, type ImputationInput } from './imputation.ts';

/**
 * Fills each absent cell from the area that contains it: the parent's value of the period times how the area has stood to
 * its parent before (or, where there is no before, since).
 *
 * The ratio is that of the nearest period in which both are known, the earlier of two. Where the parent's value there is
 * zero there is no ratio, and the cell is left absent. Never used across a change of definition.
 *
 * @param input - with the parents' values on the same rows
 * @throws InputError `NOT_FINITE`
 * @example
 * const ward = { id: 'x', values: Float64Array.of(20, NaN) };
 * const borough = Float64Array.of(10, 12);
 * imputeFromParent({ columns: [ward], areas: 1, positions: [2011, 2012], parents: [borough] }).columns[0] // => Float64Array.of(20, 24)
 */
export function imputeFromParent(input: ImputationInput): Imputation {
	const { columns, areas, positions, parents } = input;
	for (const column of columns) checkFinite(column);
	const estimate = (j: number, row: number): number => {
		const parent = parents?.[j];
		if (parent === undefined) return Number.NaN;
		const period = Math.floor(row / areas);
		const area = row - period * areas;
		let nearest = -1;
		const distance = (t: number): number => Math.abs(positions[t]! - positions[period]!);
		for (let t = 0; t < positions.length; t++) {
			const at = t * areas + area;
			if (Number.isNaN(columns[j]!.values[at]!) || !(Math.abs(parent[at]!) > 0)) continue;
			if (nearest < 0 || distance(t) < distance(nearest)) nearest = t;
		}
		if (nearest < 0) return Number.NaN;
		const at = nearest * areas + area;
		return parent[row]! * (columns[j]!.values[at]! / parent[at]!);
	};
	return fillCells(
		input,
		estimate,
		'there is no period in which both the area and the one that contains it have values',
	);
}
