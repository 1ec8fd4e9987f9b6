import { checkFinite } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { fillCells, type Imputation, type ImputationInput } from './imputation.ts';

/**
 * Fills each absent cell with the mean of the `k` areas that are most alike in the same period and have the indicator.
 *
 * Alike: the mean squared difference of standardised values over the indicators that both have, of which there must be
 * half of all at least. Of areas equally alike the earlier in the list is taken. The time taken grows with the number of
 * areas that lack something times that of all areas.
 *
 * @param input - columns of all components together say what is alike
 * @param k - how many areas
 * @throws InputError `NOT_FINITE`
 * @see Troyanskaya and others (2001), Bioinformatics 17, 520-525
 * @example
 * const a = { id: 'a', values: Float64Array.of(1, 1.1, 9, 9.1) };
 * const b = { id: 'b', values: Float64Array.of(5, NaN, 7, 8) };
 * imputeFromNearest({ columns: [a, b], areas: 4, positions: [2020] }, 1).columns[1][1] // => 5
 */
export function imputeFromNearest(input: ImputationInput, k: number): Imputation {
	const { columns, areas } = input;
	const rows = columns[0]?.values.length ?? 0;
	const width = columns.length;
	const standardised = new Float64Array(rows * width);
	columns.forEach((column, j) => {
		checkFinite(column);
		const { mean, sd } = columnSummary(column.values);
		for (let row = 0; row < rows; row++) {
			standardised[row * width + j] = sd > 0 ? (column.values[row]! - mean) / sd : Number.NaN;
		}
	});
	const ordered = new Map<number, readonly number[]>();
	const neighbours = (row: number): readonly number[] => {
		const known = ordered.get(row);
		if (known !== undefined) return known;
		const start = Math.floor(row / areas) * areas;
		const found: { readonly other: number; readonly distance: number }[] = [];
		for (let other = start; other < start + areas; other++) {
			if (other === row) continue;
			let shared = 0;
			let sum = 0;
			for (let j = 0; j < width; j++) {
				const d = standardised[row * width + j]! - standardised[other * width + j]!;
				if (Number.isNaN(d)) continue;
				shared++;
				sum += d * d;
			}
			if (shared > 0 && 2 * shared >= width) found.push({ other, distance: sum / shared });
		}
		const sorted = found.sort((a, b) => a.distance - b.distance || a.other - b.other).map(({ other }) => other);
		ordered.set(row, sorted);
		return sorted;
	};
	const estimate = (j: number, row: number): number => {
		let n = 0;
		let sum = 0;
		for (const other of neighbours(row)) {
			const x = columns[j]!.values[other]!;
			if (Number.isNaN(x)) continue;
			sum += x;
			if (++n === k) break;
		}
		return n > 0 ? sum / n : Number.NaN;
	};
	return fillCells(input, estimate, 'no area shares half of the indicators and has this one');
}
