import { absentBits, flagBit } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndex } from './computeIndex.ts';
import { at, type Sample, type SampleCell, sampleDataset } from './testing/sampleDataset.ts';

const periods = ['2010', '2011', '2012'];
const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
const areas = Array.from({ length: 9 }, (_, i) => `W${i}`);

const cell: fc.Arbitrary<SampleCell> = fc.oneof(
	{ weight: 12, arbitrary: fc.double({ min: -20, max: 120, noNaN: true }) },
	{ weight: 1, arbitrary: fc.constantFrom<SampleCell>('suppressed', 'not-available', 'not-applicable') },
);
const cells = fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 18, maxLength: 18 });

function sample(grid: readonly (readonly SampleCell[])[], change: Partial<Sample> = {}): Sample {
	return {
		areas,
		periods,
		framework: [
			{
				id: 'd1',
				name: 'd1',
				children: [
					{ id: 'a', name: 'a' },
					{ id: 'b', name: 'b', weight: 2 },
				],
			},
			{
				id: 'd2',
				name: 'd2',
				children: [
					{ id: 'c', name: 'c' },
					{ id: 'gap', name: 'gap' },
				],
			},
		],
		indicators: ids.map((id, i) => ({
			id,
			component: id[0]!,
			...(i % 2 === 0 ? {} : { direction: 'lower' as const, best: 0, worst: 100 }),
			fill: (['none', 'carry', 'linear', 'nearest'] as const)[i % 4]!,
		})),
		values: Object.fromEntries(
			ids.map((id, i) => [id, Object.fromEntries(periods.map((p, t) => [p, grid[i * 3 + t]!]))]),
		),
		method: { required_share: { component: 0.3, dimension: 0.3, index: 0.5 } },
		...change,
	};
}
const compute = (grid: readonly (readonly SampleCell[])[], change: Partial<Sample> = {}) =>
	computeIndex(sampleDataset(sample(grid, change)));
/** One run is a whole index, so a few dozen suffice. */
const runs = { numRuns: 40, seed: 20170621 };

describe('whatever the data', () => {
	it('is absent with exactly one reason, or a score from 0 to 100', () => {
		fc.assert(
			fc.property(cells, (grid) => {
				const { panel } = compute(grid);
				panel.score.forEach((score, i) => {
					const reasons = panel.flag[i]! & absentBits;
					if (Number.isNaN(score)) {
						expect([flagBit.suppressed, flagBit['not-available'], flagBit['not-applicable']]).toContain(reasons);
						expect(panel.rank[i]).toBe(0);
					} else {
						expect(reasons).toBe(0);
						expect(score).toBeGreaterThanOrEqual(-1e-9);
						expect(score).toBeLessThanOrEqual(100 + 1e-9);
						expect(panel.rank[i]).toBeGreaterThanOrEqual(1);
					}
				});
			}),
			runs,
		);
	});

	it('has weights that sum to 1 at every step, and effective weights that sum to 1 at every level', () => {
		fc.assert(
			fc.property(cells, (grid) => {
				const { weights, panel } = compute(grid);
				const sums = new Map<string, number>();
				const levels = new Map<string, number>();
				for (const row of weights) {
					const { type } = panel.measures.find((m) => m.id === row.measure)!;
					sums.set(row.parent, (sums.get(row.parent) ?? 0) + row.weight);
					levels.set(type, (levels.get(type) ?? 0) + row.effectiveWeight);
				}
				for (const sum of [...sums.values(), ...levels.values()]) expect(sum).toBeCloseTo(1, 12);
			}),
			runs,
		);
	});

	it('has changes that are the difference of two scores and the sum of their contributions', () => {
		fc.assert(
			fc.property(cells, (grid) => {
				const { changes, panel } = compute(grid);
				const sums = new Map<string, { change: number; sum: number }>();
				for (const row of changes) {
					const key = `${row.area} ${row.measure} ${row.from} ${row.to}`;
					const before = at(panel, panel.score, row.measure, row.from, row.area)!;
					const after = at(panel, panel.score, row.measure, row.to, row.area)!;
					expect(row.change).toBe(after - before);
					expect(row.clear).toBe(Math.abs(row.change) >= 1);
					sums.set(key, { change: row.change, sum: (sums.get(key)?.sum ?? 0) + row.contribution });
				}
				for (const { change, sum } of sums.values()) expect(Math.abs(change - sum)).toBeLessThan(1e-9);
				const scored = areas.filter((area) =>
					[0, 2].every((t) => !Number.isNaN(at(panel, panel.score, 'index', periods[t]!, area)!)),
				);
				const told = new Set(
					changes.filter((c) => c.measure === 'index' && c.from === '2010' && c.to === '2012').map((c) => c.area),
				);
				expect([...told].sort()).toEqual(scored);
			}),
			runs,
		);
	});

	it('does not depend on the order of areas', () => {
		fc.assert(
			fc.property(cells, fc.shuffledSubarray([...areas.keys()], { minLength: 9 }), (grid, order) => {
				const one = compute(grid).panel;
				const other = compute(
					grid.map((row) => order.map((i) => row[i]!)),
					{ areas: order.map((i) => areas[i]!) },
				).panel;
				for (const area of areas) {
					for (const period of periods) {
						const a = at(one, one.score, 'index', period, area)!;
						const b = at(other, other.score, 'index', period, area)!;
						if (Number.isNaN(a)) expect(b).toBeNaN();
						else expect(b).toBeCloseTo(a, 7);
					}
				}
			}),
			runs,
		);
	});

	it('does not depend on the order of indicators or the unit they are in', () => {
		fc.assert(
			fc.property(cells, fc.double({ min: 0.001, max: 1000, noNaN: true }), (grid, factor) => {
				const one = compute(grid).panel;
				const plain = sample(grid);
				const other = compute(grid, {
					indicators: plain.indicators
						.map((i) => (i.id === 'a1' ? { ...i, best: 100 * factor, worst: 0 } : i))
						.toReversed(),
					values: {
						...plain.values,
						a1: Object.fromEntries(
							periods.map((p, t) => [p, grid[t]!.map((x) => (typeof x === 'number' ? x * factor : x))]),
						),
					},
				}).panel;
				for (const measure of ['index', 'd1', 'a', 'a1']) {
					for (const area of areas) {
						const a = at(one, one.score, measure, '2011', area)!;
						const b = at(other, other.score, measure, '2011', area)!;
						if (Number.isNaN(a)) expect(b).toBeNaN();
						else expect(b).toBeCloseTo(a, 6);
					}
				}
			}),
			runs,
		);
	});

	it('is the same twice, to the last bit', () => {
		fc.assert(
			fc.property(cells, (grid) => {
				expect(compute(grid)).toEqual(compute(grid));
			}),
			{ ...runs, numRuns: 5 },
		);
	});
});

describe('with a model held fixed', () => {
	it('never lowers a score when a value gets better', () => {
		const numbers = fc.array(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 9, maxLength: 9 }), {
			minLength: 18,
			maxLength: 18,
		});
		const model = {
			origin: 'm.csv',
			rows: ids.map((id, i) => ({
				measure: id,
				parent: id[0]!,
				weight: 1 + i,
				mean: 50,
				sd: 10 + i,
				...(i % 2 === 0 ? { best: 100, worst: 0 } : { best: 0, worst: 100 }),
			})),
		};
		const method = { weights: { model: 'm.csv' } };
		fc.assert(
			fc.property(
				numbers,
				fc.nat(5),
				fc.nat(8),
				fc.double({ min: 0.01, max: 50, noNaN: true }),
				(grid, i, ward, step) => {
					const better = grid.map((row, r) =>
						row.map((x, a) => (r === i * 3 && a === ward ? x + (i % 2 === 0 ? step : -step) : x)),
					);
					const before = compute(grid, { model, method }).panel;
					const after = compute(better, { model, method }).panel;
					for (const measure of ['index', i < 5 ? 'd1' : 'd2', ids[i]![0]!, ids[i]!]) {
						const a = at(before, before.score, measure, '2010', `W${ward}`)!;
						const b = at(after, after.score, measure, '2010', `W${ward}`)!;
						expect(b).toBeGreaterThanOrEqual(a - 1e-9);
						expect(at(after, after.rank, measure, '2010', `W${ward}`)).toBeLessThanOrEqual(
							at(before, before.rank, measure, '2010', `W${ward}`)!,
						);
					}
				},
			),
			runs,
		);
	});
});
