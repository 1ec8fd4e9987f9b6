import { ascendingRanks } from '../statistics/ascendingRanks.ts';

/**
 * Exponential transform of ranks: E = -23 ln(1 - R (1 - e^(-100/23))), with R = rank / N and N for the most deprived.
 *
 * From near 0 for the least deprived to 100 for the most; the most deprived tenth has the upper half of the scale, so that
 * in a sum of domains lack of deprivation in one does little to cancel deprivation in another.
 *
 * @param scores - higher is more deprived; NaN for absent; ties share the mean of their ranks
 * @returns 0 to 100; NaN where absent
 * @see English Indices of Deprivation 2019, technical report, section 3.7
 * @example
 * exponentialOfShare(0.5) // ≈ 15.6468
 * exponentialOfShare(0.9) // ≈ 50.4267
 * exponentialTransform(Float64Array.of(3, 9)) // => Float64Array.of(exponentialOfShare(0.5), 100)
 */
export function exponentialTransform(scores: Float64Array): Float64Array {
	const { ranks, n } = ascendingRanks(scores, 'mean');
	for (let i = 0; i < ranks.length; i++) ranks[i] = exponentialOfShare(ranks[i]! / n);
	return ranks;
}

/** The transform of one R = rank / N. */
export function exponentialOfShare(share: number): number {
	// The end of the scale exactly, so that no score lies beyond it by rounding.
	if (share === 1) return 100;
	return -23 * Math.log(1 - share * (1 - Math.exp(-100 / 23)));
}
