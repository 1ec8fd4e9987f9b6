import { absentBits, InputError, type Result } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeIndex } from '../computeIndex.ts';
import { at, type Sample, type SampleCell, sampleDataset } from '../testing/sampleDataset.ts';
import { presets } from './presets.ts';

/*
 * What must hold of every named method, whatever the data. Figures hang together within a component, as in a real index, so that
 * principal components and factor analysis find weights; where they do not, the method must say so by name.
 */

const periods = ['2010', '2011', '2012'];
const areas = Array.from({ length: 12 }, (_, i) => `W${i}`);
const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2'];
const lower = new Set(['a2', 'b1', 'c2']);

interface Drawn {
	readonly level: readonly (readonly number[])[];
	readonly noise: readonly (readonly number[])[];
	readonly missing: readonly { readonly cell: number; readonly as: SampleCell }[];
}
const unit = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const drawn: fc.Arbitrary<Drawn> = fc.record({
	level: fc.array(fc.array(unit, { minLength: 12, maxLength: 12 }), { minLength: 9, maxLength: 9 }),
	noise: fc.array(fc.array(unit, { minLength: 12, maxLength: 12 }), { minLength: 24, maxLength: 24 }),
	missing: fc.array(
		fc.record({
			cell: fc.nat(24 * 12 - 1),
			as: fc.constantFrom<SampleCell>('suppressed', 'not-available', 'not-applicable'),
		}),
		{ maxLength: 6 },
	),
});

function valuesOf({ level, noise, missing }: Drawn): Record<string, Record<string, SampleCell[]>> {
	const absent = new Map(missing.map(({ cell, as }) => [cell, as]));
	return Object.fromEntries(
		ids.map((id, i) => [
			id,
			Object.fromEntries(
				periods.map((period, t) => [
					period,
					areas.map((_, a) => {
						const good = 70 * level['abc'.indexOf(id[0]!) * 3 + t]![a]! + 25 * noise[i * 3 + t]![a]! + 2 + a / 50;
						return absent.get((i * 3 + t) * 12 + a) ?? (lower.has(id) ? 100 - good : good);
					}),
				]),
			),
		]),
	);
}

function sample(preset: string, values: Sample['values'], change: Partial<Sample> = {}): Sample {
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
			{ id: 'd2', name: 'd2', children: [{ id: 'c', name: 'c' }] },
		],
		indicators: ids.map((id) => ({
			id,
			component: id[0]!,
			...(lower.has(id) ? { direction: 'lower' as const, best: 0, worst: 100 } : {}),
		})),
		values,
		method: { preset } as Sample['method'],
		...change,
	};
}

/** The result, or the refusal, which must name what it is about. */
function attempt(given: Sample): Result | null {
	try {
		return computeIndex(sampleDataset(given));
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		for (const { message, mend } of error.problems) {
			expect(message).toMatch(/[abcd]\d?/);
			expect(mend).not.toBe('');
		}
		return null;
	}
}
const runs = { numRuns: 12, seed: 20170621 };

describe.each(presets.map(({ id }) => id))('%s', (preset) => {
	test('gives each cell a number on its scale, or one reason why not, and refuses seldom', () => {
		let made = 0;
		fc.assert(
			fc.property(drawn, (data) => {
				const result = attempt(sample(preset, valuesOf(data)));
				if (result === null) return;
				made++;
				const { panel, scales } = result;
				const rows = periods.length * areas.length;
				panel.score.forEach((score, cell) => {
					const reasons = panel.flag[cell]! & absentBits;
					if (Number.isNaN(score)) {
						expect(reasons & (reasons - 1)).toBe(0);
						expect(reasons).not.toBe(0);
						expect(panel.rank[cell]).toBe(0);
						return;
					}
					const { low, high } = scales[panel.measures[Math.floor(cell / rows)]!.type];
					expect(score).toBeGreaterThanOrEqual(low - 1e-9);
					expect(score).toBeLessThanOrEqual(high + 1e-9);
					expect(reasons).toBe(0);
				});
			}),
			runs,
		);
		expect(made).toBeGreaterThan(runs.numRuns / 2);
	});

	test('has weights that sum to 1 below every measure, in each period that has its own', () => {
		let made = 0;
		fc.assert(
			fc.property(drawn, (data) => {
				const result = attempt(sample(preset, valuesOf(data)));
				if (result === null) return;
				made++;
				const sums = new Map<string, number>();
				for (const row of result.weights) {
					const key = `${row.parent} ${row.period}`;
					sums.set(key, (sums.get(key) ?? 0) + row.weight);
				}
				const parents = new Set([...sums.keys()].map((key) => key.split(' ')[0]));
				expect(parents).toEqual(new Set(['', 'index', 'd1', 'd2', 'a', 'b', 'c']));
				for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 10);
			}),
			{ ...runs, numRuns: 4 },
		);
		expect(made).toBeGreaterThan(2);
	});

	test('has changes that their contributions sum to, each told once', () => {
		let made = 0;
		fc.assert(
			fc.property(drawn, (data) => {
				const result = attempt(sample(preset, valuesOf(data)));
				if (result === null) return;
				made++;
				const sums = new Map<string, { change: number; sum: number; told: Set<string> }>();
				for (const row of result.changes) {
					const key = `${row.area} ${row.measure} ${row.from} ${row.to}`;
					const before = at(result.panel, result.panel.score, row.measure, row.from, row.area)!;
					const after = at(result.panel, result.panel.score, row.measure, row.to, row.area)!;
					expect(row.change).toBe(after - before);
					const own = sums.get(key) ?? { change: row.change, sum: 0, told: new Set<string>() };
					expect(own.told).not.toContain(row.contributor);
					own.told.add(row.contributor);
					own.sum += row.contribution;
					sums.set(key, own);
				}
				expect(sums.size).toBeGreaterThan(0);
				for (const { change, sum } of sums.values()) expect(Math.abs(change - sum)).toBeLessThan(1e-7);
			}),
			{ ...runs, numRuns: 6 },
		);
		expect(made).toBeGreaterThan(3);
	});

	test('does not depend on the order of areas or indicators, nor on the unit of an indicator', () => {
		fc.assert(
			fc.property(
				drawn,
				fc.shuffledSubarray([...areas.keys()], { minLength: 12 }),
				fc.double({ min: 0.01, max: 100, noNaN: true }),
				(data, order, factor) => {
					const values = valuesOf(data);
					const plain = sample(preset, values);
					const one = attempt(plain);
					const other = attempt(
						sample(
							preset,
							Object.fromEntries(
								Object.entries(values).map(([id, byPeriod]) => [
									id,
									Object.fromEntries(
										Object.entries(byPeriod).map(([period, row]) => [
											period,
											order.map((a) => {
												const x = row[a]!;
												return typeof x === 'number' && id === 'b2' ? x * factor : x;
											}),
										]),
									),
								]),
							),
							{
								areas: order.map((a) => areas[a]!),
								indicators: plain.indicators
									.map((own) => (own.id === 'b2' ? { ...own, best: 100 * factor } : own))
									.toReversed(),
							},
						),
					);
					expect(other === null).toBe(one === null);
					if (one === null || other === null) return;
					for (const measure of ['index', 'd1', 'b', 'b2']) {
						for (const area of areas) {
							const x = at(one.panel, one.panel.score, measure, '2011', area)!;
							const y = at(other.panel, other.panel.score, measure, '2011', area)!;
							if (Number.isNaN(x)) expect(y).toBeNaN();
							else expect(y).toBeCloseTo(x, 6);
						}
					}
				},
			),
			runs,
		);
	});

	test('never lowers an indicator’s own score or rank when its value gets better', () => {
		fc.assert(
			fc.property(
				drawn,
				fc.nat(7),
				fc.nat(11),
				fc.double({ min: 0.1, max: 40, noNaN: true }),
				(data, i, area, step) => {
					const values = valuesOf({ ...data, missing: [] });
					const id = ids[i]!;
					const before = attempt(sample(preset, values));
					values[id]!['2011']![area] = (values[id]!['2011']![area] as number) + (lower.has(id) ? -step : step);
					const after = attempt(sample(preset, values));
					if (before === null || after === null) return;
					const score = (result: Result) => at(result.panel, result.panel.score, id, '2011', areas[area]!)!;
					const rank = (result: Result) => at(result.panel, result.panel.rank, id, '2011', areas[area]!)!;
					expect(rank(after)).toBeLessThanOrEqual(rank(before));
					// Winsorising may draw other values in or let them go, which moves the ends of the scale.
					if (preset !== 'coinr-default') expect(score(after)).toBeGreaterThanOrEqual(score(before) - 1e-9);
				},
			),
			runs,
		);
	});
});
