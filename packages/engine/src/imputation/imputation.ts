import type { IndicatorColumn } from '../methods/indicatorColumn.ts';

/** What imputation works on: all indicators on all areas and periods. */
export interface ImputationInput {
	/** Rows are period times areas plus area; NaN for absent. */
	readonly columns: readonly IndicatorColumn[];
	/** Areas per period. */
	readonly areas: number;
	/** Where each period lies on the line of time, in years, earliest first. */
	readonly positions: readonly number[];
	/** The component of each indicator; all are of one where it is not given. */
	readonly components?: readonly string[];
	/** Whether a lower value is better, by indicator. */
	readonly lowerIsBetter?: readonly boolean[];
	/** Lowest and highest feasible value, by indicator. */
	readonly ranges?: readonly (readonly [number, number])[];
	/** What each area belongs to (region, borough, class), by area; `null` for nothing. */
	readonly groups?: readonly (string | null)[];
	/** The value of the area that contains each row's area, by indicator, on the same rows. */
	readonly parents?: readonly Float64Array[];
}

/** Columns with cells filled. A cell that had a number has the same number. */
export interface Imputation {
	/** In the order of the input; one in which nothing was filled is the same array. */
	readonly columns: readonly Float64Array[];
	/** Cells filled. */
	readonly filled: number;
	/** What must be told: cells left absent and why, by indicator. */
	readonly warnings: readonly string[];
}

/** Fills absent cells. */
export type Imputer = (input: ImputationInput) => Imputation;

/**
 * Fills each absent cell for which `estimate` has a number, and counts what is left.
 *
 * @param input - the columns
 * @param estimate - the estimate for a cell; NaN where there is none
 * @param why - why cells are left absent, as the end of a sentence
 */
export function fillCells(
	{ columns }: ImputationInput,
	estimate: (column: number, row: number) => number,
	why: string,
): Imputation {
	let filled = 0;
	const warnings: string[] = [];
	const result = columns.map(({ id, values }, j) => {
		let copy: Float64Array | null = null;
		let left = 0;
		for (let row = 0; row < values.length; row++) {
			if (!Number.isNaN(values[row]!)) continue;
			const value = estimate(j, row);
			if (!Number.isFinite(value)) {
				left++;
				continue;
			}
			copy ??= values.slice();
			copy[row] = value;
			filled++;
		}
		const stay = left === 1 ? `value of ${id} stays` : `values of ${id} stay`;
		if (left > 0) warnings.push(`${left} absent ${stay} absent, because ${why}.`);
		return copy ?? values;
	});
	return { columns: result, filled, warnings };
}

/** The places of the columns of each component, in order. */
export function componentColumns({ columns, components }: ImputationInput): readonly (readonly number[])[] {
	const places = new Map<string, number[]>();
	columns.forEach((_, j) => {
		const component = components?.[j] ?? '';
		places.set(component, [...(places.get(component) ?? []), j]);
	});
	return [...places.values()];
}
