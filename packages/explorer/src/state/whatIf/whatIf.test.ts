import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { prepareWhatIf, scoreOfValue, type WhatIfResult, whatIfResult } from './whatIfResult.ts';
import { whatIfState } from './whatIfState.ts';
import { asPublished, means, queryOfWhatIf, type WhatIfView, whatIfOfQuery } from './whatIfView.ts';

const model = new IndexModel(sampleRelease());
const state = whatIfState(model);
const index = prepareWhatIf(state);
const attempt = (view: Partial<WhatIfView>) => whatIfResult(state, index, { ...asPublished, ...view });
const result = (view: Partial<WhatIfView>): WhatIfResult => {
	const made = attempt(view);
	if (typeof made === 'string') throw new Error(`cannot be worked out: ${made}`);
	return made;
};
const last = model.lastPeriod.id;
const scoreOf = (measure: string, area: string) => model.cell(measure, last, area).score;

describe('the experiment', () => {
	it('with nothing supposed is what was published', () => {
		const { rows, moved, furthest, agreement } = result({});
		expect(rows).toHaveLength(model.areas.length);
		for (const { code, published, supposed, gained } of rows) {
			const cell = model.cell(model.index.id, last, code);
			expect(supposed).toEqual(published);
			expect(published.rank).toBe(cell.rank);
			if (cell.score !== null) expect(published.score).toBeCloseTo(cell.score, 7);
			expect(gained === null || gained === 0).toBe(true);
		}
		expect([moved, furthest]).toEqual([0, null]);
		expect(agreement).toBeCloseTo(1, 12);
	});

	it('worked out anew with the published weights, comes to the published scores', () => {
		// A choice that changes nothing, so that the sum is done.
		const { rows } = result({ mean: 'arithmetic' });
		for (const { published, supposed } of rows) {
			if (published.score === null) expect(supposed.score).toBeNull();
			else expect(supposed.score).toBeCloseTo(published.score, 6);
			expect(supposed.rank).toBe(published.rank);
		}
	});

	it('with one dimension alone is the score of that dimension', () => {
		const [only, ...others] = model.dimensions.filter(({ gap }) => gap === null);
		const { rows } = result({ weights: Object.fromEntries(others.map(({ id }) => [id, 0])) });
		const compared = rows.filter(({ code }) => scoreOf(only!.id, code) !== null);
		expect(compared.length).toBeGreaterThan(3);
		for (const { code, supposed } of compared) expect(supposed.score).toBeCloseTo(scoreOf(only!.id, code)!, 6);
	});

	it('gives three times the weight three times the say', () => {
		const dimensions = model.dimensions.filter(({ gap }) => gap === null);
		const { rows } = result({ weights: { [dimensions[0]!.id]: 3 } });
		let compared = 0;
		for (const { code, supposed } of rows) {
			const scores = dimensions.map(({ id }) => scoreOf(id, code));
			if (scores.some((score) => score === null)) continue;
			compared++;
			const weights = dimensions.map(({ id }, d) => model.weight(id)!.weight * (d === 0 ? 3 : 1));
			const sum = weights.reduce((total, weight) => total + weight, 0);
			const mean = scores.reduce((total: number, score, d) => total + (weights[d]! * score!) / sum, 0);
			expect(supposed.score).toBeCloseTo(mean, 6);
		}
		expect(compared).toBeGreaterThan(3);
	});

	it('tells that it cannot be worked out where nothing is left to count', () => {
		expect(attempt({ weights: Object.fromEntries(model.dimensions.map(({ id }) => [id, 0])) })).toBe('weights');
	});

	it('places a supposed value between best and worst case, and at their ends beyond', () => {
		let tried = 0;
		for (const { id, best, worst, transform } of state.indicators) {
			if (transform !== '') continue;
			const placed = (value: number) => scoreOfValue(state, { measure: id, value });
			expect(placed(best)).toEqual({ score: expect.closeTo(100, 9), clamped: false });
			expect(placed(worst)).toEqual({ score: expect.closeTo(0, 9), clamped: false });
			expect(placed(best + (best - worst))).toEqual({ score: expect.closeTo(100, 9), clamped: true });
			tried++;
		}
		expect(tried).toBeGreaterThan(3);
	});

	it('moves the one area whose figure is supposed, and no score of another', () => {
		const indicator = state.indicators.find(({ transform }) => transform === '')!;
		const area = state.areas[2]!.code;
		const { rows } = result({ scenario: { area, measure: indicator.id, value: indicator.best } });
		// All figures are there and all means are plain, so the index moves by the indicator's share of it.
		const own = scoreOf(indicator.id, area)!;
		expect(own).toBeLessThan(99);
		const share = model.weight(indicator.id)!.effectiveWeight;
		for (const { code, published, supposed } of rows) {
			if (published.score === null) continue;
			const gain = code === area ? share * (100 - own) : 0;
			expect(supposed.score).toBeCloseTo(published.score + gain, 5);
		}
	});

	it('says what stands in the way of a mean, and of a value that a transform cannot take', () => {
		const indicator = state.indicators[0]!;
		const scenario = { area: state.areas[2]!.code, measure: indicator.id, value: indicator.worst };
		const alone = { ...state, indicators: [{ ...indicator, transform: 'log', best: 0, worst: 5 }] };
		expect(whatIfResult(alone, index, { ...asPublished, scenario: { ...scenario, value: -2 } })).toBe('value');
		expect(attempt({ mean: 'geometric', scenario })).toBe('mean');
	});
});

describe('the address', () => {
	const ids = state.measures.flatMap(({ id, parent }) => (parent === null ? [] : [id]));
	it('brings any view back', () => {
		const view: fc.Arbitrary<WhatIfView> = fc.record({
			weights: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(0, 2, 3, 4, 5)),
			mean: fc.constantFrom(...means),
			scenario: fc.option(
				fc.record({
					area: fc.constantFrom(...state.areas.map(({ code }) => code)),
					measure: fc.constantFrom(...state.indicators.map(({ id }) => id)),
					value: fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10),
				}),
			),
			sort: fc.constantFrom('rank', 'name'),
		});
		fc.assert(
			fc.property(view, (given) => {
				const back = whatIfOfQuery(state, new URLSearchParams(queryOfWhatIf(given)));
				expect({ ...back, weights: { ...back.weights } }).toEqual({ ...given, weights: { ...given.weights } });
			}),
		);
	});
	it('that asks for what there is not leaves things as published', () => {
		const odd = 'weights=nothing:3,index:3,&mean=magic&area=X&measure=y&value=1&sort=up';
		expect(whatIfOfQuery(state, new URLSearchParams(odd))).toEqual(asPublished);
		expect(queryOfWhatIf(asPublished)).toBe('');
	});
});
