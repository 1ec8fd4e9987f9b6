import { type Dataset, InputError, type Problem, type Weighting } from '@social-index/schema';
import { type IndicatorRules, weightingOf } from '../checks/indicatorRules.ts';
import type { MeasureTree } from '../measureTree.ts';
import { type Anchors, type Moments, pooledMoments, standardise } from '../normalisation/standardise.ts';
import { type ComponentWeights, givenWeights, principalComponentWeights } from './componentWeights.ts';

/** One scored indicator's part of the model. */
export interface IndicatorModel {
	readonly anchors: Anchors;
	readonly mean: number;
	readonly sd: number;
	/** Nominal weight within the component. */
	readonly weight: number;
	/**
	 * Share of the component's 0-100 score that hangs on this indicator's 0-100 score:
	 * w |best - worst| / sd, divided by its sum over the component.
	 */
	readonly share: number;
	readonly origin: string;
}

/** Anchors, spreads and weights in force. */
export interface IndexModel {
	/** One per indicator in the index. */
	readonly indicators: readonly IndicatorModel[];
	/** Share of each node within its parent; 1 for the index, 0 for a declared gap. */
	readonly nodeShare: Float64Array;
	/** `equal` or `given` for each node. */
	readonly nodeOrigin: readonly string[];
}

/**
 * Fits means, spreads and weights on the scored areas of all periods.
 *
 * @param scored - transformed values, clamped to the anchors where the method clamps; one array per indicator in the index
 * @param usable - 1 where a row is of a scored area
 * @throws InputError naming every component whose weights cannot be used
 */
export function fitIndexModel(
	dataset: Dataset,
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	scored: readonly Float64Array[],
	usable: Uint8Array,
): IndexModel {
	const problems: Problem[] = [];
	const indicators = new Array<IndicatorModel>(tree.inIndex);
	const moments = scored.map((values, i): Moments => {
		const { imported, anchors } = rules[i]!;
		return imported === null
			? pooledMoments(values, anchors, usable)
			: { mean: imported.mean, sd: imported.sd, n: Number.NaN };
	});
	tree.nodes.forEach((node, n) => {
		const parts = tree.children[n]!.map((m) => m - tree.nodes.length).filter((i) => i >= 0);
		if (parts.length === 0) return;
		const weighting = weightingOf(dataset, tree, node.id);
		const weights = weightsOf(node.id, weighting, parts, tree, rules, moments, scored, usable);
		if ('problems' in weights) {
			problems.push(...weights.problems);
			return;
		}
		const origin = typeof weighting === 'string' ? weighting : `model: ${dataset.model!.origin}`;
		const reach = parts.map((i, j) => {
			const { best, worst } = rules[i]!.anchors!;
			return (weights.weights[j]! * Math.abs(best - worst)) / moments[i]!.sd;
		});
		const total = reach.reduce((sum, x) => sum + x, 0);
		parts.forEach((i, j) => {
			indicators[i] = {
				anchors: rules[i]!.anchors!,
				mean: moments[i]!.mean,
				sd: moments[i]!.sd,
				weight: weights.weights[j]!,
				share: reach[j]! / total,
				origin,
			};
		});
	});
	if (problems.length > 0) throw new InputError(problems);
	return { indicators, ...nodeShares(tree) };
}

function weightsOf(
	component: string,
	weighting: Weighting,
	parts: readonly number[],
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	moments: readonly Moments[],
	scored: readonly Float64Array[],
	usable: Uint8Array,
): ComponentWeights {
	if (weighting === 'equal') return { weights: parts.map(() => 1 / parts.length) };
	const given = parts.map((i) => tree.indicators[i]!.weight);
	if (weighting === 'given') return givenWeights(component, given);
	if (typeof weighting === 'object')
		return givenWeights(
			component,
			parts.map((i) => rules[i]!.imported!.weight),
		);
	const z = (i: number, values: Float64Array): Float64Array => standardise(values, moments[i]!, rules[i]!.anchors!);
	return principalComponentWeights(
		component,
		parts.map((i) => tree.indicators[i]!.id),
		parts.map((i) => z(i, scored[i]!)),
		parts.map((i) => z(i, Float64Array.of(rules[i]!.anchors!.best))[0]!),
		parts.map((i) => z(i, Float64Array.of(rules[i]!.anchors!.worst))[0]!),
		usable,
	);
}

function nodeShares(tree: MeasureTree): Pick<IndexModel, 'nodeShare' | 'nodeOrigin'> {
	const nodeShare = new Float64Array(tree.nodes.length);
	const nodeOrigin = new Array<string>(tree.nodes.length).fill('equal');
	nodeShare[0] = 1;
	for (const children of tree.children) {
		const nodes = children.filter((m) => m < tree.nodes.length);
		const weights = nodes.map((n) => tree.nodes[n]!.weight ?? 1);
		const sum = weights.reduce((total, weight) => total + weight, 0);
		const given = nodes.some((n) => tree.nodes[n]!.weight !== undefined);
		nodes.forEach((n, j) => {
			nodeShare[n] = weights[j]! / sum;
			nodeOrigin[n] = given ? 'given' : 'equal';
		});
	}
	return { nodeShare, nodeOrigin };
}
