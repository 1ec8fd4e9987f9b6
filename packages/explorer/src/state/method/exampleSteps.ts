import { aggregators, optionsOf } from '@social-index/engine';
import type { AggregateKind, IndexMethod, MethodChoice } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';

/** One part's way into the score of the measure above. */
export interface ExamplePart {
	readonly id: string;
	readonly name: string;
	readonly score: number;
	/** What the mean is taken of, e.g. the root of the score; the score itself in a plain average. */
	readonly turned: number;
	readonly share: number;
	/** turned × share */
	readonly points: number;
}

/** A measure's score followed from those of its parts, by a mean that can be worked by hand. */
export interface ExampleStep {
	readonly name: string;
	/** Places that its score is shown with. */
	readonly decimals: number;
	/** `arithmetic`, `geometric`, `harmonic` or `power`. */
	readonly mean: MeanId;
	/** The power, or what is added before a logarithm is taken; 0 where there is no such thing. */
	readonly option: number;
	readonly parts: readonly ExamplePart[];
	readonly sum: number;
	/** The sum turned back: the score. */
	readonly result: number;
	/** The release's own score, unrounded. */
	readonly published: number;
}

export type MeanId = 'arithmetic' | 'geometric' | 'harmonic' | 'power';

/** How the mean of a kind of measure is worked by hand; `null` where its score is no mean of its parts' scores alone. */
export function handMean(
	choice: MethodChoice,
): { readonly mean: MeanId; readonly option: number; readonly turn: (x: number) => number } | null {
	const definition = aggregators.find(({ id }) => id === choice.name)!;
	if (definition.mean === null) return null;
	const options = optionsOf(definition, choice.options);
	const { transform } = definition.mean(options);
	if (choice.name === 'geometric') return { mean: 'geometric', option: options.number('shift'), turn: transform };
	if (choice.name === 'harmonic') return { mean: 'harmonic', option: 0, turn: transform };
	// A power of nought is the geometric mean, a power of one the plain one.
	const p = choice.name === 'power' ? options.number('p') : 1;
	if (p === 0) return { mean: 'geometric', option: 0, turn: transform };
	return { mean: p === 1 ? 'arithmetic' : 'power', option: p === 1 ? 0 : p, turn: transform };
}

/** The score that a sum of turned scores stands for. */
export function turnBack(mean: MeanId, option: number, sum: number): number {
	if (mean === 'geometric') return Math.exp(sum) - option;
	if (mean === 'harmonic') return 1 / sum;
	return mean === 'power' ? sum ** (1 / option) : sum;
}

/** @returns `null` where the score is not there, or is no mean of its parts' scores alone */
export function exampleStep(
	model: IndexModel,
	method: IndexMethod,
	id: string,
	period: string,
	area: string,
): ExampleStep | null {
	const { name, children } = model.measure(id);
	const published = model.cell(id, period, area).score;
	const kind = kindOf(model, id);
	const hand = handMean(method.aggregation[kind]);
	if (published === null || hand === null || (kind !== 'index' && method.rescale[kind] !== null)) return null;
	const weighed = children.flatMap((child) => {
		const weight = model.weight(child, period);
		return weight === null ? [] : [{ child, weight: weight.effectiveWeight, ...model.cell(child, period, area) }];
	});
	const present = weighed.flatMap(({ score, ...part }) => (score === null ? [] : [{ ...part, score }]));
	// A weighted sum counts an absent part as nought; a mean shares its weight among the others.
	const counted = method.aggregation[kind].name === 'sum' ? weighed : present;
	const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
	const parts = present.map(({ child, weight, score }) => {
		const [share, turned] = [weight / whole, hand.turn(score)];
		return { id: child, name: model.measure(child).name, score, turned, share, points: turned * share };
	});
	const sum = parts.reduce((total, { points }) => total + points, 0);
	const { mean, option } = hand;
	const { decimals } = model.scaleOf(id);
	return { name, decimals, mean, option, parts, sum, result: turnBack(mean, option, sum), published };
}

/** By which rule a node is made: one that holds indicators as a component, whatever it is called. */
function kindOf(model: IndexModel, id: string): AggregateKind {
	const { type, children } = model.measure(id);
	if (children.some((child) => model.measure(child).type === 'indicator')) return 'component';
	return type === 'index' ? 'index' : 'dimension';
}
