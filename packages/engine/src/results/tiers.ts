import { InputError } from '@social-index/schema';
import { sortedNumbers } from '../statistics/quantile.ts';

/**
 * The tier of each score between fixed cuts: 0 for the lowest. A score on a cut belongs to the tier above it.
 *
 * @param scores - NaN for absent
 * @param cuts - ascending
 * @returns a tier per score, -1 where absent
 * @throws InputError `BAD_CUTS` where the cuts do not ascend
 * @example
 * tiersByCuts(Float64Array.of(5, 10, NaN, 35), [10, 20, 30]) // => Int16Array.of(0, 1, -1, 3)
 */
export function tiersByCuts(scores: Float64Array, cuts: readonly number[]): Int16Array {
	if (cuts.some((cut, i) => !(i === 0 ? Number.isFinite(cut) : cut > cuts[i - 1]!))) {
		throw new InputError([
			{
				code: 'BAD_CUTS',
				severity: 'error',
				found: cuts.join(', '),
				message: 'The cuts between tiers do not ascend.',
				mend: 'Write them from the lowest to the highest, each once.',
			},
		]);
	}
	const tiers = new Int16Array(scores.length).fill(-1);
	for (let i = 0; i < scores.length; i++) {
		if (Number.isNaN(scores[i]!)) continue;
		let tier = 0;
		while (tier < cuts.length && scores[i]! >= cuts[tier]!) tier++;
		tiers[i] = tier;
	}
	return tiers;
}

/** The ten classes of ten points that the London Borough of Barking and Dagenham's map used. */
export const tenPointCuts: readonly number[] = [10, 20, 30, 40, 50, 60, 70, 80, 90];

/**
 * Tiers of equal numbers of areas: tier floor((k + 1) - ceil((n + 1 - rank) / (n / k))), less one, with rank 1 for the lowest
 * and ties in the same tier.
 *
 * @param scores - NaN for absent
 * @param k - how many tiers
 * @returns a tier per score, 0 for the lowest, -1 where absent
 * @see PHEindicatormethods `phe_quantile`
 * @example
 * tiersByQuantile(Float64Array.of(1, 2, 3, 4), 2) // => Int16Array.of(0, 0, 1, 1)
 */
export function tiersByQuantile(scores: Float64Array, k: number): Int16Array {
	const ascending = sortedNumbers(scores);
	const n = ascending.length;
	const tiers = new Int16Array(scores.length).fill(-1);
	for (let i = 0; i < scores.length; i++) {
		if (Number.isNaN(scores[i]!)) continue;
		const rank = below(ascending, scores[i]!) + 1;
		tiers[i] = Math.max(0, Math.min(k - 1, Math.floor(k + 1 - Math.ceil((n + 1 - rank) / (n / k) - 1e-9)) - 1));
	}
	return tiers;
}

function below(ascending: Float64Array, limit: number): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle]! < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
