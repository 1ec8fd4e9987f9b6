import { regressionsAmong } from '../statistics/leastSquares.ts';

/** A cell that was filled. */
export interface ImputedCell {
	readonly column: number;
	readonly row: number;
	readonly value: number;
}

/** A column in which cells could have been filled, had a regression been possible. */
export interface UnsolvedColumn {
	readonly column: number;
	/** Cells left absent. */
	readonly cells: number;
	/** Complete rows there were to fit on. */
	readonly completeRows: number;
}

/**
 * Fills the one missing indicator of a row from the row's other indicators of the same component.
 *
 * Ordinary least squares of the missing indicator on the others, fitted on the usable rows that have all of them; the
 * fitted value is taken as it is (no standard error is subtracted) and clipped to the feasible range. Rows that miss two
 * or more are left alone, as are components of one indicator.
 *
 * @param columns - one array per indicator of the component, rows are area-periods; NaN for absent
 * @param usable - 1 for rows that may be fitted on and filled
 * @param fillable - 1 where an absent cell may be filled, by column; a suppressed value may not
 * @param ranges - lowest and highest feasible value of each indicator
 * @returns the filled cells, and the columns for which no regression could be made
 * @see Social Progress Index methodology report 2017, missing values; verified against its published table
 * @example
 * const x = Float64Array.of(1, 2, 3, 4, 5);
 * const y = Float64Array.of(3, 5, 7, 9, NaN);
 * const all = Uint8Array.of(1, 1, 1, 1, 1);
 * imputeByRegression([x, y], all, [all, all], [[0, 10], [0, 20]]).cells // => [{ column: 1, row: 4, value: 11 }]
 * imputeByRegression([x, y], all, [all, all], [[0, 10], [0, 10]]).cells // => [{ column: 1, row: 4, value: 10 }]
 */
export function imputeByRegression(
	columns: readonly Float64Array[],
	usable: Uint8Array,
	fillable: readonly Uint8Array[],
	ranges: readonly (readonly [number, number])[],
): { readonly cells: readonly ImputedCell[]; readonly unsolved: readonly UnsolvedColumn[] } {
	const complete: number[] = [];
	const gaps: number[][] = columns.map(() => []);
	if (columns.length < 2) return { cells: [], unsolved: [] };
	// Column after column, in the order they lie in memory: how many each row lacks, and the last of them.
	const missing = new Uint16Array(usable.length);
	const lacking = new Uint16Array(usable.length);
	columns.forEach((values, j) => {
		for (let row = 0; row < values.length; row++) {
			if (!Number.isNaN(values[row]!)) continue;
			missing[row] = missing[row]! + 1;
			lacking[row] = j;
		}
	});
	for (let row = 0; row < usable.length; row++) {
		if (usable[row] === 0 || missing[row]! > 1) continue;
		if (missing[row] === 0) complete.push(row);
		else if (fillable[lacking[row]!]![row] === 1) gaps[lacking[row]!]!.push(row);
	}
	const cells: ImputedCell[] = [];
	const regressionOf = regressionsAmong(columns, complete);
	const unsolved: UnsolvedColumn[] = [];
	gaps.forEach((rows, column) => {
		if (rows.length === 0) return;
		const others = columns.filter((_, j) => j !== column);
		const regression = regressionOf(column);
		if (regression === null) {
			unsolved.push({ column, cells: rows.length, completeRows: complete.length });
			return;
		}
		const [low, high] = ranges[column]!;
		for (const row of rows) {
			let fitted = regression.intercept;
			for (let j = 0; j < others.length; j++) fitted += regression.slopes[j]! * others[j]![row]!;
			cells.push({ column, row, value: Math.min(high, Math.max(low, fitted)) });
		}
	});
	return { cells, unsolved };
}
