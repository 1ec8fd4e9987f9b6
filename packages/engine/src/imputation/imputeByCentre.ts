import { checkFinite } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { median } from '../statistics/quantile.ts';
import { fillCells, type Imputation, type ImputationInput } from './imputation.ts';

/**
 * Fills each absent cell with the mean or median of the indicator over the areas of the same period, or over those of
 * the area's own group in that period.
 *
 * An area without a group, or whose group has no value, is left absent.
 *
 * @param input - with groups, where `within` is `group`
 * @param centre - which middle
 * @param within - all areas, or those of the same group
 * @throws InputError `NOT_FINITE`
 * @see OECD/JRC Handbook (2008), step 3; COINr `i_mean`, `i_median`, `i_mean_grp`, `i_median_grp`
 * @example
 * const x = { id: 'x', values: Float64Array.of(1, 3, NaN, 8) };
 * imputeByCentre({ columns: [x], areas: 4, positions: [2020] }, 'mean', 'all').columns[0][2] // => 4
 * imputeByCentre({ columns: [x], areas: 4, positions: [2020], groups: ['a', 'a', 'a', 'b'] }, 'mean', 'group').columns[0][2] // => 2
 */
export function imputeByCentre(input: ImputationInput, centre: 'mean' | 'median', within: 'all' | 'group'): Imputation {
	const { columns, areas, groups } = input;
	const members = new Map<string, number[]>();
	for (let a = 0; a < areas; a++) {
		const group = within === 'all' ? '' : (groups?.[a] ?? null);
		if (group !== null) members.set(group, [...(members.get(group) ?? []), a]);
	}
	const found = columns.map((column) => {
		checkFinite(column);
		const estimates = new Float64Array(column.values.length).fill(Number.NaN);
		for (let start = 0; start < column.values.length; start += areas) {
			for (const group of members.values()) {
				const part = Float64Array.from(group, (a) => column.values[start + a]!);
				const value = centre === 'mean' ? columnSummary(part).mean : median(part);
				for (const a of group) estimates[start + a] = value;
			}
		}
		return estimates;
	});
	const whose = within === 'all' ? 'the period' : "the area's group";
	return fillCells(input, (j, row) => found[j]![row]!, `no other area of ${whose} has a value`);
}
