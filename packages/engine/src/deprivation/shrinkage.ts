import { InputError } from '@social-index/schema';

/** Proportions of small areas drawn towards that of the district they lie in. */
export interface ShrunkProportions {
	/** By area; NaN where numerator or denominator is absent. */
	readonly rates: Float64Array;
	/** How much each area's own figure counts, 0 to 1. */
	readonly weights: Float64Array;
}

/**
 * Empirical Bayes shrinkage of proportions on the logit scale: m* = w m + (1 - w) M, with w = (1/s²) / (1/s² + 1/t²).
 *
 * m = ln((r + ½) / (n - r + ½)) with variance s² = (n + 1)(n + 2) / (n (r + 1)(n - r + 1)); M is the logit of the district's
 * totals; t² is the variance of the areas' logits about M, Σ (m - M)² / (k - 1). A district of one area keeps its figure
 * as far as s² = 0 would have it: w = 1.
 *
 * @param counts - r by area, 0 to n; NaN for absent
 * @param totals - n by area, above zero; NaN for absent
 * @param districts - the district of each area
 * @throws InputError `BAD_COUNT` naming the area's row
 * @see English Indices of Deprivation 2019, technical report, appendix D; Clayton and Kaldor (1987), Biometrics 43, 671-681
 * @example
 * const shrunk = shrinkProportions(Float64Array.of(10, 30), Float64Array.of(400, 400), ['d', 'd']);
 * shrunk.rates[0] > 10 / 400 && shrunk.rates[1] < 30 / 400 // => true
 */
export function shrinkProportions(
	counts: Float64Array,
	totals: Float64Array,
	districts: readonly string[],
): ShrunkProportions {
	const rates = new Float64Array(counts.length).fill(Number.NaN);
	const weights = new Float64Array(counts.length).fill(Number.NaN);
	const members = new Map<string, number[]>();
	counts.forEach((count, i) => {
		const total = totals[i]!;
		if (Number.isNaN(count) || Number.isNaN(total)) return;
		if (!(total > 0 && count >= 0 && count <= total && Number.isFinite(total))) {
			throw new InputError([
				{
					code: 'BAD_COUNT',
					severity: 'error',
					line: i + 1,
					found: `${count} of ${total}`,
					message: `Area ${i + 1} has a count that does not fit its total.`,
					mend: 'Give a total above zero and a count from 0 to it.',
				},
			]);
		}
		members.set(districts[i]!, [...(members.get(districts[i]!) ?? []), i]);
	});
	for (const areas of members.values()) {
		const sum = (of: Float64Array): number => areas.reduce((total, i) => total + of[i]!, 0);
		const centre = logit(sum(counts), sum(totals));
		const spread =
			areas.length < 2
				? Number.POSITIVE_INFINITY
				: areas.reduce((total, i) => total + (logit(counts[i]!, totals[i]!) - centre) ** 2, 0) / (areas.length - 1);
		for (const i of areas) {
			const shrunk = shrinkLogit(counts[i]!, totals[i]!, centre, spread);
			rates[i] = shrunk.rate;
			weights[i] = shrunk.weight;
		}
	}
	return { rates, weights };
}

/** ln((r + ½) / (n - r + ½)). */
export function logit(count: number, total: number): number {
	return Math.log((count + 0.5) / (total - count + 0.5));
}

/**
 * One area's proportion drawn towards its district's.
 *
 * @param count - r
 * @param total - n
 * @param centre - M, the district's logit
 * @param spread - t², the variance between areas; infinity leaves the area's figure
 * @example
 * shrinkLogit(12, 400, logit(3000, 60000), 0.25).weight // ≈ 0.758282
 * shrinkLogit(12, 400, logit(3000, 60000), 0.25).rate // ≈ 0.0349733
 */
export function shrinkLogit(
	count: number,
	total: number,
	centre: number,
	spread: number,
): { readonly rate: number; readonly weight: number } {
	const variance = ((total + 1) * (total + 2)) / (total * (count + 1) * (total - count + 1));
	const weight = spread === Number.POSITIVE_INFINITY ? 1 : spread / (spread + variance);
	const shrunk = weight * logit(count, total) + (1 - weight) * centre;
	return { rate: 1 / (1 + Math.exp(-shrunk)), weight };
}

/**
 * Marshall's global empirical Bayes smoothing of rates: r* = m + C (r - m), with m = Σx / Σn, C = A / (A + m / n) and
 * A = max(0, Σ n (r - m)² / Σn - m / n̄).
 *
 * @param counts - x by area; NaN for absent
 * @param populations - n by area, above zero; NaN for absent
 * @returns smoothed rates, NaN where absent
 * @see Marshall (1991), Applied Statistics 40, 283-294
 * @example
 * smoothRates(Float64Array.of(10, 10), Float64Array.of(100, 100)) // => Float64Array.of(0.1, 0.1)
 */
export function smoothRates(counts: Float64Array, populations: Float64Array): Float64Array {
	let events = 0;
	let people = 0;
	let n = 0;
	for (let i = 0; i < counts.length; i++) {
		if (Number.isNaN(counts[i]! + populations[i]!)) continue;
		events += counts[i]!;
		people += populations[i]!;
		n++;
	}
	const mean = events / people;
	let spread = 0;
	for (let i = 0; i < counts.length; i++) {
		if (Number.isNaN(counts[i]! + populations[i]!)) continue;
		spread += populations[i]! * (counts[i]! / populations[i]! - mean) ** 2;
	}
	const between = Math.max(0, spread / people - mean / (people / n));
	return counts.map((count, i) => {
		const population = populations[i]!;
		if (!(between > 0)) return Number.isNaN(count + population) ? Number.NaN : mean;
		return mean + (between / (between + mean / population)) * (count / population - mean);
	});
}
