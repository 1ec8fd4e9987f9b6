import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { type AreaFigures, areaFile, compareParts, compareState } from './compareState.ts';
import { compareTable } from './compareTable.ts';
import { compareTrend } from './compareTrend.ts';
import { comparisonOfQuery, firstComparison, queryOfComparison } from './compareView.ts';

const model = new IndexModel(sampleRelease());
const state = compareState(model);
const codes = model.areas.map(({ code }) => code);
const figures = [...compareParts.paths(model)].map((path) => compareParts.json(model, path)!);
const first = firstComparison(state);

describe('areas side by side', () => {
	it('begin with the first and what is around it, handed over with the page', () => {
		expect(first.areas).toHaveLength(2);
		expect(first.areas[0]).toBe(codes[0]);
		expect(compareTable(state, state.figures, first)).not.toBeNull();
		expect(compareTable(state, state.figures, { ...first, areas: [codes[3]!] })).toBeNull();
	});
	it('have a file each, and no other', () => {
		expect(figures.map(({ code }) => code)).toEqual(state.areas.map(({ code }) => code));
		expect(compareParts.json(model, areaFile('nowhere'))).toBeNull();
	});
	it('show the figures of the release, of every measure, period and area', () => {
		expect(state.periods.length).toBeGreaterThan(1);
		for (const { id: period } of state.periods) {
			const table = compareTable(state, figures, {
				areas: codes.slice(0, 3),
				period,
				indicators: true,
				measure: first.measure,
			})!;
			expect(table.rows.length).toBe(state.measures.length);
			for (const { measure, cells } of table.rows) {
				cells.forEach((cell, i) => {
					const own = model.cell(measure.id, period, codes[i]!);
					expect([cell.rank, cell.ranked, cell.absent]).toEqual([own.rank, own.ranked, own.absent]);
					for (const what of ['score', 'value'] as const) {
						if (own[what] === null) expect(cell[what]).toBeNull();
						else expect(cell[what]).toBeCloseTo(own[what], 5);
					}
				});
			}
		}
	});
	it('mark the highest only where the figures differ as shown', () => {
		const cell = {
			score: 50,
			value: null,
			rank: 1,
			ranked: 2,
			flags: [],
			dataPeriod: null,
			absent: null,
			rating: null,
		};
		const of = (code: string, score: number): AreaFigures => ({
			code,
			against: null,
			periods: state.periods.map(() => state.measures.map(() => ({ ...cell, score }))),
		});
		const view = { areas: codes.slice(0, 2), period: first.period, indicators: false, measure: first.measure };
		const alike = compareTable(state, [of(codes[0]!, 50.01), of(codes[1]!, 50.02)], view)!;
		expect(alike.rows.every(({ highest }) => highest === null)).toBe(true);
		expect(alike.apart.map(({ compared, widest }) => [compared, widest])).toEqual([[true, null]]);
		const apart = compareTable(state, [of(codes[0]!, 40), of(codes[1]!, 62.3)], view)!;
		expect(apart.rows.every(({ highest }) => highest === 62.3)).toBe(true);
		expect([apart.apart[0]!.widest!.first, apart.apart[0]!.widest!.own]).toEqual([40, 62.3]);
	});
	it('tell of every area how it differs from the first, and of one without scores that it is not compared', () => {
		const chosen = codes.slice(0, 5);
		const table = compareTable(state, figures, {
			areas: chosen,
			period: first.period,
			indicators: false,
			measure: first.measure,
		})!;
		expect(table.apart.map(({ area }) => area.code)).toEqual(chosen.slice(1));
		for (const { area, widest } of table.apart) {
			const differences = model.components.flatMap(({ id }) => {
				const [one, own] = [chosen[0]!, area.code].map((code) => model.cell(id, first.period, code).score);
				return one == null || own == null ? [] : [Math.abs(Number(one.toFixed(1)) - Number(own.toFixed(1)))];
			});
			expect(Math.abs(widest!.first - widest!.own)).toBeCloseTo(Math.max(...differences), 0);
		}
		const none = {
			score: null,
			value: null,
			rank: null,
			ranked: 0,
			flags: [],
			dataPeriod: null,
			absent: null,
			rating: null,
		};
		const empty = { code: codes[1]!, against: null, periods: state.periods.map(() => state.measures.map(() => none)) };
		const view = { areas: codes.slice(0, 2), period: first.period, indicators: false, measure: first.measure };
		const apart = compareTable(state, [figures[0]!, empty], view)!.apart;
		expect(apart).toMatchObject([{ compared: false, widest: null }]);
	});
});

describe('ratings of areas side by side', () => {
	it('are those that the release publishes, against peers, and none where an area is rated against nothing', () => {
		for (const { id: period } of state.periods) {
			const view = { ...first, areas: [...codes.slice(0, 3), 'B1'], period, indicators: true };
			const table = compareTable(state, figures, view)!;
			expect(table.against).toEqual([{ kind: 'peers' }, { kind: 'peers' }, { kind: 'peers' }, null]);
			for (const { measure, cells } of table.rows) {
				cells.forEach(({ rating }, i) => {
					const row = i === 3 ? null : model.rating(codes[i]!, period, measure.id, 'position', 'peers');
					expect(rating).toBe(row?.rating ?? null);
				});
			}
		}
	});

	it('name the area around where there are no peers', () => {
		const two = new IndexModel(sampleRelease({ areas: 2 }));
		const small = compareState(two);
		const table = compareTable(small, small.figures, firstComparison(small))!;
		expect(table.against).toEqual([{ kind: 'area', name: 'Sampleton' }, null]);
	});
});

describe('the years of areas side by side', () => {
	it('are the release’s scores as shown, the first area’s on top, all on one scale', () => {
		for (const { id: measure, type } of state.measures) {
			const trend = compareTrend(state, figures, { ...first, areas: codes.slice(0, 5), measure })!;
			expect(trend.lines.map(({ emphasis }) => emphasis)).toEqual(['main', ...Array(4).fill('comparator')]);
			trend.lines.forEach(({ points }, i) => {
				const own = state.periods.map(({ id }) => model.cell(measure, id, codes[i]!).score);
				expect(points).toEqual(own.map((score) => (score === null ? null : Number(score.toFixed(1)))));
				for (const point of points.filter((one) => one !== null)) {
					expect(point).toBeGreaterThanOrEqual(trend.low);
					expect(point).toBeLessThanOrEqual(trend.high);
				}
			});
			expect(trend.lines.every(({ carried }) => (carried === undefined) === (type !== 'indicator'))).toBe(true);
		}
	});

	it('are not drawn of one period, nor before all figures are there', () => {
		const once = compareState(new IndexModel(sampleRelease({ periods: 1 })));
		expect(compareTrend(once, once.figures, firstComparison(once))).toBeNull();
		expect(compareTrend(state, [], first)).toBeNull();
	});
});

describe('the address', () => {
	it('brings a comparison back', () => {
		const view = {
			areas: [codes[4]!, codes[1]!, codes[2]!],
			period: state.periods[0]!.id,
			indicators: true,
			measure: 'shelter',
		};
		expect(comparisonOfQuery(state, new URLSearchParams(queryOfComparison(state, view)))).toEqual(view);
	});
	it('leaves out what there is not, and more than five', () => {
		expect(comparisonOfQuery(state, new URLSearchParams('areas=X,Y&period=1066&measure=luck'))).toEqual(first);
		const many = comparisonOfQuery(state, new URLSearchParams(`areas=${[...codes, ...codes].join(',')}`));
		expect(many.areas).toEqual(codes.slice(0, 5));
	});
});
