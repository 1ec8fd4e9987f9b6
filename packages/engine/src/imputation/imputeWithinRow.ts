import { checkFinite } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { median } from '../statistics/quantile.ts';
import { componentColumns, fillCells, type Imputation, type ImputationInput } from './imputation.ts';

/**
 * Fills each absent cell from the area's own other indicators of the same component: all are brought to 0 to 1 by
 * min-max, turned so that higher is better, their mean or median is taken, and turned back into the indicator's unit.
 *
 * @param input - with components and directions
 * @param centre - which middle
 * @returns a cell is left absent where the row has no other indicator of the component, or the indicator does not vary
 * @throws InputError `NOT_FINITE`
 * @see COINr `Impute` with `impute_by = "row"` and `normalise_first`
 * @example
 * const a = { id: 'a', values: Float64Array.of(0, 5, 10) };
 * const b = { id: 'b', values: Float64Array.of(100, NaN, 200) };
 * imputeWithinRow({ columns: [a, b], areas: 3, positions: [2020] }, 'mean').columns[1][1] // => 150
 */
export function imputeWithinRow(input: ImputationInput, centre: 'mean' | 'median'): Imputation {
	const { columns, lowerIsBetter } = input;
	const scales = columns.map((column) => {
		checkFinite(column);
		return columnSummary(column.values);
	});
	const toScore = (j: number, x: number): number => {
		const { min, max } = scales[j]!;
		const share = (x - min) / (max - min);
		return lowerIsBetter?.[j] === true ? 1 - share : share;
	};
	const siblings = new Map<number, readonly number[]>();
	for (const places of componentColumns(input)) {
		for (const j of places) {
			siblings.set(
				j,
				places.filter((m) => m !== j && scales[m]!.max > scales[m]!.min),
			);
		}
	}
	const estimate = (j: number, row: number): number => {
		const scores = siblings.get(j)!.map((m) => toScore(m, columns[m]!.values[row]!));
		const score = centre === 'mean' ? columnSummary(Float64Array.from(scores)).mean : median(scores);
		const { min, max } = scales[j]!;
		return min + (lowerIsBetter?.[j] === true ? 1 - score : score) * (max - min);
	};
	return fillCells(input, estimate, 'the area has no other indicator of the component in that period');
}
