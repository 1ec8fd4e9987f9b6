import { InputError } from '@social-index/schema';

/** A district told by its small areas' deprivation. */
export interface DeprivationSummary {
	/** Mean score, weighted by population. */
	readonly averageScore: number;
	/** Mean rank, weighted by population; higher is more deprived (1 for the least deprived area of the country). */
	readonly averageRank: number;
	/** Share of small areas among the most deprived tenth of the country. */
	readonly shareInWorstTenth: number;
	/** Share of people in the most deprived three tenths, those between the tenth and the thirtieth percentile in part. */
	readonly extent: number;
	/** Mean rank of the most deprived areas that together hold a tenth of the people. */
	readonly localConcentration: number;
}

/**
 * The five summaries of deprivation in a district, from its small areas.
 *
 * Extent gives people of the most deprived tenth the weight 1, of the next percentile 0.95, and 0.9/19 less of each
 * further one, to 0.05 of the thirtieth. Local concentration takes areas from the most deprived until they hold a tenth
 * of the district's people, the last of them in part.
 *
 * @param scores - by small area, higher is more deprived
 * @param ranks - rank in the whole country, 1 for the most deprived
 * @param populations - by small area
 * @param country - small areas in the whole country
 * @throws InputError `BAD_COUNT` where the district has no people or a figure is absent
 * @see English Indices of Deprivation 2019, technical report, section 3.9
 * @example
 * const one = deprivationSummary([40, 20], [1, 100], [300, 100], 100);
 * one.averageScore // => 35
 * one.averageRank // => 75.25
 * one.extent // => 0.75
 * one.localConcentration // => 100
 */
export function deprivationSummary(
	scores: readonly number[],
	ranks: readonly number[],
	populations: readonly number[],
	country: number,
): DeprivationSummary {
	const people = populations.reduce((sum, p) => sum + p, 0);
	if (![...scores, ...ranks, ...populations].every(Number.isFinite) || !(people > 0)) {
		const message = 'A small area of the district has no score, rank or population.';
		throw new InputError([{ code: 'BAD_COUNT', severity: 'error', message, mend: 'Give all three for every area.' }]);
	}
	const mean = (value: (i: number) => number): number =>
		populations.reduce((sum, p, i) => sum + p * value(i), 0) / people;
	const fromLeast = (i: number): number => country + 1 - ranks[i]!;
	const order = [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]!);
	let left = people / 10;
	let concentrated = 0;
	for (const i of order) {
		const taken = Math.min(left, populations[i]!);
		concentrated += taken * fromLeast(i);
		left -= taken;
		if (left <= 0) break;
	}
	return {
		averageScore: mean((i) => scores[i]!),
		averageRank: mean(fromLeast),
		shareInWorstTenth: ranks.filter((rank) => rank / country <= 0.1).length / ranks.length,
		extent: mean((i) => extentWeight(ranks[i]! / country)),
		localConcentration: concentrated / (people / 10),
	};
}

/** The weight that extent gives people of an area at a share of the country, from the most deprived. */
function extentWeight(share: number): number {
	const percentile = Math.ceil(share * 100 - 1e-9);
	if (percentile <= 10) return 1;
	return percentile > 30 ? 0 : 0.95 - (0.9 / 19) * (percentile - 11);
}
