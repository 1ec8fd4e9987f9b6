import { describe, expect, test } from 'vitest';
import { presets } from '../presets/presets.ts';
import { scoreIndex } from '../scoreIndex.ts';
import { seededNumbers } from '../statistics/seededNumbers.ts';
import { at, type Sample, sampleDataset } from '../testing/sampleDataset.ts';
import { recomputableIndex } from './recomputableIndex.ts';

const areas = Array.from({ length: 14 }, (_, i) => `W${i}`);
const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
const random = seededNumbers(7);
const level = [0, 1, 2].map(() => areas.map(random));
const values = Object.fromEntries(
	ids.map((id) => [
		id,
		Object.fromEntries(
			['2020', '2021'].map((period) => [
				period,
				areas.map((_, a) => 5 + 60 * level['abc'.indexOf(id[0]!)]![a]! + 30 * random()),
			]),
		),
	]),
);
const sample = (change: Partial<Sample> = {}): Sample => ({
	areas,
	periods: ['2020', '2021'],
	framework: [
		{
			id: 'd1',
			name: 'd1',
			children: [
				{ id: 'a', name: 'a' },
				{ id: 'b', name: 'b', weight: 2 },
				{ id: 'gap', name: 'gap' },
			],
		},
		{ id: 'd2', name: 'd2', children: [{ id: 'c', name: 'c' }] },
	],
	indicators: ids.map((id) => ({ id, component: id[0]! })),
	values,
	...change,
});
const taken = (given: Sample) => {
	const scores = scoreIndex(sampleDataset(given));
	return { scores, index: recomputableIndex(scores.panel, scores, '2021', areas) };
};
const read = (index: ReturnType<typeof taken>['index'], array: ArrayLike<number>, measure: string, area: number) =>
	array[index.measures.indexOf(measure) * areas.length + area];

describe.each(presets.map(({ id }) => id))('%s', (preset) => {
	test('with nothing supposed, comes out as published', () => {
		const { scores, index } = taken(sample({ method: { preset } }));
		const { score, rank } = index.recompute();
		for (const measure of ['index', 'd1', 'a', 'b', 'c', 'a2']) {
			areas.forEach((area, a) => {
				const told = at(scores.panel, scores.panel.score, measure, '2021', area)!;
				expect(read(index, score, measure, a)).toBeCloseTo(told, 10);
				expect(read(index, rank, measure, a)).toBe(at(scores.panel, scores.panel.rank, measure, '2021', area));
			});
		}
	});
});

describe('supposed otherwise, it is what the engine makes of it', () => {
	test('other weights of indicators and of components', () => {
		const given = { a1: 3, a2: 1, a3: 0.5 };
		const { index } = taken(sample());
		const engine = scoreIndex(
			sampleDataset(
				sample({
					method: { preset: 'spi-ward', weights: 'given' },
					indicators: ids.map((id) => ({ id, component: id[0]!, weight: given[id as 'a1'] ?? 1 })),
					framework: [
						{
							id: 'd1',
							name: 'd1',
							children: [
								{ id: 'a', name: 'a', weight: 1 },
								{ id: 'b', name: 'b', weight: 5 },
							],
						},
						{ id: 'd2', name: 'd2', children: [{ id: 'c', name: 'c' }] },
					],
				}),
			),
		);
		const { score } = index.recompute({ weights: new Map([...Object.entries(given), ['a', 1], ['b', 5]]) });
		for (const measure of ['index', 'd1', 'a']) {
			areas.forEach((area, a) => {
				expect(read(index, score, measure, a)).toBeCloseTo(
					at(engine.panel, engine.panel.score, measure, '2021', area)!,
					10,
				);
			});
		}
	});
	test('a better figure in one area, between fixed anchors', () => {
		const better = structuredClone(values);
		better.b1!['2021']![3] = 95;
		const model = {
			origin: 'm.csv',
			rows: ids.map((measure) => ({ measure, parent: measure[0]!, weight: 1, best: 100, worst: 0, mean: 50, sd: 20 })),
		};
		const method = { preset: 'spi-ward', weights: { model: 'm.csv' } } as const;
		const { index } = taken(sample({ method, model }));
		const engine = scoreIndex(sampleDataset(sample({ method, model, values: better })));
		const { score, rank } = index.recompute({ scores: [{ measure: 'b1', area: 'W3', score: 95 }] });
		areas.forEach((area, a) => {
			expect(read(index, score, 'index', a)).toBeCloseTo(
				at(engine.panel, engine.panel.score, 'index', '2021', area)!,
				10,
			);
			expect(read(index, rank, 'index', a)).toBe(at(engine.panel, engine.panel.rank, 'index', '2021', area));
		});
	});
	test('another aggregation', () => {
		const { index } = taken(sample());
		const engine = scoreIndex(
			sampleDataset(sample({ method: { preset: 'spi-ward', aggregation: { index: 'geometric' } } })),
		);
		const { score } = index.recompute({ aggregation: { index: { name: 'geometric', options: {} } } });
		areas.forEach((area, a) => {
			expect(read(index, score, 'index', a)).toBeCloseTo(
				at(engine.panel, engine.panel.score, 'index', '2021', area)!,
				10,
			);
		});
	});
});

test('only the measures asked for are ranked, and as they would be with all others', () => {
	const { index } = taken(sample());
	const weights = new Map([['a', 4]]);
	const all = index.recompute({ weights });
	const one = index.recompute({ weights, ranked: new Set(['index']) });
	expect(one.score).toEqual(all.score);
	areas.forEach((_, a) => {
		expect(read(index, one.rank, 'index', a)).toBe(read(index, all.rank, 'index', a));
		expect(read(index, one.rank, 'd1', a)).toBe(0);
	});
});

test('a weight of zero leaves a measure out; all zero, or one below, is refused by name', () => {
	const { scores, index } = taken(sample());
	const { score } = index.recompute({ weights: new Map([['a', 0]]) });
	expect(read(index, score, 'd1', 2)).toBeCloseTo(at(scores.panel, scores.panel.score, 'b', '2021', 'W2')!, 10);
	expect(() =>
		index.recompute({
			weights: new Map([
				['a', 0],
				['b', 0],
			]),
		}),
	).toThrow(/parts of d1 must not be below zero, nor all zero/);
	expect(() => index.recompute({ weights: new Map([['a1', -1]]) })).toThrow(/parts of a must not/);
	expect(index.weights.has('gap')).toBe(false);
});
