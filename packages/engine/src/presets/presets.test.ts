import { flagBit, presetIds } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { contributionsToScore } from '../changes/contributionsToScore.ts';
import { computeIndex } from '../computeIndex.ts';
import { exponentialOfShare } from '../deprivation/exponentialTransform.ts';
import { resolveMethod } from '../methods/resolveMethod.ts';
import { at, type Sample, type SampleCell, sampleDataset } from '../testing/sampleDataset.ts';
import { presets } from './presets.ts';

const compute = (sample: Sample) => computeIndex(sampleDataset(sample));
const score = ({ panel }: ReturnType<typeof compute>, measure: string, period: string, area: string) =>
	at(panel, panel.score, measure, period, area)!;
const one = (preset: string, method: object = {}) => ({ preset, ...method }) as Sample['method'];

test('every name that index.yaml may say has a method, and none is told twice', () => {
	expect(presets.map(({ id }) => id)).toEqual([...presetIds]);
	for (const preset of presets)
		expect(resolveMethod({ preset: preset.id })).toEqual({ preset: preset.id, ...preset.method });
});

describe('what index.yaml says in the place of a preset', () => {
	test('a step named anew takes the defaults of its own options', () => {
		const { normalisation } = resolveMethod({ preset: 'bod', normalisation: { name: 'minmax', high: 10 } });
		expect(normalisation).toEqual({ name: 'minmax', options: { high: 10 } });
	});
	test('imputations can be a list, and none of them "none"', () => {
		expect(resolveMethod({ preset: 'spi-2018', imputation: 'none' }).imputation).toEqual([]);
		expect(
			resolveMethod({ preset: 'spi-ward', imputation: ['latest', { name: 'centre', centre: 'median' }] }).imputation,
		).toEqual([
			{ name: 'latest', options: {} },
			{ name: 'centre', options: { centre: 'median' } },
		]);
	});
	test('another normalisation takes the weights to the scores', () => {
		expect(resolveMethod({ preset: 'spi-ward', normalisation: 'minmax' }).weights_on).toBe('scores');
	});
	test.each([
		[
			{ normalisation: 'minmax', weights_on: 'standardised' },
			/z-scores only where indicators are scored between anchors/,
		],
		[{ treatment: 'winsorise' }, /Outliers are not treated where indicators are scored between anchors/],
		[{ normalisation: 'minmax', weights: { model: 'm.csv' } }, /brings means, spreads and anchors/],
		[{ weights: { model: 'm.csv' }, standardise: 'by-period' }, /one mean and spread for all periods/],
		[{ normalisation: 'distance-to-reference' }, /reference area, and none is named/],
		[{ aggregation: { index: 'geomatric' } }, /no aggregation of this name/],
	] as const)('%o is refused', (method, message) => {
		expect(() => resolveMethod({ preset: 'spi-ward', ...method })).toThrow(message);
	});
});

/** Five wards, two components, two periods, values chosen to be worked by hand. */
const two: Omit<Sample, 'method'> = {
	areas: ['A', 'B', 'C', 'D', 'E'],
	periods: ['2020', '2021'],
	framework: [
		{ id: 'p', name: 'p' },
		{ id: 'q', name: 'q' },
	],
	indicators: [
		{ id: 'x', component: 'p', best: 100, worst: 0 },
		{ id: 'y', component: 'q', direction: 'lower', best: 0, worst: 50 },
	],
	values: {
		x: { 2020: [10, 20, 30, 40, 50], 2021: [20, 20, 40, 60, 90] },
		y: { 2020: [50, 40, 30, 20, 10], 2021: [40, 35, 30, 25, 0] },
	},
};

describe('worked by hand', () => {
	test('eu-spi: the square of the mean of roots', () => {
		const result = compute({ ...two, method: one('eu-spi') });
		// x of C in 2021 scores 40, y scores 100 (50 - 30) / 50 = 40; of D 60 and 50.
		expect(score(result, 'index', '2021', 'C')).toBeCloseTo(40, 12);
		expect(score(result, 'index', '2021', 'D')).toBeCloseTo(((Math.sqrt(60) + Math.sqrt(50)) / 2) ** 2, 12);
		expect(result.weights.find(({ measure }) => measure === 'p')!.pointsPerUnit).toBeNull();
		expect(result.weights.find(({ measure }) => measure === 'x')!.pointsPerUnit).toBeCloseTo(1, 12);
	});
	test('oecd-minmax-equal: from the lowest to the highest of both years', () => {
		const result = compute({ ...two, method: one('oecd-minmax-equal') });
		expect(score(result, 'x', '2021', 'C')).toBeCloseTo((100 * (40 - 10)) / 80, 12);
		expect(score(result, 'y', '2021', 'C')).toBeCloseTo((100 * (50 - 30)) / 50, 12);
		expect(score(result, 'index', '2021', 'C')).toBeCloseTo((37.5 + 40) / 2, 12);
	});
	test('mpi: M - S²/M of z-scores about 100, each year by itself', () => {
		const result = compute({ ...two, method: one('mpi') });
		const s = Math.sqrt(250);
		const zx = 100 + (10 * (40 - 30)) / s;
		const zy = 100 + (10 * (30 - 20)) / s;
		expect(score(result, 'x', '2020', 'D')).toBeCloseTo(zx, 12);
		const mean = (zx + zy) / 2;
		const variance = (zx - mean) ** 2 + (zy - mean) ** 2;
		expect(score(result, 'index', '2020', 'D')).toBeCloseTo(mean - variance / mean, 12);
	});
	test('ampi: the mean of the first year scores 100, the range of both years is 60', () => {
		const result = compute({
			...two,
			method: one('ampi', {}),
			indicators: two.indicators.map((i) => ({ ...i, best: null, worst: null })),
		});
		expect(score(result, 'x', '2020', 'C')).toBeCloseTo(100, 12);
		expect(score(result, 'x', '2021', 'E') - score(result, 'x', '2020', 'A')).toBeCloseTo(60, 12);
	});
	test('imd: domains of one indicator are ranked onto the exponential curve; 100 less the deprivation score', () => {
		const result = compute({ ...two, method: one('imd') });
		// A is the most deprived in both in 2020, E the least.
		expect(score(result, 'p', '2020', 'A')).toBe(0);
		expect(score(result, 'p', '2020', 'E')).toBeCloseTo(100 - exponentialOfShare(1 / 5), 12);
		// In 2021 A and B tie on x: ranks 4 and 5 of 5 from the least deprived, so R = 4.5/5 each.
		const tied = exponentialOfShare(4.5 / 5);
		expect(score(result, 'p', '2021', 'B')).toBeCloseTo(100 - tied, 12);
		expect(score(result, 'index', '2021', 'B')).toBeCloseTo(100 - (tied + exponentialOfShare(4 / 5)) / 2, 12);
	});
	test('imd: shares with counts are drawn towards the borough, others are told of', () => {
		const dataset = sampleDataset({
			...two,
			indicators: [two.indicators[0]!, { ...two.indicators[1]!, kind: 'mean' }],
			method: one('imd'),
		});
		dataset.observations.numerator.set([4, 8, 12, 16, 20, 8, 8, 16, 24, 36]);
		dataset.observations.denominator.fill(40, 0, 10);
		const result = computeIndex(dataset);
		const value = at(result.panel, result.panel.value, 'x', '2020', 'A')!;
		expect(value).toBeGreaterThan(10);
		expect(value).toBeLessThan(30);
		expect(result.warnings).toEqual([]);
		expect(compute({ ...two, method: one('imd') }).warnings[0]).toMatch(/^Not drawn towards those around.*: x, y\.$/);
	});
	test('imd: a count that does not fit its total is refused by indicator, area and period, all of them at once', () => {
		const dataset = sampleDataset({ ...two, method: one('imd') });
		dataset.observations.numerator.set([4, 8, 50, 16, 20, 8, 8, 16, 24, -1]);
		dataset.observations.denominator.fill(40, 0, 10);
		expect(() => computeIndex(dataset)).toThrow(/x of C \(C\), 2020: .*\n?.*x of E \(E\), 2021: /s);
	});
	test('values between best and worst case score the same whether values are held there or not, treated ones too', () => {
		const values = { ...two.values, x: { 2020: [0, 1, 2, 3, 4], 2021: [5, 6, 7, 8, 90] } };
		const scored = (clamp: boolean) => {
			const method = { preset: 'spi-ward', normalisation: 'minmax', weights_on: 'scores', clamp } as const;
			const result = compute({ ...two, values, method: { ...method, treatment: { name: 'log-ct', steps: 0 } } });
			return ['A', 'B', 'C', 'D', 'E'].map((area) => score(result, 'x', '2020', area));
		};
		const free = scored(false);
		expect(new Set(free).size).toBe(5);
		expect(scored(true)).toEqual(free);
	});
	test.each([
		['eu-spi', 'spi-anchors'],
		['eu-spi', 'goalposts'],
		['coinr-default', 'scaled'],
	])('%s, %s: values drawn in are scored between anchors, a logarithm is refused by name', (preset, normalisation) => {
		const values = { ...two.values, x: { 2020: [0, 1, 2, 3, 4], 2021: [5, 6, 7, 8, 90] } };
		const scored = (treatment: object) =>
			compute({ ...two, values, method: { preset, normalisation, treatment } as Sample['method'] });
		// Drawn in to the next highest value, 8 of 100 between best and worst case.
		expect(score(scored({ name: 'winsorise', steps: 1 }), 'x', '2021', 'E')).toBeCloseTo(8, 10);
		expect(() => scored({ name: 'log-ct', steps: 0 })).toThrow(/logarithm.*of x /);
	});
	test('a part of zero in a mean of roots has no share that could be told', () => {
		// x of A in 2020 is the worst case, so one point of it would move the mean beyond all bounds.
		const values = { ...two.values, x: { 2020: [0, 20, 30, 40, 50], 2021: [20, 20, 40, 60, 90] } };
		const result = compute({ ...two, values, method: one('eu-spi') });
		const run = { method: resolveMethod({ preset: 'eu-spi' }), weights: result.weights };
		expect(contributionsToScore(result.panel, run, 'index', '2020', 'A')).toEqual([]);
		const told = contributionsToScore(result.panel, run, 'index', '2020', 'B');
		expect(told.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score(result, 'index', '2020', 'B'), 10);
	});
	test('simd: an absent indicator counts as the middle', () => {
		const values = { ...two.values, z: { 2020: [1, 2, 3, 4, 'not-available' as SampleCell], 2021: [1, 2, 3, 4, 5] } };
		const indicators = [...two.indicators, { id: 'z', component: 'p' }];
		const result = compute({ ...two, values, indicators, method: one('simd') });
		// E leads on x and lacks z; D is second on x and leads on z among four. Φ⁻¹(5/6) / 2 against (Φ⁻¹(4/6) + Φ⁻¹(4/5)) / 2.
		expect(0.9674216 / 2).toBeLessThan((0.4307273 + 0.8416212) / 2);
		expect(at(result.panel, result.panel.rank, 'p', '2020', 'D')).toBe(1);
		expect(at(result.panel, result.panel.rank, 'p', '2020', 'E')).toBe(2);
	});
	test('bod: whoever is best at something of enough weight reaches 1, and no one more', () => {
		const values = {
			x: { 2020: [10, 20, 30, 40, 50] },
			w: { 2020: [50, 40, 30, 20, 10] },
			y: { 2020: [1, 2, 3, 4, 5] },
		};
		const indicators = [...two.indicators, { id: 'w', component: 'p' }];
		const result = compute({
			...two,
			periods: ['2020'],
			values,
			indicators,
			method: one('bod', { aggregation: { component: 'bod' } }),
		});
		expect(score(result, 'p', '2020', 'A')).toBeCloseTo(1, 9);
		expect(score(result, 'p', '2020', 'E')).toBeCloseTo(1, 9);
		for (const area of two.areas) expect(score(result, 'p', '2020', area as string)).toBeLessThanOrEqual(1 + 1e-9);
	});
	test('rank-copeland: areas outranked less areas outranking, whatever the distances', () => {
		const result = compute({ ...two, method: one('rank-copeland') });
		expect(['A', 'B', 'C', 'D', 'E'].map((area) => score(result, 'index', '2020', area))).toEqual([-4, -2, 0, 2, 4]);
		expect(result.scales.index).toEqual({ low: -4, high: 4 });
		// Nothing of a comparison of areas can be laid at the door of an indicator.
		const told = result.changes.filter(({ area, measure }) => area === 'A' && measure === 'index');
		expect(told.map(({ contributor }) => contributor)).toEqual(told.length === 0 ? [] : ['index']);
	});
	test('spi-2018: gaps in a series on a straight line, ends by the nearest year; three of four components suffice', () => {
		const gap: SampleCell = 'not-available';
		const result = compute({
			areas: ['A', 'B', 'C', 'D', 'E', 'F'],
			periods: ['2018', '2019', '2020'],
			framework: [
				{
					id: 'd',
					name: 'd',
					children: ['p', 'q', 'r', 's'].map((id) => ({ id, name: id })),
				},
			],
			indicators: ['p', 'q', 'r', 's'].map((id) => ({ id: `${id}1`, component: id })),
			values: {
				p1: { 2018: [10, 20, 30, 40, 50, gap], 2019: [gap, 21, 31, 41, 51, gap], 2020: [20, 22, 32, 42, 52, 60] },
				q1: { 2018: [1, 2, 3, 4, 5, 6], 2019: [1, 2, 3, 4, 5, 6], 2020: [1, 2, 3, 4, 5, 6] },
				r1: { 2018: [1, 2, 3, 4, 5, 6], 2019: [1, 2, 3, 4, 5, 6], 2020: [1, 2, 3, 4, 5, 6] },
				s1: { 2018: [1, 2, 3, 4, 5, 'suppressed'], 2019: [1, 2, 3, 4, 5, 6], 2020: [1, 2, 3, 4, 5, 6] },
			},
			method: one('spi-2018'),
		});
		expect(at(result.panel, result.panel.value, 'p1', '2019', 'A')).toBe(15);
		expect(at(result.panel, result.panel.value, 'p1', '2018', 'F')).toBe(60);
		expect(score(result, 's', '2018', 'F')).toBeNaN();
		expect(score(result, 'd', '2018', 'F')).toBeCloseTo(
			(score(result, 'p', '2018', 'F') + score(result, 'q', '2018', 'F') + score(result, 'r', '2018', 'F')) / 3,
			10,
		);
	});
	test('spi-subnational: each year between its own extremes, standardised by itself, with the weights of the last', () => {
		const years = ['2019', '2020'];
		const columns: Record<string, Record<string, number[]>> = {
			u: { 2019: [3, 9, 4, 7, 1, 8], 2020: [2, 9, 6, 7, 3, 12] },
			v: { 2019: [10, 40, 25, 35, 12, 30], 2020: [15, 44, 20, 31, 18, 60] },
			w: { 2019: [5, 1, 4, 2, 6, 3], 2020: [9, 2, 5, 4, 8, 1] },
		};
		const result = compute({
			areas: ['A', 'B', 'C', 'D', 'E', 'F'],
			periods: years,
			framework: [{ id: 'c', name: 'c' }],
			indicators: ['u', 'v', 'w'].map((id) => ({
				id,
				component: 'c',
				best: null,
				worst: null,
				direction: id === 'w' ? ('lower' as const) : ('higher' as const),
			})),
			values: columns,
			method: one('spi-subnational'),
		});
		// The same by way of z-scores and the two artificial areas, as in the papers.
		const signs = { u: 1, v: 1, w: -1 } as const;
		const z = years.map((year) =>
			(['u', 'v', 'w'] as const).map((id) => {
				const x = columns[id]![year]!.map((value) => signs[id] * value);
				const all = [...x, Math.max(...x), Math.min(...x)];
				const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
				const sd = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1));
				return all.map((value) => (value - mean) / sd);
			}),
		);
		const last = z[1]!;
		const r = last.map((a) => last.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (a.length - 1)));
		// Power iteration instead of a decomposition.
		let vector = [1, 1, 1];
		for (let step = 0; step < 500; step++) {
			const next = r.map((row) => row.reduce((sum, value, j) => sum + value * vector[j]!, 0));
			const length = Math.hypot(...next);
			vector = next.map((value) => value / length);
		}
		const total = vector.reduce((sum, value) => sum + value, 0);
		years.forEach((year, t) => {
			const raw = (row: number) => z[t]!.reduce((sum, column, j) => sum + (vector[j]! / total) * column[row]!, 0);
			['A', 'B', 'C', 'D', 'E', 'F'].forEach((area, row) => {
				expect(score(result, 'c', year, area)).toBeCloseTo((100 * (raw(row) - raw(7))) / (raw(6) - raw(7)), 9);
			});
		});
		expect(result.weights.filter(({ measure }) => measure === 'u').map(({ period }) => period)).toEqual(years);
	});
});

describe('steps set in index.yaml', () => {
	test('goalposts keep to their own scale, and scaling goes beyond it', () => {
		const values = { ...two.values, x: { 2020: [-10, 20, 30, 40, 150], 2021: [0, 0, 0, 0, 0] } };
		const scores = (normalisation: object | string) => {
			const result = compute({ ...two, values, method: one('oecd-minmax-equal', { normalisation }) });
			return ['A', 'B', 'E'].map((area) => score(result, 'x', '2020', area));
		};
		expect(scores({ name: 'goalposts', factor: 10 })).toEqual([0, 2, 10]);
		expect(scores('scaled')).toEqual([-10, 20, 150]);
	});
	test('an area may be held against a reference area', () => {
		const method = one('oecd-minmax-equal', { normalisation: 'distance-to-reference', reference: 'D' });
		const result = compute({ ...two, method });
		// D has 60 in the last year; the lowest of both years is 10.
		expect(score(result, 'x', '2021', 'D')).toBeCloseTo(1, 12);
		expect(score(result, 'x', '2020', 'C')).toBeCloseTo(1 - (60 - 30) / (60 - 10), 12);
	});
	test('outliers are drawn in, flagged, and told of', () => {
		const areas = Array.from({ length: 12 }, (_, i) => `W${i}`);
		const steady = areas.map((_, i) => 10 + i);
		const result = compute({
			...two,
			areas,
			periods: ['2020'],
			values: { x: { 2020: [...steady.slice(0, 11), 500] }, y: { 2020: steady } },
			method: one('coinr-default'),
		});
		expect(at(result.panel, result.panel.flag, 'x', '2020', 'W11')! & flagBit.treated).not.toBe(0);
		expect(at(result.panel, result.panel.flag, 'x', '2020', 'W10')! & flagBit.treated).toBe(0);
		expect(at(result.panel, result.panel.value, 'x', '2020', 'W11')).toBe(500);
		expect(score(result, 'x', '2020', 'W11')).toBe(score(result, 'x', '2020', 'W10'));
		expect(at(result.panel, result.panel.flag, 'index', '2020', 'W11')! & flagBit.treated).not.toBe(0);
	});
	test('what a ward lacks can be taken from how it stands to its borough', () => {
		const borough = { code: 'X', level: 'borough', name: 'Borough' };
		const wards = ['A', 'B', 'C'].map((code) => ({ code, parent: 'X' }));
		const result = compute({
			...two,
			areas: [...wards, borough],
			values: {
				x: { 2020: [20, 30, 40, 30], 2021: ['not-available', 33, 44, 33] },
				y: { 2020: [10, 20, 30, 20], 2021: [10, 20, 30, 20] },
			},
			method: one('spi-ward', { imputation: 'parent-ratio' }),
		});
		expect(at(result.panel, result.panel.value, 'x', '2021', 'A')).toBeCloseTo(22, 12);
		expect(at(result.panel, result.panel.flag, 'x', '2021', 'A')! & flagBit.imputed).not.toBe(0);
	});
});

describe('areas of other levels', () => {
	const borough = { code: 'X', level: 'borough', name: 'Borough' };
	const sample = (preset: string): Sample => ({
		...two,
		areas: [...two.areas, borough],
		values: {
			x: { 2020: [10, 20, 30, 40, 50, 30], 2021: [20, 20, 40, 60, 90, 130] },
			y: { 2020: [50, 40, 30, 20, 10, 30], 2021: [40, 35, 30, 25, 0, 26] },
		},
		method: one(preset),
	});
	test('are scored on the line of the others, and move none of them', () => {
		const result = compute(sample('oecd-minmax-equal'));
		const without = compute({ ...two, method: one('oecd-minmax-equal') });
		expect(score(result, 'x', '2021', 'X')).toBeCloseTo((100 * (130 - 10)) / 80, 10);
		expect(score(result, 'x', '2020', 'X')).toBeCloseTo(score(without, 'x', '2020', 'C'), 10);
		for (const area of ['A', 'C', 'E'])
			expect(score(result, 'index', '2021', area)).toBe(score(without, 'index', '2021', area));
	});
	test('have no place among ranks', () => {
		const result = compute(sample('rank-copeland'));
		expect(score(result, 'x', '2021', 'X')).toBeNaN();
		expect(score(result, 'index', '2021', 'X')).toBeNaN();
		expect(score(result, 'index', '2020', 'E')).toBe(4);
	});
});
