import { type Dataset, type IndexMethod, InputError, type Problem, type Weighting } from '@social-index/schema';
import { type IndicatorRules, weightingOf } from '../checks/indicatorRules.ts';
import type { MeasureTree } from '../measureTree.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import { type Anchors, type Moments, pooledMoments, standardise } from '../normalisation/standardise.ts';
import type { PanelLayout, RowBlock } from '../panelLayout.ts';
import { type ComponentWeights, givenWeights, principalComponentWeights } from './componentWeights.ts';
import { weightings } from './weightings.ts';

/** One indicator's part of the model, in one block of rows. */
export interface IndicatorModel {
	/** What it is scored between; `null` where the method scores by other means. */
	readonly anchors: Anchors | null;
	/** Of the values as scored, over the scored areas; the anchors count among them where weights multiply z-scores. */
	readonly mean: number;
	readonly sd: number;
	/** Nominal weight within the component. */
	readonly weight: number;
	/**
	 * Share of the component's score that hangs on this indicator's score: the weight itself, or, where weights multiply
	 * z-scores, w |best - worst| / sd divided by its sum over the component.
	 */
	readonly share: number;
	readonly origin: string;
}

/** Anchors, spreads and weights in force. */
export interface IndexModel {
	/** By block of rows (all periods together, or each by itself), one per indicator in the index. */
	readonly blocks: readonly (readonly IndicatorModel[])[];
	/** Share of each node within its parent; 1 for the index, 0 for a declared gap. */
	readonly nodeShare: Float64Array;
	/** `equal` or `given` for each node. */
	readonly nodeOrigin: readonly string[];
}

/** What weights and spreads are estimated from. */
export interface ModelInput {
	readonly dataset: Dataset;
	readonly method: IndexMethod;
	readonly tree: MeasureTree;
	readonly rules: readonly IndicatorRules[];
	readonly layout: PanelLayout;
	/** By block; `null` where the method does not score between anchors. */
	readonly anchors: readonly (readonly Anchors[])[] | null;
	/** Values as scored (transformed, treated, clamped), one array per indicator in the index. */
	readonly columns: readonly Float64Array[];
	/** Their scores. */
	readonly scores: readonly Float64Array[];
}

/**
 * Fits means, spreads and weights on the scored areas: of all periods, or weights of the latest alone where the method says so.
 *
 * @throws InputError naming every component whose weights cannot be used
 */
export function fitIndexModel(input: ModelInput): IndexModel {
	const { dataset, method, tree, rules, layout, anchors, columns } = input;
	const onStandardised = method.weights_on === 'standardised';
	const moments = layout.blocks.map((block, b) =>
		columns.map((values, i): Moments => {
			const { imported } = rules[i]!;
			if (imported !== null) return { mean: imported.mean, sd: imported.sd, n: Number.NaN };
			const own = onStandardised && anchors !== null ? anchors[b]![i]! : null;
			return pooledMoments(values.subarray(block.from, block.to), own, layout.usable.subarray(block.from, block.to));
		}),
	);
	const problems: Problem[] = [];
	const blocks = layout.blocks.map(() => new Array<IndicatorModel>(tree.inIndex));
	tree.nodes.forEach((node, n) => {
		const parts = indicatorsOf(tree, n);
		if (parts.length === 0) return;
		const weighting = weightingOf(method, tree, node.id);
		const found = weightsOf(input, node.id, weighting, parts, moments);
		if ('problems' in found) {
			problems.push(...found.problems);
			return;
		}
		const origin = typeof weighting === 'string' ? weighting : `model: ${dataset.model!.origin}`;
		blocks.forEach((models, b) => {
			const reach = parts.map((i, j) => {
				if (!onStandardised || anchors === null) return found.weights[j]!;
				const { best, worst } = anchors[b]![i]!;
				return (found.weights[j]! * Math.abs(best - worst)) / moments[b]![i]!.sd;
			});
			const total = reach.reduce((sum, x) => sum + x, 0);
			parts.forEach((i, j) => {
				models[i] = {
					anchors: anchors === null ? null : anchors[b]![i]!,
					mean: moments[b]![i]!.mean,
					sd: moments[b]![i]!.sd,
					weight: found.weights[j]!,
					share: reach[j]! / total,
					origin,
				};
			});
		});
	});
	if (problems.length > 0) throw new InputError(problems);
	return { blocks, ...nodeShares(tree) };
}

/** Places of the indicators right below a node, among all indicators. */
export function indicatorsOf(tree: MeasureTree, node: number): readonly number[] {
	return tree.children[node]!.map((m) => m - tree.nodes.length).filter((i) => i >= 0);
}

/** The rows that weights are estimated on. */
function rowsOfWeights({ method, layout }: ModelInput): RowBlock {
	return { from: method.weights_from === 'latest' ? layout.rows - layout.areas : 0, to: layout.rows };
}

function weightsOf(
	input: ModelInput,
	component: string,
	weighting: Weighting,
	parts: readonly number[],
	moments: readonly (readonly Moments[])[],
): ComponentWeights {
	const { tree, rules, method, layout, scores } = input;
	if (weighting === 'equal') return { weights: parts.map(() => 1 / parts.length) };
	const given = parts.map((i) => tree.indicators[i]!.weight);
	if (weighting === 'given') return givenWeights(component, given);
	if (typeof weighting === 'object') {
		return givenWeights(
			component,
			parts.map((i) => rules[i]!.imported!.weight),
		);
	}
	const { from, to } = rowsOfWeights(input);
	const usable = layout.usable.subarray(from, to);
	if (weighting === 'pca') {
		if (method.weights_on === 'standardised') return anchoredComponents(input, component, parts, moments);
		const columns = parts.map((i) => scores[i]!.subarray(from, to));
		const ids = parts.map((i) => tree.indicators[i]!.id);
		return principalComponentWeights(component, ids, columns, null, usable);
	}
	const weights = methodNamed(
		'weights',
		weightings,
		weighting,
	)({
		node: component,
		columns: parts.map((i) => ({
			id: tree.indicators[i]!.id,
			values: scores[i]!.subarray(from, to).filter((_, row) => usable[row] === 1),
		})),
		given,
	});
	return weights === null ? { problems: [notFound(component, weighting)] } : { weights };
}

/** Principal components of z-scores with best and worst case among the areas. */
function anchoredComponents(
	input: ModelInput,
	component: string,
	parts: readonly number[],
	moments: readonly (readonly Moments[])[],
): ComponentWeights {
	const { tree, layout, columns } = input;
	const anchors = input.anchors!;
	const { from, to } = rowsOfWeights(input);
	const blocks = layout.blocks.map((block, b) => ({ ...block, b })).filter((block) => block.to > from);
	return principalComponentWeights(
		component,
		parts.map((i) => tree.indicators[i]!.id),
		parts.map((i) => {
			const z = new Float64Array(to - from);
			for (const block of blocks) {
				const values = columns[i]!.subarray(Math.max(block.from, from), block.to);
				z.set(standardise(values, moments[block.b]![i]!, anchors[block.b]![i]!), Math.max(0, block.from - from));
			}
			return z;
		}),
		blocks.flatMap(({ b }) =>
			(['best', 'worst'] as const).map((end) =>
				parts.map((i) => {
					const own = anchors[b]![i]!;
					return standardise(Float64Array.of(own[end]), moments[b]![i]!, own)[0]!;
				}),
			),
		),
		layout.usable.subarray(from, to),
	);
}

function notFound(component: string, weighting: string): Problem {
	return {
		code: 'WEIGHTS_NOT_FOUND',
		severity: 'error',
		file: 'index.yaml',
		column: 'method.weights',
		found: weighting,
		message: `No weights can be found for ${component} by ${weighting}: too few areas have all of its indicators, an indicator does not vary, or one pulls against the rest.`,
		mend: `Use equal or given weights for ${component} (weights: equal on its node), or check the directions of its indicators.`,
	};
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
