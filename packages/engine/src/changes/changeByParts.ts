import type { MethodChoice } from '@social-index/schema';
import { type AggregatorDefinition, aggregators } from '../aggregation/aggregators.ts';
import { optionsOf } from '../methods/methodNamed.ts';

/** One node in two periods. */
export interface NodeInTwoPeriods {
	/** Score of the node before and after. */
	readonly scores: readonly [number, number];
	/** Scores of its parts before and after; NaN for absent. */
	readonly parts: readonly (readonly [number, number])[];
	/** Weights of the parts before and after; only their proportions count. */
	readonly weights: readonly (readonly [number, number])[];
}

/**
 * What each part of a node adds to the node's change, exactly: the parts sum to it.
 *
 * For a mean of the form φ⁻¹(Σ w φ(x)), with w the weights in force (those of absent parts spread over the rest) and φ̄ the
 * mean of φ of the two scores, a part adds [w₂(φ(x₂) - φ̄) - w₁(φ(x₁) - φ̄)] times the slope of φ⁻¹ between the two scores; for
 * the geometric mean this is the logarithmic-mean Divisia index. For any other aggregation of one area's parts it is the
 * Shapley value: the mean, over all orders in which the parts may change one after another, of what each then moves.
 *
 * @returns one number a part; `null` where the node compares areas with each other, has more than ten parts that no mean of
 * that form brings together, or is not defined halfway
 * @see Ang (2004), Energy Policy 32, 1131-1139; Shapley (1953)
 * @example
 * const equal = [[1, 1], [1, 1]];
 * changeByParts({ name: 'arithmetic', options: {} }, { scores: [20, 30], parts: [[10, 40], [30, 20]], weights: equal }) // => [15, -5]
 * changeByParts({ name: 'minimum', options: {} }, { scores: [10, 20], parts: [[10, 40], [30, 20]], weights: equal }) // => [15, -5]
 * changeByParts({ name: 'copeland', options: {} }, { scores: [0, 2], parts: [[1, 2], [1, 2]], weights: equal }) // => null
 */
export function changeByParts(choice: MethodChoice, node: NodeInTwoPeriods): readonly number[] | null {
	const definition = aggregators.find(({ id }) => id === choice.name)!;
	if (definition.relative) return null;
	const changes = definition.mean === null ? shapley(definition, choice, node) : ofMean(definition, choice, node);
	return changes.every(Number.isFinite) ? changes : null;
}

function ofMean(definition: AggregatorDefinition, choice: MethodChoice, node: NodeInTwoPeriods): readonly number[] {
	const { transform, slope } = definition.mean!(optionsOf(definition, choice.options));
	const [before, after] = node.scores;
	const rise = transform(after) - transform(before);
	const steepness = rise === 0 ? 1 / slope(after) : (after - before) / rise;
	const centre = (transform(before) + transform(after)) / 2;
	// In a sum, an absent part counts as zero with all of its weight; elsewhere its weight goes to the others.
	const whole = ([0, 1] as const).map((t) =>
		node.parts.reduce(
			(sum, part, p) => (Number.isNaN(part[t]) && choice.name !== 'sum' ? sum : sum + node.weights[p]![t]),
			0,
		),
	);
	return node.parts.map((part, p) => {
		const [from, to] = ([0, 1] as const).map((t) => {
			if (Number.isNaN(part[t])) return choice.name === 'sum' ? (-centre * node.weights[p]![t]) / whole[t]! : 0;
			return ((transform(part[t]) - centre) * node.weights[p]![t]) / whole[t]!;
		});
		return (to! - from!) * steepness;
	});
}

const mostParts = 10;

function shapley(definition: AggregatorDefinition, choice: MethodChoice, node: NodeInTwoPeriods): readonly number[] {
	const k = node.parts.length;
	if (k > mostParts) return [Number.NaN];
	// Row after row, every mixture of parts before and after: bit p of the row says whether part p has changed, its weight with it.
	const rows = 2 ** k;
	const aggregate = definition.make(optionsOf(definition, choice.options));
	const scores = Array.from({ length: rows }, (_, row) => {
		const at = (p: number): 0 | 1 => (((row >> p) & 1) === 1 ? 1 : 0);
		const parts = node.parts.map((part, p) => ({ id: String(p), values: Float64Array.of(part[at(p)]) }));
		return aggregate({ id: 'node', parts, weights: node.weights.map((weight, p) => weight[at(p)]) })[0]!;
	});
	const chance = Array.from({ length: k }, (_, size) => 1 / (k * choose(k - 1, size)));
	const bits = (row: number): number => (row === 0 ? 0 : (row & 1) + bits(row >> 1));
	return node.parts.map((_, p) => {
		let sum = 0;
		for (let row = 0; row < rows; row++) {
			if (((row >> p) & 1) === 1) continue;
			sum += chance[bits(row)]! * (scores[row | (1 << p)]! - scores[row]!);
		}
		return sum;
	});
}

function choose(n: number, k: number): number {
	let result = 1;
	for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
	return result;
}
