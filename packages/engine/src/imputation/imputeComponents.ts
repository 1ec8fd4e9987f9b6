import { flagBit } from '@social-index/schema';
import type { IndicatorRules } from '../checks/indicatorRules.ts';
import type { MeasureTree } from '../measureTree.ts';
import { imputeByRegression } from './imputeByRegression.ts';

/**
 * Imputes within each component, writing the filled cells into `transformed`, `value` and `flag`.
 *
 * Only areas of the scored level are filled and fitted on. A suppressed or inapplicable value is never filled. Fitted
 * values are clipped to the indicator's feasible range.
 *
 * @param ranges - lowest and highest feasible value, by indicator
 * @param transformed - one array per indicator in the index
 * @param value - the same cells in the indicator's own unit, indicator after indicator
 * @param flag - their flags
 * @param usable - 1 where a row is of a scored area
 * @returns what a reader must be told: where no regression could be made
 */
export function imputeComponents(
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	ranges: readonly (readonly [number, number])[],
	transformed: readonly Float64Array[],
	value: Float64Array,
	flag: Uint16Array,
	usable: Uint8Array,
): readonly string[] {
	const warnings: string[] = [];
	const rows = usable.length;
	tree.nodes.forEach((node, n) => {
		const parts = tree.children[n]!.map((m) => m - tree.nodes.length).filter((i) => i >= 0);
		const { cells, unsolved } = imputeByRegression(
			parts.map((i) => transformed[i]!),
			usable,
			parts.map((i) => fillableRows(flag.subarray(i * rows, (i + 1) * rows))),
			parts.map((i) => ranges[i]!),
		);
		for (const cell of cells) {
			const i = parts[cell.column]!;
			transformed[i]![cell.row] = cell.value;
			value[i * rows + cell.row] = rules[i]!.transform.invert(cell.value);
			flag[i * rows + cell.row] = (flag[i * rows + cell.row]! & ~flagBit['not-available']) | flagBit.imputed;
		}
		for (const column of unsolved) {
			const { name } = tree.indicators[parts[column.column]!]!;
			warnings.push(
				`${node.name}: ${column.cells} missing values of ${name} are left absent, because no regression can be made from ${column.completeRows} complete rows.`,
			);
		}
	});
	return warnings;
}

/** 1 where an absent cell may be filled: not where it is withheld or has no meaning. */
export function fillableRows(flag: Uint16Array): Uint8Array {
	const fillable = new Uint8Array(flag.length);
	for (let row = 0; row < flag.length; row++) {
		fillable[row] = (flag[row]! & (flagBit.suppressed | flagBit['not-applicable'])) === 0 ? 1 : 0;
	}
	return fillable;
}
