import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendRange, trendScale, trendTicks } from './trendScale.ts';

const format = (value: number) => value.toFixed(1);

describe('trendTicks', () => {
	it('draws two to five round gridlines between the ends, whatever the ends', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -1e5, max: 1e5, noNaN: true }),
				fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
				(low, span) => {
					const ticks = trendTicks(low, low + span);
					expect(ticks.length).toBeGreaterThanOrEqual(2);
					expect(ticks.length).toBeLessThanOrEqual(5);
					for (const tick of ticks) {
						expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6);
						expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-6));
					}
				},
			),
		);
	});
});

describe('trendRange', () => {
	it('holds every value', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1 }), (values) => {
				const [low, high] = trendRange(values, 10);
				for (const value of values) {
					expect(value).toBeGreaterThanOrEqual(low - 1e-5);
					expect(value).toBeLessThanOrEqual(high + 1e-5);
				}
				expect(high - low).toBeGreaterThanOrEqual(10 - 1e-6);
			}),
		);
	});
});

describe('trendScale', () => {
	const line = (
		id: string,
		points: readonly (number | null)[],
		emphasis: 'main' | 'comparator' | 'context' = 'main',
	) => ({
		id,
		name: id,
		emphasis,
		points,
	});

	it('puts the low end at the foot, the high end at the top, and equal values at equal heights', () => {
		const chart = trendScale([line('a', [40, 50, 40])], ['2009', '2010', '2011'], 40, 50, format);
		const [first, second, third] = chart.lines[0]!.dots;
		const foot = chart.gridlines.find(({ text }) => text === '40.0')!;
		const top = chart.gridlines.find(({ text }) => text === '50.0')!;
		expect(first!.y).toBe(foot.y);
		expect(second!.y).toBe(top.y);
		expect(third!.y).toBe(first!.y);
		expect(top.y).toBeLessThan(foot.y);
	});

	it('breaks a line at a missing figure and still shows a figure that stands alone', () => {
		const chart = trendScale([line('a', [40, null, 45], 'context')], ['2009', '2010', '2011'], 40, 50, format);
		expect(chart.lines[0]!.d.match(/M/g)).toHaveLength(2);
		expect(chart.lines[0]!.dots).toHaveLength(2);
	});

	it('draws a carried figure hollow', () => {
		const chart = trendScale([{ ...line('a', [1, 2]), carried: [true, false] }], ['2009', '2010'], 0, 3, format);
		expect(chart.lines[0]!.dots.map(({ hollow }) => hollow)).toEqual([true, false]);
	});

	it('names lines beside their last figure without overlap, long names too, and keeps the figure', () => {
		const names = ['An area whose name is very long indeed and goes on', 'Sampleton', 'Another'];
		const chart = trendScale(
			names.map((name) => line(name, [44, 45.2])),
			['2009', '2010'],
			40,
			50,
			format,
		);
		const boxes = [...chart.labels].map(({ y, text }) => [y, y + text.length * 16] as const);
		boxes.forEach(([from], i) => {
			if (i > 0) expect(from).toBeGreaterThanOrEqual(boxes[i - 1]![1]);
		});
		for (const { text } of chart.labels) expect(text.at(-1)).toContain('45.2');
	});

	it('leaves out period names that have no room, never the last', () => {
		const periods = Array.from({ length: 30 }, (_, i) => String(1990 + i));
		const { columns } = trendScale(
			[
				line(
					'a',
					periods.map(() => 1),
				),
			],
			periods,
			0,
			2,
			format,
		);
		expect(columns.at(-1)!.text).toBe('2019');
		expect(columns.filter(({ text }) => text !== '').length).toBeLessThan(10);
	});

	it('stands with one period and with nothing to show', () => {
		const one = trendScale([line('a', [5])], ['2013'], 5, 5, format);
		expect(one.lines[0]!.dots).toHaveLength(1);
		const none = trendScale([line('a', [null])], ['2013'], 0, 1, format);
		expect(none.labels).toEqual([]);
		expect(JSON.stringify([one, none])).not.toMatch(/NaN|Infinity/);
	});
});
