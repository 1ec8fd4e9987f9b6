import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { measureState } from '../measure/measureState.ts';
import { changeState } from './changeState.ts';
import { type ChangeTableRow, changeTable } from './changeTable.ts';
import { firstChangeView } from './changeView.ts';
import { type SlopeRating, slopeChart, slopeNames } from './slopeChart.ts';

function row(name: string, from: number | null, to: number | null, rating: SlopeRating = 'little-change') {
	const change = from === null || to === null ? null : to - from;
	return {
		area: { code: name, name, parent: null },
		within: '',
		from,
		to,
		change,
		fine: change,
		rating: change === null ? 'not-compared' : rating,
		parts: [],
		up: null,
		down: null,
	} satisfies ChangeTableRow;
}

const none = { pointed: null, chosen: null };
const label = ({ area, to }: ChangeTableRow) => `${area.name} ${to}`;
const format = String;
const classOf = (rows: readonly ChangeTableRow[], rating: SlopeRating) =>
	slopeChart(rows, 0, 100, format).classes.find((each) => each.rating === rating)!;

describe('a slope chart', () => {
	// 360 units between 0 at 370 and 100 at 10: a score of 50 stands at 190, 75 at 100. Gridlines need three figures.
	it('draws a line from one score to the other, with a mark that points where a clear change went', () => {
		const rows = [row('A', 50, 75, 'improved'), row('B', 75, 50, 'declined'), row('C', 50, 50)];
		expect(classOf(rows, 'improved')).toMatchObject({ lines: 'M38.5 190L238 100', marks: 'M233 105h10L238 95Z' });
		expect(classOf(rows, 'declined')).toMatchObject({ lines: 'M38.5 100L238 190', marks: 'M233 185h10L238 195Z' });
		expect(classOf(rows, 'little-change').lines).toBe('M38.5 190L238 190');
		expect(classOf(rows, 'little-change').marks).toMatch(/^M235\.5 190a/);
	});

	it('counts every area once that has both scores, and lays those with the same scores on one line', () => {
		const rows = [row('A', 40, 60, 'improved'), row('B', 40, 60, 'improved'), row('C', null, 60), row('D', 40, null)];
		expect(slopeChart(rows, 0, 100, format).classes.map(({ count }) => count)).toEqual([0, 0, 2]);
		expect(classOf(rows, 'improved').lines.match(/M/g)).toHaveLength(1);
	});

	it('is empty, but for its scale, where no area has both scores', () => {
		const rows = [row('A', null, 3), row('B', null, null)];
		const chart = slopeChart(rows, 0, 100, format);
		expect(chart.classes.map(({ lines, marks }) => lines + marks)).toEqual(['', '', '']);
		expect(chart.gridlines).toHaveLength(5);
		expect(slopeNames(chart, rows, [row('Place', null, 2)], { pointed: 'A', chosen: 'B' }, label)).toEqual([]);
	});

	it('has a line for each of thousands of areas in three paths', () => {
		const rows = Array.from({ length: 8_000 }, (_, i) =>
			row(`Area ${i}`, (i % 80) + 0.5, Math.floor(i / 80), 'declined'),
		);
		const { classes, many } = slopeChart(rows, 0, 100, format);
		expect(classes).toHaveLength(3);
		expect(many).toBe(true);
		expect(classes.find(({ rating }) => rating === 'declined')!.lines.match(/M/g)).toHaveLength(8_000);
	});
});

describe('the names of a slope chart', () => {
	const many = Array.from({ length: 40 }, (_, i) => row(`Ward ${i}`, 50, 41 + i / 2, 'improved'));
	const chart = slopeChart(many, 0, 100, format);

	it('are those of the area pointed at, the chosen one, the whole place and both ends of the order by change', () => {
		const names = slopeNames(chart, many, [row('Place', 50, 55)], { pointed: 'Ward 7', chosen: 'Ward 39' }, label);
		expect(new Map(names.map(({ code, kind }) => [code, kind]))).toEqual(
			new Map([
				['Ward 7', 'pointed'],
				['Ward 39', 'chosen'],
				['Place', 'whole'],
				['Ward 0', 'end'],
			]),
		);
	});

	it('are all of two areas, once each, also where their scores are the same', () => {
		const two = [row('A', 40, 60), row('B', 40, 60)];
		const names = slopeNames(slopeChart(two, 0, 100, format), two, [], { ...none, chosen: 'A' }, label);
		expect(names.map(({ code }) => code).sort()).toEqual(['A', 'B']);
	});

	it('never overlap nor leave the drawing: where room is short, the chosen one stays', () => {
		const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and the Upper Valley of the River';
		for (const at of [0, 50, 100]) {
			const rows = Array.from({ length: 8 }, (_, i) => row(`${long} ${i}`, 50, at));
			const names = slopeNames(slopeChart(rows, 0, 100, format), rows, [], { ...none, chosen: `${long} 7` }, label);
			expect(names.some(({ kind }) => kind === 'chosen')).toBe(true);
			for (const [i, name] of names.entries()) {
				const before = names[i - 1];
				expect(name.y).toBeGreaterThanOrEqual(before === undefined ? 4 : before.y + before.text.length * 16);
				expect(name.y + name.text.length * 16).toBeLessThanOrEqual(384);
				for (const text of name.text) expect(text.length).toBeLessThanOrEqual(15);
			}
		}
	});
});

describe('the scale of slopes', () => {
	const model = new IndexModel(sampleRelease({ areas: 12, periods: 4 }));
	const state = changeState(model);

	it('is that of the trend chart on the page of the measure', () => {
		for (const { id, range } of state.measures) expect(range).toEqual(measureState(model, id).range);
	});

	it('is the same in every pair of periods, and holds every line', () => {
		const [measure] = state.measures;
		const charts = state.pairs.map(({ id }) => {
			const block = state.blocks.find((each) => each.pair === id && each.measure === measure!.id)!;
			const { rows, comparators } = changeTable(state, block, { ...firstChangeView(state), pair: id });
			const chart = slopeChart(rows, ...measure!.range, format);
			for (const { lines } of chart.classes) {
				for (const [, y] of lines.matchAll(/[ML]\S+ ([\d.]+)/g)) {
					expect(Number(y)).toBeGreaterThanOrEqual(chart.top);
					expect(Number(y)).toBeLessThanOrEqual(chart.foot);
				}
			}
			expect(slopeNames(chart, rows, comparators, none, label).filter(({ kind }) => kind === 'whole')).toHaveLength(1);
			return chart;
		});
		expect(new Set(charts.map(({ gridlines, from }) => JSON.stringify([gridlines, from]))).size).toBe(1);
	});
});
