import { flagBit, type MethodChoice } from '@social-index/schema';
import type { MeasureTree } from '../measureTree.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import type { PanelLayout } from '../panelLayout.ts';
import { treatments } from './treatments.ts';
import type { TreatedColumn } from './treatOutliers.ts';

/** Indicators after the treatment of outliers. */
export interface TreatedIndicators {
	/** One array per indicator, all rows; the same array where nothing was changed. */
	readonly values: readonly Float64Array[];
	/** What was done to each, told by the rows of scored areas. */
	readonly told: readonly Omit<TreatedColumn, 'values'>[];
}

/**
 * Treats the outliers of each indicator among the scored areas of all periods, and flags the cells that were changed `treated`.
 *
 * Areas of other levels are drawn in to the range that winsorising left; where a logarithm was taken they have no value on
 * the new scale.
 *
 * @param columns - transformed values, one array per indicator in the index
 * @param flag - flags of the same cells, indicator after indicator, written to
 * @throws InputError `NOT_FINITE`
 */
export function treatIndicators(
	choice: MethodChoice,
	tree: MeasureTree,
	layout: PanelLayout,
	columns: readonly Float64Array[],
	flag: Uint16Array,
): TreatedIndicators {
	const { rows, scoredRows } = layout;
	const treat = methodNamed('treatment', treatments, choice.name, choice.options);
	const told: Omit<TreatedColumn, 'values'>[] = [];
	const values = columns.map((column, i) => {
		const before = layout.take(column);
		const rowName = (row: number) => layout.rowName(scoredRows[row]!);
		const { values: after, ...what } = treat({ id: tree.indicators[i]!.id, values: before, rowName });
		told.push({ ...what, rows: what.rows.map((k) => scoredRows[k]!) });
		if (what.by === 'none') return column;
		const treated = what.by === 'winsorised' ? drawnIn(column, after) : new Float64Array(rows).fill(Number.NaN);
		layout.put(treated, after);
		scoredRows.forEach((row, k) => {
			const changed = what.by === 'winsorised' ? after[k] !== before[k] : true;
			if (!Number.isNaN(after[k]!) && changed) flag[i * rows + row] = flag[i * rows + row]! | flagBit.treated;
		});
		return treated;
	});
	return { values, told };
}

function drawnIn(column: Float64Array, range: Float64Array): Float64Array {
	const present = range.filter((x) => !Number.isNaN(x));
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const x of present) {
		low = Math.min(low, x);
		high = Math.max(high, x);
	}
	return column.map((x) => Math.min(high, Math.max(low, x)));
}
