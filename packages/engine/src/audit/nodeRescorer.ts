import type { IndexMethod } from '@social-index/schema';
import { scoreNodes } from '../aggregation/scoreNodes.ts';
import type { MeasureTree } from '../measureTree.ts';
import { panelLayout } from '../panelLayout.ts';
import { shareOf } from '../weights/weightRows.ts';
import type { AuditContext } from './auditContext.ts';

/**
 * Scores the index anew from the scores that its indicators have, in the audited period and for the scored areas alone: with
 * other weights, or aggregated otherwise. A thousand such indices take no longer than a few whole ones.
 *
 * With other weights, whoever is scored stays scored, as long as anything is left, and whoever is not is not: whether enough is
 * there was decided by the weights in force.
 *
 * @param change.weight - what the weight of a measure (by position) is multiplied by; with 0 it is left out
 * @param change.method - the method in force, with other aggregation
 * @returns index scores in the order of the context's areas; NaN where too little is left
 * @throws InputError where the method cannot take the scores
 */
export type NodeRescorer = (change: {
	readonly weight?: (measure: number) => number;
	readonly method?: IndexMethod;
}) => Float64Array;

/** Makes the rescorer of one audit. */
export function nodeRescorer(context: AuditContext): NodeRescorer {
	const { dataset, scores, period, areas } = context;
	const { tree, panel, model } = scores;
	const n = areas.length;
	const layout = panelLayout(
		{ project: dataset.project, periods: [dataset.periods[period]!], areas: [...areas].map((a) => dataset.areas[a]!) },
		'pooled',
	);
	const block = model.blocks.length > 1 ? period : 0;
	const score = new Float64Array(tree.measures.length * n).fill(Number.NaN);
	const flag = new Uint16Array(score.length);
	for (let m = tree.nodes.length; m < tree.measures.length; m++) {
		areas.forEach((a, i) => {
			const cell = m * scores.layout.rows + period * scores.layout.areas + a;
			score[m * n + i] = panel.score[cell]!;
			flag[m * n + i] = panel.flag[cell]!;
		});
	}
	const lacking = tree.nodes.map((_, node) => context.scoresOf(node).map((x) => (Number.isNaN(x) ? 1 : 0)));
	return ({ weight, method = scores.method }) => {
		const shares = tree.measures.map((_, m) =>
			m < tree.nodes.length + tree.inIndex ? shareOf(tree, model, m, block) * (weight?.(m) ?? 1) : 0,
		);
		const children = withoutWeightless(tree, shares);
		if (children[0]!.length === 0) return new Float64Array(n).fill(Number.NaN);
		for (const parts of children) {
			const sum = parts.reduce((total, m) => total + shares[m]!, 0);
			for (const m of parts) shares[m] = shares[m]! / sum;
		}
		const reweighted = {
			blocks: [model.blocks[block]!.map((own, i) => ({ ...own, share: shares[tree.nodes.length + i]! }))],
			nodeShare: Float64Array.from(tree.nodes, (_, node) => (node === 0 ? 1 : shares[node]!)),
			nodeOrigin: model.nodeOrigin,
		};
		if (weight === undefined) {
			scoreNodes(method, { ...tree, children }, reweighted, layout, score, flag);
			return score.slice(0, n);
		}
		const lenient = { ...method, required_share: { component: 0, dimension: 0, index: 0 } };
		for (let node = tree.nodes.length - 1; node >= 0; node--) {
			const alone = children.map((parts, k) => (k === node ? parts : []));
			scoreNodes(lenient, { ...tree, children: alone }, reweighted, layout, score, flag);
			const own = score.subarray(node * n, (node + 1) * n);
			for (let i = 0; i < n; i++) if (lacking[node]![i] === 1) own[i] = Number.NaN;
		}
		return score.slice(0, n);
	};
}

/** The children of each node that have weight and, if they are nodes, something below them that has. */
function withoutWeightless(tree: MeasureTree, shares: readonly number[]): readonly (readonly number[])[] {
	const children: (readonly number[])[] = new Array<readonly number[]>(tree.nodes.length).fill([]);
	for (let node = tree.nodes.length - 1; node >= 0; node--) {
		children[node] = tree.children[node]!.filter(
			(m) => shares[m]! > 0 && (m >= tree.nodes.length || children[m]!.length > 0),
		);
	}
	return children;
}
