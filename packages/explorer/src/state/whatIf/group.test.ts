import { type Dataset, flagBit, type Indicator } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { type SampleOptions, sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf } from '../../testing/sampleRelease.ts';
import { type GroupFigures, groupFigures, groupFile, groupFiles } from './groupFigures.ts';
import { type GroupFigure, groupFiguresOf, membersOf, mostMembers } from './groupResult.ts';
import { groupResult } from './groupScores.ts';
import { whatIfState } from './whatIfState.ts';
import { asPublished, type WhatIfView, withinMost } from './whatIfView.ts';

const wards = ['W0001', 'W0002', 'W0003', 'W0004', 'W0005', 'W0006'];
/** People of each ward; the borough has all of them. */
const people = [100, 300, 600, 1000, 2000, 6000];
const all = people.reduce((sum, n) => sum + n, 0);

interface Planted {
	/** What differs in the row of an indicator. */
	readonly rows?: Readonly<Record<string, Partial<Indicator>>>;
	/** Indicators without denominators. */
	readonly bare?: readonly string[];
	/** Cells that are absent in the last period, and why. */
	readonly absent?: readonly (readonly [id: string, area: string, why: 'suppressed' | 'not-available'])[];
	readonly sample?: SampleOptions;
	readonly method?: Dataset['project']['method'];
}

/** The sample place where every figure is a share of the ward's people, and the borough's the share of all people. */
function planted({ rows = {}, bare = [], absent = [], sample, method }: Planted = {}): Dataset {
	const made = sampleDataset(sample);
	const { observations } = made;
	const { periods, areas, indicators } = observations;
	const [value, flag, denominator] = [
		observations.value.slice(),
		observations.flag.slice(),
		observations.denominator.slice(),
	];
	const at = (m: number, t: number, code: string) => (m * periods.length + t) * areas.length + areas.indexOf(code);
	indicators.forEach((id, m) => {
		const t = periods.length - 1;
		const cells = wards.map((code) => at(m, t, code));
		const borough = at(m, t, 'B1');
		value[borough] = cells.reduce((sum, cell, w) => sum + value[cell]! * people[w]!, 0) / all;
		if (!bare.includes(id)) {
			for (const [w, cell] of cells.entries()) denominator[cell] = people[w]!;
			denominator[borough] = all;
		}
		for (const [own, area, why] of absent) {
			if (own !== id) continue;
			const cell = at(m, t, area);
			[value[cell], denominator[cell], flag[cell]] = [Number.NaN, Number.NaN, flagBit[why]];
		}
	});
	return {
		...made,
		...(method === undefined ? {} : { project: { ...made.project, method } }),
		indicators: made.indicators.map((indicator) => ({
			...indicator,
			kind: 'proportion',
			multiplier: 100,
			fill: 'none',
			...rows[indicator.id],
		})),
		observations: { ...observations, value, flag, denominator },
	};
}

const laid = (given: Planted = {}) => {
	const model = new IndexModel(releaseOf(planted(given)));
	const files = [...groupFiles(model)].map((_, file) => groupFigures(model, file));
	const state = whatIfState(model);
	const of = (codes: readonly string[], view: Partial<WhatIfView> = {}) =>
		groupResult(state, { ...asPublished, ...view, group: { name: '', codes } }, files)!;
	return { model, files, state, of };
};
const figureOf = (figures: readonly GroupFigure[], id: string) => figures.find(({ indicator }) => indicator.id === id)!;

describe('the figure of a group', () => {
	it('is what its areas have together, and no mean of their figures', () => {
		const { model, state, files } = laid();
		const last = model.lastPeriod.id;
		const id = state.group.indicators[0]!.id;
		const value = (ward: number) => model.cell(id, last, wards[ward]!).value!;
		const { value: pooled, method } = figureOf(groupFiguresOf(state, [0, 2], files), id);
		// 100 people and 600 people: the second ward counts six times as much.
		expect(pooled).toBeCloseTo((value(0) + 6 * value(2)) / 7, 9);
		expect(method).toBe('ratio-of-sums');
	});

	it('is a sum of counts, a mean weighted by what it is a mean of, an estimate by the base, or cannot be worked out', () => {
		const bare = ['shelter-1', 'shelter-2', 'personal-safety-1'];
		const { model, state, files } = laid({
			bare,
			rows: {
				'shelter-1': { kind: 'score', base: 'median-age' },
				'shelter-2': { kind: 'mean' },
				'personal-safety-1': { kind: 'count' },
				'personal-safety-2': { kind: 'mean' },
			},
		});
		const value = (id: string, ward: number) => model.cell(id, model.lastPeriod.id, wards[ward]!).value!;
		const figures = groupFiguresOf(state, [0, 1], files);
		expect(figureOf(figures, 'personal-safety-1')).toMatchObject({ method: 'sum', absence: null });
		expect(figureOf(figures, 'personal-safety-1').value).toBeCloseTo(
			value('personal-safety-1', 0) + value('personal-safety-1', 1),
			9,
		);
		expect(figureOf(figures, 'personal-safety-2').method).toBe('mean-by-denominator');
		expect(figureOf(figures, 'personal-safety-2').value).toBeCloseTo(
			(value('personal-safety-2', 0) + 3 * value('personal-safety-2', 1)) / 4,
			9,
		);
		const [one, two] = [value('median-age', 0), value('median-age', 1)];
		expect(figureOf(figures, 'shelter-1').method).toBe('mean-by-base');
		expect(figureOf(figures, 'shelter-1').value).toBeCloseTo(
			(one * value('shelter-1', 0) + two * value('shelter-1', 1)) / (one + two),
			9,
		);
		expect(figureOf(figures, 'shelter-2')).toMatchObject({ value: null, absence: 'unweighted', method: null });
		// Of one area alone nothing has to be weighted.
		expect(figureOf(groupFiguresOf(state, [1], files), 'shelter-2').value).toBe(value('shelter-2', 1));
	});

	it('that is counted and then divided by another indicator is divided by what its areas have of that', () => {
		const { model, state, files } = laid({
			rows: { 'shelter-1': { kind: 'count', denominator: 'median-age', multiplier: 1000 } },
		});
		const [m, a] = [wards[1]!, wards[4]!];
		const cell = (id: string, code: string) => model.cell(id, model.lastPeriod.id, code).value!;
		const below = [cell('median-age', m), cell('median-age', a)] as const;
		const counts = [(cell('shelter-1', m) * below[0]) / 1000, (cell('shelter-1', a) * below[1]) / 1000] as const;
		const { value } = figureOf(groupFiguresOf(state, [1, 4], files), 'shelter-1');
		expect(value).toBeCloseTo((1000 * (counts[0] + counts[1])) / (below[0] + below[1]), 9);
	});

	it('lies between the lowest and the highest of its areas, whichever they are', () => {
		const { model, state, files } = laid();
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }), (members) => {
				for (const { indicator, value } of groupFiguresOf(state, members, files)) {
					const own = members.map((w) => model.cell(indicator.id, model.lastPeriod.id, wards[w]!).value!);
					expect(value).toBeGreaterThanOrEqual(Math.min(...own) - 1e-9);
					expect(value).toBeLessThanOrEqual(Math.max(...own) + 1e-9);
				}
			}),
		);
	});

	it('is none where an area has none, and says which', () => {
		const absent = [['shelter-2', 'W0003', 'not-available']] as const;
		const { state, files } = laid({ absent, method: { preset: 'spi-ward', imputation: 'none' } });
		expect(figureOf(groupFiguresOf(state, [1, 2], files), 'shelter-2')).toMatchObject({
			value: null,
			absence: 'missing',
			lacking: ['Ward 3'],
		});
		expect(figureOf(groupFiguresOf(state, [1, 3], files), 'shelter-2').absence).toBeNull();
		// What was estimated from other indicators is the figure of nobody that could be counted.
		const imputed = laid({ absent });
		expect(figureOf(groupFiguresOf(imputed.state, [1, 2], imputed.files), 'shelter-2')).toMatchObject({
			value: null,
			absence: 'unweighted',
			lacking: ['Ward 3'],
		});
	});
});

describe('a group is scored by the same model', () => {
	it('so that all wards of a borough together have the very scores of the borough', () => {
		const { model, of } = laid();
		const { rows, whole, known, all: every } = of(['B1']);
		for (const { measure, published } of rows) {
			expect(published).toBeCloseTo(model.cell(measure.id, model.lastPeriod.id, 'B1').score!, 6);
		}
		expect(rows.length).toBeGreaterThan(15);
		expect(whole).toEqual({ code: 'B1', name: 'Sampleton' });
		expect([known, every]).toEqual([12, 12]);
		expect(of(wards).rows).toEqual(rows);
	});

	it('so that one ward alone has its own scores, and a group of some is no mean of theirs', () => {
		const { model, of } = laid();
		const score = (id: string, code: string) => model.cell(id, model.lastPeriod.id, code).score!;
		for (const { measure, published } of of(['W0004']).rows) {
			expect(published).toBeCloseTo(score(measure.id, 'W0004'), 6);
		}
		const { index, whole } = of(['W0001', 'W0006']);
		const mean = (score(model.index.id, 'W0001') + score(model.index.id, 'W0006')) / 2;
		expect(Math.abs(index.published! - mean)).toBeGreaterThan(0.1);
		expect(whole).toBeNull();
	});

	it('with other weights, and another figure in one of its areas', () => {
		const { state, of } = laid();
		const { id, best } = state.indicators[0]!;
		const scenario = { area: 'W0006', measure: id, value: best };
		const [before, after] = [of(['W0001', 'W0006']), of(['W0001', 'W0006'], { scenario })];
		const row = after.rows.find(({ measure }) => measure.id === id)!;
		const own = figureOf(groupFiguresOf(state, [0], laid().files), id).value!;
		expect(row.otherValue).toBeCloseTo((100 * own + 6000 * best) / 6100, 6);
		expect(after.index.published).toBe(before.index.published);
		expect(after.index.supposed).toBeGreaterThan(before.index.published!);
		// In an area outside the group it changes nothing.
		expect(of(['W0001', 'W0002'], { scenario }).index).toEqual(of(['W0001', 'W0002']).index);
		// Everything left out but one dimension: the index is that dimension.
		const [one, ...others] = state.measures[0]!.children;
		const weighted = of(['B1'], { weights: Object.fromEntries(others.map((other) => [other, 0])) });
		expect(weighted.index.supposed).toBeCloseTo(weighted.rows.find(({ measure }) => measure.id === one)!.published!, 9);
	});

	it('and without an indicator as any area would be; where areas are scored by each other, not at all', () => {
		const gone = laid({ bare: ['shelter-1'], rows: { 'shelter-1': { kind: 'mean' } } }).of(['W0001', 'W0002']);
		const scoreIn = (id: string) => gone.rows.find(({ measure }) => measure.id === id)!.published;
		expect(scoreIn('shelter-1')).toBeNull();
		expect(scoreIn('shelter')).toBeCloseTo(scoreIn('shelter-2')!, 9);
		expect([gone.known, gone.all]).toEqual([11, 12]);
		// Held against the scores of its areas without that indicator, of which those of the group are made as well.
		const alone = (code: string) => laid({ bare: ['shelter-1'] }).of([code]);
		expect(gone.areas!.low).toBeLessThan(gone.areas!.high);
		const only = alone('W0001');
		expect(only.areas!.low).toBeCloseTo(only.index.published!, 9);
		const relative = laid({ method: { preset: 'coinr-default' } });
		expect(relative.state.group.scored).toBe(false);
		const { index, rows } = relative.of(['W0001', 'W0002']);
		expect(index).toMatchObject({ published: null, supposed: null });
		expect(rows.every(({ figure }) => figure === null || figure.value !== null)).toBe(true);
	});
});

describe('figures that are withheld', () => {
	const hidden = ['shelter-2', 'W0003', 'suppressed'] as const;
	const { state, files, of } = laid({ absent: [hidden] });

	it('leave every group that holds them without a figure, and all that is handed over without a trace of them', () => {
		const groups = fc.subarray([0, 1, 3, 4, 5], { minLength: 1 });
		fc.assert(
			fc.property(groups, (others) => {
				const figure = figureOf(groupFiguresOf(state, [...others, 2], files), hidden[0]);
				expect(figure).toMatchObject({ value: null, absence: 'withheld', lacking: ['Ward 3'] });
			}),
		);
		const at = state.group.indicators.findIndex(({ id }) => id === hidden[0]);
		for (const file of files) {
			expect(file.values[at]![2]).toBe('suppressed');
			for (const column of [file.numerator, file.denominator])
				if (column[at]! >= 0) expect(file.columns[column[at]!]![2]).toBeNull();
		}
		expect(of(['B1']).rows.find(({ measure }) => measure.id === hidden[0])!.published).toBeNull();
	});

	it('do not come to light by supposing a figure in their place, nor by leaving everything else out', () => {
		const scenario = { area: 'W0003', measure: hidden[0], value: 40 };
		const weights = Object.fromEntries(
			state.measures.flatMap(({ id, parent }) =>
				parent === null || ['basic-human-needs', 'shelter', hidden[0]].includes(id) ? [] : [[id, 0]],
			),
		);
		const supposed = of(['W0003', 'W0004'], { scenario });
		const row = supposed.rows.find(({ measure }) => measure.id === hidden[0])!;
		expect([row.figure!.value, row.otherValue, row.supposed]).toEqual([null, null, null]);
		expect(of(['W0003', 'W0004'], { weights }).index.supposed).toBeNull();
	});

	it('cannot be told from groups with and without them: all that can be told is told by the published figures', () => {
		const without = laid({ absent: [[hidden[0], hidden[1], 'not-available']] });
		const numbers = (given: readonly GroupFigures[]) =>
			given.map(({ columns, numerator, denominator }) => ({ columns, numerator, denominator }));
		expect(numbers(files)).toEqual(numbers(without.files));
	});
});

describe('which areas', () => {
	const { state, model } = laid();
	it('a group has: those named, and all that lie in one that is named', () => {
		expect(membersOf(state, ['W0003', 'W0001', 'nothing'])).toEqual([0, 2]);
		expect(membersOf(state, ['B1', 'W0002'])).toEqual([0, 1, 2, 3, 4, 5]);
		expect(groupResult(state, asPublished, [])).toBeNull();
	});
	it('are no more than an address can name', () => {
		const areas = Array.from({ length: 1200 }, (_, i) => ({ code: `A${i}`, name: `A${i}`, parent: i < 700 ? 0 : -1 }));
		const parents = [{ code: 'P', name: 'P' }];
		const codes = areas.slice(600).map(({ code }) => code);
		expect(withinMost({ areas, parents }, codes)).toEqual(codes.slice(0, mostMembers));
		expect(withinMost({ areas, parents }, ['P', 'A1', 'A800'])).toEqual(['A1', 'A800']);
	});
	it('stand in files of a hundred', () => {
		const many = new IndexModel(releaseOf(sampleDataset({ areas: 250, periods: 1 })));
		expect([...groupFiles(many)]).toEqual([0, 100, 200].map(groupFile));
		expect(groupFigures(many, 2).values[0]).toHaveLength(50);
		expect(groupFigures(many, 2).first).toBe(200);
		expect([...groupFiles(model)]).toEqual(['what-if/group/0.json']);
	});
});
