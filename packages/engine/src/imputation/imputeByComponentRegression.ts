import { checkFinite } from '../methods/checkColumn.ts';
import { componentColumns, fillCells, type Imputation, type ImputationInput } from './imputation.ts';
import { imputeByRegression } from './imputeByRegression.ts';

/**
 * Fills the one missing indicator of a component from the area's others by regression, component by component.
 *
 * @param input - with components and ranges
 * @throws InputError `NOT_FINITE`
 * @see {@link imputeByRegression}; Social Progress Index methodology report 2017
 * @example
 * const x = { id: 'x', values: Float64Array.of(1, 2, 3, 4, 5) };
 * const y = { id: 'y', values: Float64Array.of(3, 5, 7, 9, NaN) };
 * imputeByComponentRegression({ columns: [x, y], areas: 5, positions: [2020] }).columns[1][4] // => 11
 */
export function imputeByComponentRegression(input: ImputationInput): Imputation {
	const { columns, ranges } = input;
	const rows = columns[0]?.values.length ?? 0;
	const all = new Uint8Array(rows).fill(1);
	const estimates = columns.map((): Float64Array | null => null);
	for (const places of componentColumns(input)) {
		for (const j of places) checkFinite(columns[j]!);
		const { cells } = imputeByRegression(
			places.map((j) => columns[j]!.values),
			all,
			places.map(() => all),
			places.map((j) => ranges?.[j] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]),
		);
		for (const { column, row, value } of cells) {
			const j = places[column]!;
			estimates[j] ??= new Float64Array(rows).fill(Number.NaN);
			estimates[j][row] = value;
		}
	}
	const why = 'the area lacks two or more indicators of the component, or no regression can be made';
	return fillCells(input, (j, row) => estimates[j]?.[row] ?? Number.NaN, why);
}
