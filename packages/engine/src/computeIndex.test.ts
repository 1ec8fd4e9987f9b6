import { flagBit } from '@social-index/schema';
import { describe, expect, it } from 'vitest';
import { computeIndex } from './computeIndex.ts';
import { at, sampleDataset } from './testing/sampleDataset.ts';

/** Two components, one of two indicators and one of one, in one dimension; three wards; two years. */
const small = () =>
	sampleDataset({
		areas: ['W1', 'W2', 'W3'],
		periods: ['2010', '2011'],
		framework: [
			{
				id: 'needs',
				name: 'Needs',
				children: [
					{ id: 'safety', name: 'Safety' },
					{ id: 'homes', name: 'Homes' },
				],
			},
		],
		indicators: [
			{ id: 'crime', component: 'safety', direction: 'lower', best: 0, worst: 200 },
			{ id: 'trust', component: 'safety' },
			{ id: 'warm', component: 'homes' },
		],
		values: {
			crime: { '2010': [100, 50, 150], '2011': [80, 50, 150] },
			trust: { '2010': [40, 60, 50], '2011': [40, 70, 50] },
			warm: { '2010': [90, 70, 70], '2011': [90, 70, 60] },
		},
	});

describe('an index worked by hand', () => {
	// crime with anchors: 100 50 150 80 50 150 0 200; mean 780 / 8 = 97.5
	// deviations 2.5 47.5 52.5 17.5 47.5 52.5 97.5 102.5, squares
	// 6.25 2256.25 2756.25 306.25 2256.25 2756.25 9506.25 10506.25 = 30350; / 7 = 4335.714286; sd 65.846140
	// trust with anchors: 40 60 50 40 70 50 0 100; mean 410 / 8 = 51.25
	// squares 126.5625 76.5625 1.5625 126.5625 351.5625 1.5625 2626.5625 2376.5625 = 5687.5; / 7 = 812.5; sd 28.504386
	const sdCrime = Math.sqrt(30350 / 7);
	const sdTrust = Math.sqrt(812.5);
	const reachCrime = (0.5 * 200) / sdCrime;
	const reachTrust = (0.5 * 100) / sdTrust;
	const share = reachCrime / (reachCrime + reachTrust);

	it('standardises over wards, years and anchors', () => {
		const { weights } = computeIndex(small());
		const crime = weights.find((row) => row.measure === 'crime')!;
		expect(crime.mean).toBeCloseTo(97.5, 9);
		expect(crime.sd).toBeCloseTo(65.84614, 5);
		expect(crime.weight).toBe(0.5);
		expect(crime.pointsPerUnit).toBeCloseTo((-100 * share) / 200, 12);
		expect(crime.origin).toBe('equal');
	});

	it('scores components as the share-weighted mean of indicator scores', () => {
		const { panel } = computeIndex(small());
		expect(at(panel, panel.score, 'crime', '2010', 'W1')).toBe(50);
		expect(at(panel, panel.score, 'crime', '2011', 'W1')).toBe(60);
		const safety = share * 50 + (1 - share) * 40;
		expect(at(panel, panel.score, 'safety', '2010', 'W1')).toBeCloseTo(safety, 12);
		expect(at(panel, panel.score, 'needs', '2010', 'W1')).toBeCloseTo((safety + 90) / 2, 12);
		expect(at(panel, panel.score, 'index', '2010', 'W1')).toBeCloseTo((safety + 90) / 2, 12);
	});

	it('equals 100 (raw - raw worst) / (raw best - raw worst) of the weighted z-scores', () => {
		const { panel } = computeIndex(small());
		const raw = (crime: number, trust: number) => (-0.5 * (crime - 97.5)) / sdCrime + (0.5 * (trust - 51.25)) / sdTrust;
		const score = (100 * (raw(80, 40) - raw(200, 0))) / (raw(0, 100) - raw(200, 0));
		expect(at(panel, panel.score, 'safety', '2011', 'W1')).toBeCloseTo(score, 10);
	});

	it('lets a reader recompute every component from points per unit and the worst case', () => {
		const { panel, weights } = computeIndex(small());
		const row = (id: string) => weights.find((w) => w.measure === id)!;
		for (const period of panel.periods) {
			for (const area of panel.areas) {
				const byHand = ['crime', 'trust'].reduce((sum, id) => {
					const x = at(panel, panel.value, id, period, area)!;
					return sum + row(id).pointsPerUnit! * (x - row(id).worst!);
				}, 0);
				expect(at(panel, panel.score, 'safety', period, area)).toBeCloseTo(byHand, 10);
			}
		}
	});

	it('ranks each period within the level and shares ties', () => {
		const { panel } = computeIndex(small());
		const ranks = panel.areas.map((area) => at(panel, panel.rank, 'homes', '2010', area));
		expect(ranks).toEqual([1, 2, 2]);
		expect(at(panel, panel.ranked, 'homes', '2010', 'W1')).toBe(3);
	});

	it('orders measures from the index down', () => {
		const { panel } = computeIndex(small());
		expect(panel.measures.map((m) => m.id)).toEqual(['index', 'needs', 'safety', 'homes', 'crime', 'trust', 'warm']);
		expect(panel.measures.map((m) => m.type)).toEqual([
			'index',
			'dimension',
			'component',
			'component',
			'indicator',
			'indicator',
			'indicator',
		]);
	});

	it('takes the change of a component apart by indicator', () => {
		const { changes } = computeIndex(small());
		const rows = changes.filter((c) => c.area === 'W1' && c.measure === 'safety');
		expect(rows.map((c) => c.contributor)).toEqual(['crime', 'trust']);
		// crime fell by 20 of 200: its score rose 10; trust did not move.
		expect(rows[0]!.contribution).toBeCloseTo(10 * share, 10);
		expect(rows[1]!.contribution).toBeCloseTo(0, 10);
		expect(rows[0]!.change).toBeCloseTo(10 * share, 10);
		expect(rows[0]!.clear).toBe(true);
	});

	it('gives flags of zero to what is observed in full', () => {
		const { panel } = computeIndex(small());
		expect([...panel.flag]).toEqual(new Array(panel.flag.length).fill(0));
		expect(flagBit.partial).not.toBe(0);
	});
});
