import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepChart, stepReach } from './stepChart.ts';

it('steps from one score to the other, each part from where the one before it led', () => {
	// An axis of 10 × 1.2 points whose middle is that of the way, 52: from 46 to 58.
	const chart = stepChart(50, [4, -3], 1, 10, 0);
	expect(chart).toMatchObject({
		start: 33.33,
		steps: [
			{ before: 33.33, after: 66.67 },
			{ before: 66.67, after: 41.67 },
		],
		end: 41.67,
	});
	expect(chart.ticks.every(({ at, value }) => Math.abs(at - (100 * (value - 46)) / 12) < 0.01)).toBe(true);
});

it('leads down where the change is negative', () => {
	const { start, steps, end } = stepChart(50, [-2, -3], -5, 5, 0);
	expect([start, steps[0]!.after, steps[1]!.after, end]).toEqual([91.67, 58.33, 8.33, 8.33]);
});

it('has nowhere to go where nothing has a part, and does not fail', () => {
	expect(stepChart(50, [], 0, 0, 0)).toMatchObject({ start: 50, steps: [], end: 50 });
	expect(stepReach({ decimals: 1, parts: [] })).toBe(0);
});

it('holds every step between its ends, at one length a point for every area', () => {
	const points = fc.array(
		fc.integer({ min: -900, max: 900 }).map((n) => n / 100),
		{ minLength: 1, maxLength: 12 },
	);
	fc.assert(
		fc.property(points, fc.integer({ min: 0, max: 100 }), (list, from) => {
			const sorted = [...list].sort((a, b) => b - a);
			const sum = sorted.reduce((a, b) => a + b, 0);
			const units = sorted.flatMap((each, i) => [i, Math.round(each * 100)]);
			const reach = stepReach({ decimals: 1, parts: [units, [0, 1_500]] });
			const { start, steps, end } = stepChart(from, sorted, sum, reach, 0);
			for (const at of [start, end, ...steps.flatMap(({ before, after }) => [before, after])]) {
				expect(at).toBeGreaterThanOrEqual(0);
				expect(at).toBeLessThanOrEqual(100);
			}
			for (const [i, { before, after }] of steps.entries()) {
				expect(Math.abs(after - before - (100 * sorted[i]!) / (reach * 1.2))).toBeLessThan(0.02);
			}
		}),
	);
});
