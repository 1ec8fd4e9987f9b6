import { flagBit, type IndexMethod } from '@social-index/schema';
import type { MeasureTree } from '../measureTree.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import type { PanelLayout } from '../panelLayout.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { distributionShape } from '../statistics/distributionShape.ts';
import { type Treatment, treatments } from './treatments.ts';
import type { TreatedColumn } from './treatOutliers.ts';

/** Indicators after the treatment of outliers. */
export interface TreatedIndicators {
	/** One array per indicator, all rows; the same array where nothing was changed. */
	readonly values: readonly Float64Array[];
	/** What was done to each, told by the rows of scored areas; where each period is treated by itself, of all periods together. */
	readonly told: readonly Omit<TreatedColumn, 'values'>[];
	/** What a reader must be told: indicators that are on a logarithmic scale in some periods only. */
	readonly warnings: readonly string[];
}

/**
 * Treats the outliers of each indicator among the scored areas, of all periods together or (`each-period`) of each by itself,
 * and flags the cells that were changed `treated`.
 *
 * Areas of other levels are drawn in to the range that winsorising left; where a logarithm was taken they have no value on
 * the new scale.
 *
 * @param method - its treatment, and whether periods are then standardised together
 * @param columns - transformed values, one array per indicator in the index
 * @param flag - flags of the same cells, indicator after indicator, written to
 * @throws InputError `NOT_FINITE`
 */
export function treatIndicators(
	{ treatment: choice, standardise }: Pick<IndexMethod, 'treatment' | 'standardise'>,
	tree: MeasureTree,
	layout: PanelLayout,
	columns: readonly Float64Array[],
	flag: Uint16Array,
): TreatedIndicators {
	const treat = methodNamed('treatment', treatments, choice.name, choice.options);
	const parts = choice.options['each-period'] === true ? layout.periods : 1;
	const told: Omit<TreatedColumn, 'values'>[] = [];
	const warnings: string[] = [];
	const values = columns.map((column, i) => {
		const { id, name } = tree.indicators[i]!;
		const flags = flag.subarray(i * layout.rows, (i + 1) * layout.rows);
		const { treated, by } = treatInParts(treat, id, layout, parts, column, flags);
		told.push(by.length === 1 ? by[0]! : together(by, layout.take(treated)));
		const logged = by.filter((part) => part.by === 'log' || part.by === 'winsorised and log').length;
		if (logged > 0 && logged < by.length && standardise === 'pooled') {
			warnings.push(
				`${name} is scored on a logarithmic scale in ${logged} of ${by.length} periods, because outliers are treated in each period by itself: its scores cannot be compared between periods.`,
			);
		}
		return treated;
	});
	return { values, told, warnings };
}

/** One indicator, treated in so many parts of equal length. */
function treatInParts(
	treat: Treatment,
	id: string,
	layout: PanelLayout,
	parts: number,
	column: Float64Array,
	flags: Uint16Array,
): { readonly treated: Float64Array; readonly by: readonly Omit<TreatedColumn, 'values'>[] } {
	const { scoredRows, rows } = layout;
	const before = layout.take(column);
	const [length, block] = [before.length / parts, rows / parts];
	const done = Array.from({ length: parts }, (_, p) => {
		const rowOf = (k: number): number => scoredRows[p * length + k]!;
		const values = before.subarray(p * length, (p + 1) * length);
		return { ...treat({ id, values, rowName: (k) => layout.rowName(rowOf(k)) }), rowOf };
	});
	const by = done.map(({ values: _, rowOf, ...what }) => ({ ...what, rows: what.rows.map(rowOf) }));
	if (by.every((what) => what.by === 'none')) return { treated: column, by };
	const after = before.slice();
	const treated = column.slice();
	done.forEach(({ by: how, values, rowOf }, p) => {
		if (how === 'none') return;
		const others = treated.subarray(p * block, (p + 1) * block);
		if (how === 'winsorised') drawIn(others, values);
		else others.fill(Number.NaN);
		after.set(values, p * length);
		values.forEach((x, k) => {
			const changed = how !== 'winsorised' || x !== before[p * length + k];
			if (!Number.isNaN(x) && changed) flags[rowOf(k)] = flags[rowOf(k)]! | flagBit.treated;
		});
	});
	layout.put(treated, after);
	return { treated, by };
}

function drawIn(values: Float64Array, range: Float64Array): void {
	const { min, max } = columnSummary(range);
	values.forEach((x, row) => {
		values[row] = Math.min(max, Math.max(min, x));
	});
}

/** What was done in several periods, as of one column. */
function together(by: readonly Omit<TreatedColumn, 'values'>[], after: Float64Array): Omit<TreatedColumn, 'values'> {
	const { skewness, kurtosis } = distributionShape(after);
	const order: readonly TreatedColumn['by'][] = ['none', 'winsorised', 'winsorised and log', 'log'];
	const unknown = by.every(({ passes }) => passes === null);
	return {
		by: order[Math.max(...by.map((part) => order.indexOf(part.by)))]!,
		rows: by.flatMap((part) => part.rows),
		steps: Math.max(...by.map((part) => part.steps)),
		passes: unknown ? null : by.every(({ passes }) => passes !== false),
		skewness,
		kurtosis,
	};
}
