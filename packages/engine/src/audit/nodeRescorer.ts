import type { AggregateKind, IndexMethod } from '@social-index/schema';
import { recomputableIndex } from '../whatIf/recomputableIndex.ts';
import type { AuditContext } from './auditContext.ts';

/**
 * Scores the index anew from the scores that its indicators have, in the audited period and for the scored areas alone: with
 * other weights, or aggregated otherwise. A thousand such indices take no longer than a few whole ones.
 *
 * With other weights, whoever is scored stays scored, as long as anything is left, and whoever is not is not: whether enough is
 * there was decided by the weights in force.
 *
 * @param change.weight - what the weight of a measure (by position) is multiplied by; with 0 it is left out
 * @param change.aggregation - in place of the method's
 * @returns index scores in the order of the context's areas; NaN where too little is left
 * @throws InputError where the aggregation cannot take the scores
 */
export type NodeRescorer = (change: {
	readonly weight?: (measure: number) => number;
	readonly aggregation?: IndexMethod['aggregation'];
}) => Float64Array;

/** Nothing is asked for: who has enough is known already. */
const nothing: Readonly<Record<AggregateKind, number>> = { component: 0, dimension: 0, index: 0 };

/** Makes the rescorer of one audit. */
export function nodeRescorer(context: AuditContext): NodeRescorer {
	const { scores, period, areas } = context;
	const { tree, panel, method, weights } = scores;
	const codes = [...areas].map((a) => panel.areas[a]!);
	const n = codes.length;
	const of = (required: IndexMethod['required_share']) =>
		recomputableIndex(
			panel,
			{ method: { ...method, required_share: required }, weights },
			panel.periods[period]!,
			codes,
		);
	const [strict, lenient] = [of(method.required_share), of(nothing)];
	const absences = lackingScores(context, codes);
	const unscored = context.scoresOf(0).map((x) => (Number.isNaN(x) ? 1 : 0));
	return ({ weight, aggregation }) => {
		const otherwise = aggregation === undefined ? {} : { aggregation };
		if (weight === undefined) return strict.recompute(otherwise).score.slice(0, n);
		const inForce = new Map<string, number>();
		const left = weightsLeft(context, (m) => (lenient.weights.get(context.id(m)) ?? 0) * weight(m));
		tree.measures.forEach((measure, m) => {
			if (m > 0 && lenient.weights.has(measure.id)) inForce.set(measure.id, left[m]!);
		});
		if (tree.children[0]!.every((m) => left[m] === 0)) return new Float64Array(n).fill(Number.NaN);
		// A node without weight is in nothing: its own parts keep theirs, so that it can be worked out all the same.
		for (const parts of tree.children) {
			if (parts.every((m) => left[m] === 0)) for (const m of parts) inForce.delete(context.id(m));
		}
		const score = lenient.recompute({ weights: inForce, scores: absences, ...otherwise }).score.slice(0, n);
		return score.map((x, i) => (unscored[i] === 1 ? Number.NaN : x));
	};
}

/** Weights by position; 0 for a node below which nothing has any. */
function weightsLeft({ scores: { tree } }: AuditContext, weight: (measure: number) => number): Float64Array {
	const left = new Float64Array(tree.measures.length);
	for (let m = tree.nodes.length + tree.inIndex - 1; m > 0; m--) {
		const parts = tree.children[m] ?? [];
		left[m] = m < tree.nodes.length && parts.every((part) => left[part] === 0) ? 0 : weight(m);
	}
	return left;
}

/** Indicators as absent where a measure that they are in has too little to be scored: it then stays so. */
function lackingScores(context: AuditContext, codes: readonly string[]) {
	const { tree } = context.scores;
	const below = (node: number): readonly number[] =>
		tree.children[node]!.flatMap((m) => (m < tree.nodes.length ? below(m) : [m]));
	return tree.nodes.flatMap((_, node) => {
		if (node === 0 || tree.children[node]!.length === 0) return [];
		const own = context.scoresOf(node);
		const indicators = below(node);
		return codes.flatMap((area, i) =>
			Number.isNaN(own[i]!) ? indicators.map((m) => ({ measure: context.id(m), area, score: Number.NaN })) : [],
		);
	});
}
