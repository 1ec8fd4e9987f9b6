import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedTable, publishedWords } from '../testing/publishedData.ts';
import { deprivationSummary } from './areaSummaries.ts';
import { exponentialOfShare, exponentialTransform } from './exponentialTransform.ts';
import { logit, shrinkLogit, shrinkProportions, smoothRates } from './shrinkage.ts';

const weights = { Income: 0.225, Employment: 0.225, Education: 0.135, Health: 0.135, Crime: 0.093, Environment: 0.093 };

/** The Index of Multiple Deprivation from the ranks of its domains (1 for the most deprived). */
function deprivation(ranks: (domain: string) => Float64Array, barriers: string, country: number): Float64Array {
	const domains = [...Object.entries(weights), [barriers, 0.093] as const];
	const columns = domains.map(([domain, weight]) => ({ weight, rank: ranks(`${domain}_rank`) }));
	return columns[0]!.rank.map((_, i) =>
		columns.reduce((sum, { weight, rank }) => sum + weight * exponentialOfShare((country + 1 - rank[i]!) / country), 0),
	);
}

describe('the English Indices of Deprivation', () => {
	const table = publishedTable('imd/london-imd2025_england_lsoa21.csv');
	test.skipIf(table === null)(
		'2025: the published score of all 4,994 London areas, to the third decimal it is printed to',
		() => {
			const found = deprivation((column) => table!.get(column)!, 'Housing_and_Services', 33_755);
			const published = table!.get('IMD_score')!;
			expect(found).toHaveLength(4994);
			found.forEach((score, i) => {
				expect(Math.abs(score - published[i]!)).toBeLessThan(0.00050001);
			});
		},
	);

	const earlier = publishedTable('imd/london-imd2019_england_lsoa11.csv');
	const districts = publishedWords('lookups/london-lsoa11-ward17-lad.csv');
	const people = publishedTable('london-lsoa/pop/london-mid2019-pop.csv');
	const codes = publishedWords('imd/london-imd2019_england_lsoa11.csv')?.get('lsoa11_code');
	const absent = earlier === null || districts === null || people === null;
	test.skipIf(absent)(
		'2019: E01000001 scores 6.208, and the order is that of the published ranks but for rounding',
		() => {
			const found = deprivation((column) => earlier!.get(column)!, 'Housing_and_Access', 32_844);
			expect(found[codes!.indexOf('E01000001')]).toBeCloseTo(6.208, 3);
			const rank = earlier!.get('IMD_rank')!;
			const order = [...rank.keys()].sort((a, b) => rank[a]! - rank[b]!);
			for (let k = 1; k < order.length; k++) expect(found[order[k]!]! - found[order[k - 1]!]!).toBeLessThan(0.005);
		},
	);
	test.skipIf(absent)(
		'2019: Barking and Dagenham, the share in the worst tenth as published, the rest within what mid-2019 people move',
		() => {
			const borough = new Map(
				districts!.get('lsoa11_code')!.map((code, i) => [code, districts!.get('ltla22_name')![i]]),
			);
			const place = new Map(
				publishedWords('london-lsoa/pop/london-mid2019-pop.csv')!
					.get('LSOA11CD')!
					.map((code, i) => [code, i]),
			);
			const score = deprivation((column) => earlier!.get(column)!, 'Housing_and_Access', 32_844);
			const rows = [...codes!.keys()].filter((i) => borough.get(codes![i]!) === 'Barking and Dagenham');
			expect(rows).toHaveLength(110);
			const found = deprivationSummary(
				rows.map((i) => score[i]!),
				rows.map((i) => earlier!.get('IMD_rank')![i]!),
				rows.map((i) => people!.get('Persons_All-Ages')![place.get(codes![i]!)!]!),
				32_844,
			);
			// Published with mid-2015 people: 32.768, 25,551.85, .0364, .4724, 29,391.87.
			expect(found.shareInWorstTenth).toBeCloseTo(0.0364, 4);
			expect(Math.abs(found.averageScore - 32.768)).toBeLessThan(0.3);
			expect(Math.abs(found.averageRank - 25_551.85)).toBeLessThan(150);
			expect(Math.abs(found.extent - 0.4724)).toBeLessThan(0.02);
			expect(Math.abs(found.localConcentration - 29_391.87)).toBeLessThan(100);
		},
	);
	test('the exponential transform at the shares of METHOD C9', () => {
		expect(exponentialOfShare(0.5)).toBeCloseTo(15.646790072602894, 10);
		expect(exponentialOfShare(0.9)).toBeCloseTo(50.426654274244, 10);
		expect(exponentialOfShare(0.99)).toBeCloseTo(86.95727869128679, 10);
		expect(exponentialOfShare(1)).toBeCloseTo(100, 10);
		expect([...exponentialTransform(Float64Array.of(4, Number.NaN, 9))].map(Number.isNaN)).toEqual([
			false,
			true,
			false,
		]);
	});
});

describe('summaries by hand', () => {
	test('a district wholly in the worst tenth', () => {
		const found = deprivationSummary([50, 60], [10, 5], [100, 300], 1000);
		expect(found.averageScore).toBe(57.5);
		expect(found.shareInWorstTenth).toBe(1);
		expect(found.extent).toBe(1);
		// A tenth of 400 people are all in the area of rank 5.
		expect(found.localConcentration).toBe(996);
	});
	test('extent: 1 to the tenth percentile, .95 at the eleventh, .05 at the thirtieth, nothing beyond', () => {
		const extent = (percentile: number) => deprivationSummary([1], [percentile], [1], 100).extent;
		expect([10, 11, 20, 30, 31].map(extent)).toEqual([
			1,
			expect.closeTo(0.95, 12),
			expect.closeTo(0.95 - (9 * 0.9) / 19, 12),
			expect.closeTo(0.05, 12),
			0,
		]);
	});
});

describe('shrinkage', () => {
	test('the worked example of METHOD C9', () => {
		expect(logit(12, 400)).toBeCloseTo(-3.436565, 6);
		expect(logit(3000, 60_000)).toBeCloseTo(-2.944281, 6);
		const { weight, rate } = shrinkLogit(12, 400, logit(3000, 60_000), 0.25);
		expect(weight).toBeCloseTo(0.758282, 6);
		expect(rate).toBeCloseTo(0.0349733, 7);
	});
	test('lies between the area and its district on the logit scale, and moves small areas further', () => {
		const area = fc.record({
			n: fc.integer({ min: 20, max: 5000 }),
			share: fc.double({ min: 0, max: 1, noNaN: true }),
		});
		fc.assert(
			fc.property(fc.array(area, { minLength: 2, maxLength: 8 }), (areas) => {
				const totals = Float64Array.from(areas, ({ n }) => n);
				const counts = Float64Array.from(areas, ({ n, share }) => Math.round(n * share));
				const { rates, weights: w } = shrinkProportions(
					counts,
					totals,
					areas.map(() => 'd'),
				);
				const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
				const centre = logit(sum(counts), sum(totals));
				rates.forEach((rate, i) => {
					const own = logit(counts[i]!, totals[i]!);
					const shrunk = Math.log(rate / (1 - rate));
					expect(shrunk).toBeGreaterThanOrEqual(Math.min(own, centre) - 1e-9);
					expect(shrunk).toBeLessThanOrEqual(Math.max(own, centre) + 1e-9);
					expect(w[i]! >= 0 && w[i]! <= 1).toBe(true);
				});
			}),
		);
	});
	test('an area alone in its district keeps its figure; an absent one stays absent; an impossible one is refused', () => {
		const { rates, weights: w } = shrinkProportions(Float64Array.of(12, Number.NaN), Float64Array.of(400, 10), [
			'a',
			'b',
		]);
		expect(w[0]).toBe(1);
		expect(rates[0]).toBeCloseTo(12.5 / 401, 12);
		expect(rates[1]).toBeNaN();
		expect(() => shrinkProportions(Float64Array.of(5), Float64Array.of(4), ['a'])).toThrow(/does not fit its total/);
	});
	test("Marshall's smoothing by hand", () => {
		// m = 30/200 = .15; spread (100 × .0025 × 2) / 200 = .0025; A = .0025 - .15/100 = .001; C = .001 / (.001 + .0015) = .4.
		const smoothed = smoothRates(Float64Array.of(10, 20, Number.NaN), Float64Array.of(100, 100, 100));
		expect(smoothed[0]).toBeCloseTo(0.15 - 0.4 * 0.05, 12);
		expect(smoothed[1]).toBeCloseTo(0.15 + 0.4 * 0.05, 12);
		expect(smoothed[2]).toBeNaN();
	});
});
