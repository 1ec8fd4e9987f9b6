import { type Dataset, flagBit, type IndexMethod, type MethodChoice } from '@social-index/schema';
import type { IndicatorRules } from '../checks/indicatorRules.ts';
import type { MeasureTree } from '../measureTree.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import type { PanelLayout } from '../panelLayout.ts';
import type { ImputationInput } from './imputation.ts';
import { fillableRows, imputeComponents } from './imputeComponents.ts';
import { imputers } from './imputers.ts';

/** What the flag of a filled cell says of each imputation; `imputed` of those that are not named. */
const flagOf: Readonly<Record<string, number>> = {
	latest: flagBit.carried,
	constant: flagBit.carried,
	linear: flagBit.interpolated,
	'linear-constant': flagBit.interpolated,
};

/**
 * Fills absent cells of the scored areas, one method after the other, writing into `transformed`, `value` and `flag`.
 *
 * A suppressed or inapplicable value is never filled. Areas of other levels are not filled.
 *
 * @param transformed - one array per indicator in the index
 * @param value - the same cells in the indicator's own unit, indicator after indicator
 * @param flag - their flags
 * @param ranges - lowest and highest feasible value, by indicator
 * @returns what a reader must be told: cells that stay absent, and why
 */
export function imputeIndicators(
	dataset: Dataset,
	method: IndexMethod,
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	layout: PanelLayout,
	ranges: readonly (readonly [number, number])[],
	transformed: readonly Float64Array[],
	value: Float64Array,
	flag: Uint16Array,
): readonly string[] {
	let warnings: readonly string[] = [];
	for (const choice of method.imputation) {
		// What one method leaves the next may fill: the last word counts.
		warnings =
			choice.name === 'ols'
				? imputeComponents(tree, rules, ranges, transformed, value, flag, layout.usable)
				: imputeBy(choice, dataset, tree, rules, layout, ranges, transformed, value, flag);
	}
	return warnings;
}

function imputeBy(
	choice: MethodChoice,
	dataset: Dataset,
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	layout: PanelLayout,
	ranges: readonly (readonly [number, number])[],
	transformed: readonly Float64Array[],
	value: Float64Array,
	flag: Uint16Array,
): readonly string[] {
	const { rows, scoredRows, scoredAreas } = layout;
	const place = new Map(dataset.areas.map((area, a) => [area.code, a]));
	const parentOf = scoredAreas.map((a) => place.get(dataset.areas[a]!.parent ?? '') ?? -1);
	const input: ImputationInput = {
		columns: transformed.map((values, i) => ({
			id: tree.indicators[i]!.id,
			values: layout.take(values),
			rowName: (row) => layout.rowName(scoredRows[row]!),
		})),
		areas: scoredAreas.length,
		positions: dataset.periods.map(({ position }) => position),
		components: transformed.map((_, i) => tree.indicators[i]!.component!),
		lowerIsBetter: transformed.map((_, i) => tree.indicators[i]!.direction === 'lower'),
		ranges,
		groups: scoredAreas.map((a) => dataset.areas[a]!.parent),
		parents: transformed.map((values) =>
			Float64Array.from(scoredRows, (row, k) => {
				const parent = parentOf[k % scoredAreas.length]!;
				return parent < 0 ? Number.NaN : values[row - (row % layout.areas) + parent]!;
			}),
		),
	};
	const { columns, warnings } = methodNamed('imputation', imputers, choice.name, choice.options)(input);
	const bit = flagOf[choice.name] ?? flagBit.imputed;
	columns.forEach((filled, i) => {
		if (filled === input.columns[i]!.values) return;
		const fillable = fillableRows(flag.subarray(i * rows, (i + 1) * rows));
		scoredRows.forEach((row, k) => {
			const x = filled[k]!;
			if (!Number.isNaN(transformed[i]![row]!) || Number.isNaN(x) || fillable[row] === 0) return;
			const cell = i * rows + row;
			transformed[i]![row] = x;
			value[cell] = rules[i]!.transform.invert(x);
			flag[cell] = (flag[cell]! & ~flagBit['not-available']) | bit;
		});
	});
	return warnings;
}
