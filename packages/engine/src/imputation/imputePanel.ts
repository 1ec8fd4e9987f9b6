import { checkFinite } from '../methods/checkColumn.ts';
import { fillCells, type Imputation, type ImputationInput } from './imputation.ts';

/**
 * How a gap in an area's series is filled.
 *
 * `latest`: from the latest earlier period. `constant`: the same, and before the first value from the first.
 * `linear`: on the straight line between the values around it, and beyond the ends from the nearest; a series of one
 * value is left alone. `linear-constant`: the same, and a series of one value has it throughout.
 */
export type PanelRule = 'latest' | 'constant' | 'linear' | 'linear-constant';

/**
 * Fills gaps in each area's own series of each indicator.
 *
 * @param input - with the positions of the periods
 * @param rule - how
 * @param maxLag - how far, in years, `latest` may look back; infinity for any distance
 * @throws InputError `NOT_FINITE`
 * @see COINr `impute_panel`; R `approx` with rule 2
 * @example
 * const x = { id: 'x', values: Float64Array.of(NaN, 10, NaN, NaN, 16) };
 * const series = { columns: [x], areas: 1, positions: [2010, 2011, 2012, 2013, 2014] };
 * imputePanel(series, 'linear', Infinity).columns[0] // => Float64Array.of(10, 10, 12, 14, 16)
 * imputePanel(series, 'latest', 1).columns[0] // => Float64Array.of(NaN, 10, 10, NaN, 16)
 */
export function imputePanel(input: ImputationInput, rule: PanelRule, maxLag: number): Imputation {
	const { columns, areas, positions } = input;
	for (const column of columns) checkFinite(column);
	const estimate = (j: number, row: number): number => {
		const { values } = columns[j]!;
		const period = Math.floor(row / areas);
		const area = row - period * areas;
		const at = (t: number): number => values[t * areas + area]!;
		let before = period - 1;
		while (before >= 0 && Number.isNaN(at(before))) before--;
		let after = period + 1;
		while (after < positions.length && Number.isNaN(at(after))) after++;
		const hasBefore = before >= 0;
		const hasAfter = after < positions.length;
		if (rule === 'latest') {
			return hasBefore && positions[period]! - positions[before]! <= maxLag + 1e-9 ? at(before) : Number.NaN;
		}
		if (rule === 'constant') return hasBefore ? at(before) : hasAfter ? at(after) : Number.NaN;
		if (hasBefore && hasAfter) {
			const share = (positions[period]! - positions[before]!) / (positions[after]! - positions[before]!);
			return at(before) + share * (at(after) - at(before));
		}
		const known = hasBefore ? before : after;
		if (!hasBefore && !hasAfter) return Number.NaN;
		if (rule === 'linear-constant') return at(known);
		let count = 0;
		for (let t = 0; t < positions.length; t++) if (!Number.isNaN(at(t))) count++;
		return count > 1 ? at(known) : Number.NaN;
	};
	return fillCells(input, estimate, 'the area has no value of another period to take');
}
