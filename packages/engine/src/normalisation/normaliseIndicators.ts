import { type Dataset, type IndexMethod, InputError } from '@social-index/schema';
import type { IndicatorRules } from '../checks/indicatorRules.ts';
import type { MeasureTree } from '../measureTree.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import type { PanelLayout } from '../panelLayout.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { type ColumnToNormalise, turnedColumn } from './columnToNormalise.ts';
import { normaliseByPeriod } from './normaliseByPeriod.ts';
import { type NormaliserDefinition, normalisers } from './normalisers.ts';
import { indicatorScore } from './scoreIndicators.ts';
import type { Anchors } from './standardise.ts';

/**
 * Scores every indicator by the normalisation of the method: one array an indicator, all rows, higher is better; NaN where
 * there is no value, or none that the scale has a place for.
 *
 * An indicator outside the index that cannot be placed on the scale (it has no direction, does not vary, or lacks the anchors)
 * has no scores; one inside the index is an error.
 *
 * @param columns - transformed and treated values of all indicators of the tree
 * @param anchors - by block, of those in the index
 * @throws InputError naming each indicator in the index that cannot be scored, and why
 */
export function normaliseIndicators(
	dataset: Dataset,
	method: IndexMethod,
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	layout: PanelLayout,
	columns: readonly Float64Array[],
	anchors: readonly (readonly Anchors[])[] | null,
): readonly Float64Array[] {
	const problems: InputError['problems'][number][] = [];
	const scores = columns.map((values, i) => {
		const inIndex = i < tree.inIndex;
		const given = rules[i]!.anchors;
		const { id, direction } = tree.indicators[i]!;
		if (anchors !== null) {
			const own = inIndex ? anchors.map((block) => block[i]!) : given && layout.blocks.map(() => given);
			return own === null ? absent(layout.rows) : betweenAnchors(id, method, layout, values, own);
		}
		if (direction === 'neither') return absent(layout.rows);
		try {
			return normalised(dataset, method, tree, rules, layout, i, values, direction);
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			if (inIndex) problems.push(...error.problems);
			return absent(layout.rows);
		}
	});
	if (problems.length > 0) throw new InputError(problems);
	return scores;
}

function absent(rows: number): Float64Array {
	return new Float64Array(rows).fill(Number.NaN);
}

/** Scores all rows, those of other levels too, between the best and worst case of their block. */
function betweenAnchors(
	id: string,
	{ normalisation }: IndexMethod,
	layout: PanelLayout,
	values: Float64Array,
	anchors: readonly Anchors[],
): Float64Array {
	const scores = new Float64Array(layout.rows);
	layout.blocks.forEach(({ from, to }, b) => {
		const { best, worst } = anchors[b]!;
		if (normalisation.name === 'spi-anchors') {
			// Where the method clamps, values stand between the anchors already.
			for (let row = from; row < to; row++) scores[row] = indicatorScore(values[row]!, anchors[b]!);
			return;
		}
		const column = {
			id,
			values: values.subarray(from, to),
			bounds: { lower: Math.min(best, worst), upper: Math.max(best, worst) },
			rowName: (row: number) => layout.rowName(from + row),
		};
		const turned = turnedColumn(column, best > worst ? 'higher' : 'lower');
		scores.set(methodNamed('normalisation', normalisers, normalisation.name, normalisation.options)(turned), from);
	});
	return scores;
}

function normalised(
	dataset: Dataset,
	method: IndexMethod,
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	layout: PanelLayout,
	i: number,
	values: Float64Array,
	direction: 'higher' | 'lower',
): Float64Array {
	const { name, options } = method.normalisation;
	const definition = normalisers.find(({ id }) => id === name)!;
	const normalise = methodNamed('normalisation', normalisers, name, options);
	const byPeriod = method.standardise === 'by-period';
	const column = columnOf(dataset, method, tree, rules, layout, i, values);
	const turned = turnedColumn(column, direction);
	const run = byPeriod ? normaliseByPeriod(normalise, layout.scoredAreas.length) : normalise;
	const scored = run(turned);
	const result = absent(layout.rows);
	layout.put(result, scored);
	if (layout.scoredRows.length < layout.rows) {
		scoreOthers(definition, layout, turned, direction, values, scored, result);
	}
	return result;
}

function columnOf(
	dataset: Dataset,
	method: IndexMethod,
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	layout: PanelLayout,
	i: number,
	values: Float64Array,
): ColumnToNormalise {
	const { id, target } = tree.indicators[i]!;
	const { anchors, transform } = rules[i]!;
	const reference = referenceValue(dataset, method, layout, values);
	return {
		id,
		values: layout.take(values),
		rowName: (row) => layout.rowName(layout.scoredRows[row]!),
		...(anchors && {
			bounds: { lower: Math.min(anchors.best, anchors.worst), upper: Math.max(anchors.best, anchors.worst) },
		}),
		...(target !== null && { target: transform.apply(target) }),
		...(reference !== null && { reference }),
	};
}

/** The reference area's value in the last period; without one, the mean of the scored areas in the first. */
function referenceValue(
	dataset: Dataset,
	{ reference }: IndexMethod,
	layout: PanelLayout,
	values: Float64Array,
): number | null {
	if (reference === null) {
		const { n, mean } = columnSummary(layout.take(values).subarray(0, layout.scoredAreas.length));
		return n > 0 ? mean : null;
	}
	const area = dataset.areas.findIndex(({ code }) => code === reference);
	const value = area < 0 ? Number.NaN : values[(layout.periods - 1) * layout.areas + area]!;
	return Number.isNaN(value) ? null : value;
}

/** Scores of areas of other levels, as far as the scale reaches them. */
function scoreOthers(
	definition: NormaliserDefinition,
	layout: PanelLayout,
	turned: ColumnToNormalise,
	direction: 'higher' | 'lower',
	values: Float64Array,
	scored: Float64Array,
	result: Float64Array,
): void {
	// Between bounds all rows are scored at once; a scale of ranks has no place for others.
	if (definition.reach !== 'line') return;
	const sign = direction === 'higher' ? 1 : -1;
	const perBlock = scored.length / layout.blocks.length;
	layout.blocks.forEach(({ from, to }, b) => {
		let [low, high] = [-1, -1];
		for (let k = b * perBlock; k < (b + 1) * perBlock; k++) {
			const x = turned.values[k]!;
			if (Number.isNaN(x)) continue;
			if (low < 0 || x < turned.values[low]!) low = k;
			if (high < 0 || x > turned.values[high]!) high = k;
		}
		if (low < 0) return;
		const slope = (scored[high]! - scored[low]!) / (turned.values[high]! - turned.values[low]!);
		for (let row = from; row < to; row++) {
			if (layout.usable[row] === 0) result[row] = scored[low]! + slope * (sign * values[row]! - turned.values[low]!);
		}
	});
}
