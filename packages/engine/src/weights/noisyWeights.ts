import { seededNumbers } from '../statistics/seededNumbers.ts';

/**
 * Sets of weights around given ones: w (1 + f u), with u drawn evenly between -1 and 1 for each weight and set.
 *
 * They are not scaled to sum to anything: only their proportions within a parent count.
 *
 * @param weights - nominal weights
 * @param noise - f, 0 to 1
 * @param sets - how many
 * @param seed - published beside the result; the same seed gives the same sets
 * @see COINr `get_noisy_weights`; Saisana and others (2005)
 * @example
 * noisyWeights([1, 2], 0, 3, 1) // => [[1, 2], [1, 2], [1, 2]]
 * noisyWeights([1], 0.25, 1, 7)[0][0] > 0.75 // => true
 */
export function noisyWeights(
	weights: readonly number[],
	noise: number,
	sets: number,
	seed: number,
): readonly (readonly number[])[] {
	const random = seededNumbers(seed);
	return Array.from({ length: sets }, () => weights.map((w) => w * (1 + noise * (2 * random() - 1))));
}
