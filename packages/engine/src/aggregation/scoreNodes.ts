import { flagBit, type IndexMethod } from '@social-index/schema';
import { kindOfNode, type MeasureTree } from '../measureTree.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import { normaliseByPeriod } from '../normalisation/normaliseByPeriod.ts';
import { normalisers } from '../normalisation/normalisers.ts';
import type { PanelLayout } from '../panelLayout.ts';
import type { IndexModel } from '../weights/indexModel.ts';
import { shareOf } from '../weights/weightRows.ts';
import { type AggregatorDefinition, aggregators } from './aggregators.ts';
import { averageParts } from './averageParts.ts';
import type { Aggregator } from './partsToAggregate.ts';

/**
 * Scores every node of the tree from the bottom up, in every row, writing into `score` and `flag`.
 *
 * Shares of absent parts are spread over those present; a row with too little present is absent, and one without all of its
 * parts is `partial` (see {@link averageParts}). A method that compares areas with each other compares those of the scored
 * level, within a period; areas of other levels then have no score.
 *
 * @param score - scores of all measures, measure after measure; those of indicators are there already
 * @param flag - flags of the same cells
 * @throws InputError naming the node, the part and the first cell that a method cannot take
 */
export function scoreNodes(
	method: IndexMethod,
	tree: MeasureTree,
	model: IndexModel,
	layout: PanelLayout,
	score: Float64Array,
	flag: Uint16Array,
): void {
	for (let n = tree.nodes.length - 1; n >= 0; n--) {
		const parts = tree.children[n]!;
		if (parts.length === 0) continue;
		const kind = kindOfNode(tree, n);
		const { name, options } = method.aggregation[kind];
		const required = method.required_share[kind];
		model.blocks.forEach((_, b) => {
			const shares = parts.map((m) => shareOf(tree, model, m, b));
			averageParts({ score, flag, rows: layout.rows, node: n, parts, shares, required, ...layout.blocks[b]! });
		});
		if (name !== 'arithmetic') {
			const definition = aggregators.find(({ id }) => id === name)!;
			aggregateNode(
				definition,
				methodNamed('aggregation', aggregators, name, options),
				n,
				tree,
				model,
				layout,
				score,
				flag,
			);
		}
		const rescale = kind === 'index' ? null : method.rescale[kind];
		if (rescale !== null)
			rescaleNode(
				rescale,
				tree.nodes[n]!.id,
				layout,
				score.subarray(n * layout.rows, (n + 1) * layout.rows),
				flag.subarray(n * layout.rows, (n + 1) * layout.rows),
			);
	}
}

function aggregateNode(
	definition: AggregatorDefinition,
	aggregate: Aggregator,
	n: number,
	tree: MeasureTree,
	model: IndexModel,
	layout: PanelLayout,
	score: Float64Array,
	flag: Uint16Array,
): void {
	const parts = tree.children[n]!;
	const { rows, scoredRows, scoredAreas } = layout;
	const nodeRows = (m: number): Float64Array => score.subarray(m * rows, (m + 1) * rows);
	const own = nodeRows(n);
	const present = own.map((x) => (Number.isNaN(x) ? 0 : 1));
	const run = (b: number, from: number, to: number): Float64Array =>
		aggregate({
			id: tree.nodes[n]!.id,
			parts: parts.map((m) => ({
				id: tree.measures[m]!.id,
				values: layout.take(nodeRows(m)).subarray(from, to),
				rowName: (row) => layout.rowName(scoredRows[from + row]!),
			})),
			weights: parts.map((m) => shareOf(tree, model, m, b)),
			areas: scoredAreas.length,
		});
	const result = new Float64Array(rows).fill(Number.NaN);
	const scored = new Float64Array(scoredRows.length);
	// Areas are compared within a period, whatever was standardised together.
	const runs = definition.relative ? layout.periods : model.blocks.length;
	const size = scoredRows.length / runs;
	for (let r = 0; r < runs; r++) {
		const block = model.blocks.length > 1 ? r : 0;
		scored.set(run(block, r * size, (r + 1) * size), r * size);
	}
	layout.put(result, scored);
	if (!definition.relative && scoredRows.length < rows) {
		model.blocks.forEach((_, b) => {
			const { from, to } = layout.blocks[b]!;
			const all = aggregate({
				id: tree.nodes[n]!.id,
				parts: parts.map((m) => ({
					id: tree.measures[m]!.id,
					values: nodeRows(m).subarray(from, to),
					rowName: (row) => layout.rowName(from + row),
				})),
				weights: parts.map((m) => shareOf(tree, model, m, b)),
			});
			for (let row = from; row < to; row++) if (layout.usable[row] === 0) result[row] = all[row - from]!;
		});
	}
	for (let row = 0; row < rows; row++) {
		if (present[row] === 0) continue;
		own[row] = result[row]!;
		if (Number.isNaN(own[row]!)) flag[n * rows + row] = flagBit['not-applicable'];
	}
}

/** Brings the scores of one node to another scale, each period by itself, among the areas of the scored level. */
function rescaleNode(
	{ name, options }: { readonly name: string; readonly options: IndexMethod['normalisation']['options'] },
	id: string,
	layout: PanelLayout,
	scores: Float64Array,
	flags: Uint16Array,
): void {
	const normalise = normaliseByPeriod(methodNamed('rescale', normalisers, name, options), layout.scoredAreas.length);
	const rowName = (row: number) => layout.rowName(layout.scoredRows[row]!);
	const rescaled = normalise({ id, values: layout.take(scores), rowName });
	for (let row = 0; row < layout.rows; row++) {
		if (layout.usable[row] === 1 || Number.isNaN(scores[row]!)) continue;
		scores[row] = Number.NaN;
		flags[row] = flagBit['not-applicable'];
	}
	layout.put(scores, rescaled);
}
