import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { colourOf } from '../../model/scoreScale.ts';
import { oddReleases } from '../../testing/oddReleases.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { wordsIn } from '../../words/index.ts';
import { measureHeadline } from './measureHeadline.ts';
import { withOutlines, withoutOutlines } from './measureMap.ts';
import { rankedRows, sharedFlags } from './measureRows.ts';
import { measureState } from './measureState.ts';
import { trendLines } from './measureTrend.ts';

const words = wordsIn('en');
const model = new IndexModel(sampleRelease({ areas: 9, periods: 3 }));

describe('the ranked table of a measure', () => {
	it('holds the numbers and ranks of the release, for every measure and period', () => {
		for (const { id } of model.data.panel.measures) {
			const page = measureState(model, id);
			page.periods.forEach((period, t) => {
				for (const row of rankedRows(page.figures, t)) {
					const cell = model.cell(id, period.id, row.code);
					expect(row.score).toBe(cell.score === null ? null : Number(cell.score.toFixed(1)));
					expect(row.value).toBe(cell.value === null ? null : Number(cell.value.toFixed(page.decimals)));
					if (page.scored) expect(row.rank).toBe(cell.rank);
					expect(row.note).toEqual({ flags: cell.flags, dataPeriod: cell.dataPeriod, absent: cell.absent });
					expect(row.position).toBe(model.rating(row.code, period.id, id, 'position', 'peers')?.rating ?? null);
				}
			});
		}
	});

	it('stands in the order of rank, and shows the change that the release rated', () => {
		const page = measureState(model, 'index');
		const rows = rankedRows(page.figures, 2);
		expect(rows.map(({ rank }) => rank)).toEqual([...rows.map(({ rank }) => rank)].sort((a, b) => a! - b!));
		for (const row of rows) {
			const rated = model.rating(row.code, '2022', 'index', 'progress', 'period:2020')!;
			expect(row.progress).toBe(rated.rating);
			expect(row.change).toBe(Number(rated.difference!.toFixed(1)));
		}
		expect(page.figures.periods[0]!.progress).toBeNull();
	});

	it('lists by name and does not rank what is neither good nor bad', () => {
		const page = measureState(model, 'median-age');
		const rows = rankedRows(page.figures, 0);
		expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).sort());
		expect(rows.every(({ rank, score }) => rank === null && score === null)).toBe(true);
		expect(page.scored).toBe(false);
	});

	it('ranks an unscored indicator by its value, the better end first, ties sharing a rank', () => {
		const data = sampleRelease({ areas: 4, periods: 1 });
		const outside = data.panel.measures.findIndex(({ id }) => id === 'median-age');
		const at = (code: string) => outside * data.panel.areas.length + data.panel.areas.indexOf(code);
		const value = data.panel.value.slice();
		for (const [code, number] of [
			['W0001', 30],
			['W0002', 20],
			['W0003', 20],
			['W0004', 10],
		] as const)
			value[at(code)] = number;
		const measures = data.panel.measures.map((m) =>
			m.id === 'median-age' ? { ...m, direction: 'lower' as const } : m,
		);
		const lower = new IndexModel({ ...data, panel: { ...data.panel, value, measures } });
		const rows = rankedRows(measureState(lower, 'median-age').figures, 0);
		expect(rows.map(({ rank, value: shown }) => [rank, shown])).toEqual([
			[1, 10],
			[2, 20],
			[2, 20],
			[4, 30],
		]);
	});

	it('shows no change where the figures of both periods are the same ones', () => {
		const first = measureState(model, 'shelter-2').figures.periods;
		expect(model.cell('shelter-2', '2020', 'W0001').dataPeriod).toBe('2021');
		expect(first[1]!.progress).toBeNull();
		expect(first[2]!.progress).not.toBeNull();
	});
});

describe('marks that all rows share', () => {
	it('are told once: the second indicator of Shelter is carried everywhere in the first period', () => {
		expect(sharedFlags(rankedRows(measureState(model, 'shelter-2').figures, 0))).toEqual(['carried']);
		expect(sharedFlags(rankedRows(measureState(model, 'shelter-2').figures, 1))).toEqual([]);
	});

	it('do not hide a mark that one row alone has', () => {
		const rows = rankedRows(measureState(model, 'shelter-1').figures, 0);
		expect(rows.filter(({ note }) => note.flags.includes('carried')).map(({ code }) => code)).toEqual(['W0009']);
		expect(sharedFlags(rows)).toEqual([]);
	});
});

describe('what a measure is made of', () => {
	it('gives shares that sum to one and leaves out declared gaps', () => {
		for (const { id, children, gap } of model.data.panel.measures) {
			if (children.length === 0 || gap !== null) continue;
			const shares = measureState(model, id).parts.map(({ share }) => share ?? 0);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
		}
		const needs = measureState(model, 'basic-human-needs');
		expect(needs.parts.find((part) => part.id === 'water-and-sanitation')).toMatchObject({ gap: true, share: null });
	});

	it('tells a declared gap as such, with its reason', () => {
		const page = measureState(model, 'water-and-sanitation');
		expect(page.gap).toBe('No figures are published for wards.');
		expect(page.map).toBeNull();
	});

	it('says in points what one unit more does', () => {
		// Points per unit times the length of the scale, over all parts, is the 100 points of a component.
		const parts = ['shelter-1', 'shelter-2'].map((id) => measureState(model, id));
		const total = parts.reduce(
			(sum, { share, facts }) => sum + share!.pointsPerUnit! * (facts!.best! - facts!.worst!),
			0,
		);
		expect(total).toBeCloseTo(100, 9);
		expect(words.measure.pointsPerUnit(-0.42, 'per 1,000 people', 'Personal Safety')).toBe(
			'1 more per 1,000 people takes 0.42 points off Personal Safety.',
		);
		expect(words.measure.pointsPerUnit(0.0012, '£', 'Shelter')).toBe('£100 more adds 0.12 points to Shelter.');
		expect(words.measure.pointsPerUnit(2.4, 'years', 'Health')).toBe('1 year more adds 2.40 points to Health.');
		expect(words.measure.pointsPerUnit(1, '%', 'Health')).toBe('1 percentage point more adds 1.00 points to Health.');
	});
});

describe('the headline', () => {
	it('names numbers and areas that stand in the table, for any release', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (areas, periods) => {
				const some = new IndexModel(sampleRelease({ areas, periods }));
				for (const { id, gap } of some.data.panel.measures) {
					if (gap !== null) continue;
					const page = measureState(some, id);
					page.periods.forEach((_, t) => {
						const text = measureHeadline(page, t, 'ward', 'wards', words);
						expect(text).not.toMatch(/undefined|NaN|null|best|worst/);
						const known = rankedRows(page.figures, t)
							.map((row) => row[page.shown])
							.filter((number) => number !== null);
						for (const end of [Math.min(...known), Math.max(...known)]) {
							const told =
								page.shown === 'score' ? words.score(end, page.scale) : words.value(end, page.decimals, page.unit);
							expect(text).toContain(told);
						}
					});
				}
			}),
			{ numRuns: 12, seed: 5 },
		);
	});

	it('counts areas without a figure, and says so', () => {
		const page = measureState(model, 'shelter-1');
		const value = page.figures.periods[0]!.value!.map((figure, a) => (a < 2 ? null : figure));
		const holed = { ...page, figures: { ...page.figures, periods: [{ ...page.figures.periods[0]!, value }] } };
		expect(measureHeadline(holed, 0, 'ward', 'wards', words)).toContain('2 wards have none.');
		const gap = measureState(new IndexModel(oddReleases()['an indicator without any value']!), 'shelter-1');
		expect(measureHeadline(gap, 0, 'ward', 'wards', words)).toContain('no value is known');
	});

	it('does not compare a figure with itself', () => {
		const page = measureState(model, 'shelter-2');
		expect(measureHeadline(page, 1, 'ward', 'wards', words)).not.toContain('against');
		expect(measureHeadline(page, 2, 'ward', 'wards', words)).toContain('in 2021');
	});
});

describe('lines and map', () => {
	it('draw the figures of the table', () => {
		const page = measureState(model, 'shelter');
		const lines = trendLines(page, 'W0003', 'Target');
		expect(lines.filter(({ emphasis }) => emphasis === 'main').map(({ id }) => id)).toEqual(['W0003']);
		for (const line of lines) {
			line.points.forEach((point, t) => {
				const { score } = model.cell('shelter', page.periods[t]!.id, line.id);
				expect(point).toBe(score === null ? null : Number(score.toFixed(1)));
			});
		}
		expect(lines).toHaveLength(10);
	});

	it('draw ends and middle only, and the chosen one, where there are many areas', () => {
		const page = measureState(new IndexModel(oddReleases()['many areas']!), 'index');
		expect(trendLines(page, null, 'Target').filter(({ id }) => id !== 'B1')).toHaveLength(3);
		const chosen = trendLines(page, 'W0017', 'Target');
		expect(chosen.map(({ id }) => id)).toContain('W0017');
	});

	it('draw a line for the target and keep it on the scale', () => {
		const page = measureState(new IndexModel(oddReleases()['caps, logs and a target']!), 'shelter-1');
		expect(trendLines(page, null, 'Target').at(-1)).toMatchObject({ id: 'target', points: [55, 55, 55] });
		expect(page.range[0]).toBeLessThanOrEqual(55);
		expect(page.range[1]).toBeGreaterThanOrEqual(55);
	});

	it('colour a figure by the class that its rounded number is in', () => {
		const map = measureState(model, 'index').map!;
		expect(map.by).toBe('score');
		const { cuts, colours } = map.classes;
		expect(colourOf(map.classes, cuts[1]!)).toBe(colours[1]);
		expect(colourOf(map.classes, cuts[1]! - 0.1)).toBe(colours[0]);
		expect(colourOf(map.classes, null)).toBeNull();
		expect(measureState(model, 'median-age').map!.by).toBe('value');
	});

	it('leave the outlines out of what is handed over, and put them back from the drawing', () => {
		const { map } = measureState(model, 'index');
		const outlines = new Map(map!.shapes.shapes.map(({ code, d }) => [code, d]));
		expect(JSON.stringify(withoutOutlines(map))).not.toContain(map!.shapes.shapes[0]!.d);
		expect(withOutlines(withoutOutlines(map), outlines)).toEqual({
			...map,
			shapes: { ...map!.shapes, shapes: map!.shapes.shapes.map((shape) => ({ ...shape, x: 0, y: 0 })) },
		});
	});
});
