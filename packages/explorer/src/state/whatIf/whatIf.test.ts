import { flagBit } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../../testing/sampleRelease.ts';
import { groupFile } from './groupFigures.ts';
import { weightsOf } from './layOutIndex.ts';
import { scenarioFigures, scenarioFile, suggestionsFor, whatIfParts } from './scenarioFigures.ts';
import { prepareWhatIf, scoreOfValue, type WhatIfResult, whatIfResult } from './whatIfResult.ts';
import { type WhatIfMeasure, whatIfState } from './whatIfState.ts';
import { asPublished, bases, longestName, means, queryOfWhatIf, type WhatIfView, whatIfOfQuery } from './whatIfView.ts';

const model = new IndexModel(sampleRelease());
const state = whatIfState(model);
const prepared = prepareWhatIf(state);
const attempt = (view: Partial<WhatIfView>) => whatIfResult(state, prepared, { ...asPublished, ...view });
const result = (view: Partial<WhatIfView>): WhatIfResult => {
	const made = attempt(view);
	if ('hindrance' in made) throw new Error(`cannot be worked out: ${made.hindrance.because}`);
	return made;
};
/** Weights that leave out all that stands beside a measure, at every level above it. */
const alone = (of: IndexModel, id: string): Record<string, number> => {
	const line = [of.measure(id), ...of.lineage(id)];
	const beside = line.flatMap(({ id: own, parent }) =>
		parent === null ? [] : of.measure(parent).children.filter((child) => child !== own && of.weight(child) !== null),
	);
	return Object.fromEntries(beside.map((own) => [own, 0]));
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
		const weights = Object.fromEntries(model.dimensions.map(({ id }) => [id, 0]));
		expect(attempt({ weights })).toMatchObject({ hindrance: { because: 'weights' } });
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
		const logged = { ...state, indicators: [{ ...indicator, transform: 'log', best: 0, worst: 5 }] };
		expect(whatIfResult(logged, prepared, { ...asPublished, scenario: { ...scenario, value: -2 } })).toMatchObject({
			hindrance: { because: 'value' },
		});
		expect(attempt({ mean: 'geometric', scenario })).toEqual({
			hindrance: {
				because: 'mean',
				low: { measures: [indicator.name], areas: 1, first: state.areas[2]!.name },
				shiftHelps: true,
			},
		});
	});

	it('with a point added to every score first, takes the geometric mean of scores of zero too', () => {
		const indicator = state.indicators[0]!;
		const area = state.areas[2]!.code;
		// The indicator alone in its component, and that alone in the index: the mean of one score is that score.
		const weights = alone(model, indicator.id);
		const { rows } = result({
			mean: 'shifted',
			weights,
			scenario: { area, measure: indicator.id, value: indicator.worst },
		});
		expect(rows.find(({ code }) => code === area)!.supposed.score).toBeCloseTo(0, 9);
		for (const { code, supposed } of rows) {
			if (code !== area) expect(supposed.score).toBeCloseTo(scoreOf(indicator.id, code)!, 6);
		}
	});

	it('with all parts equal, is the plain mean of plain means', () => {
		const { rows } = result({ base: 'parts' });
		const mean = (id: string, code: string): number => {
			const children = model.measure(id).children.filter((child) => model.weight(child) !== null);
			if (children.length === 0) return scoreOf(id, code)!;
			return children.reduce((sum, child) => sum + mean(child, code), 0) / children.length;
		};
		for (const { code, supposed } of rows) expect(supposed.score).toBeCloseTo(mean(model.index.id, code), 6);
	});

	it('with all components equal, is the plain mean of the components', () => {
		const scored = model.components.filter(({ gap }) => gap === null);
		const { rows } = result({ base: 'components' });
		for (const { code, supposed } of rows) {
			const sum = scored.reduce((total, { id }) => total + scoreOf(id, code)!, 0);
			expect(supposed.score).toBeCloseTo(sum / scored.length, 6);
		}
	});

	it('with all components equal, gives a dimension of three components three times the weight of one of one', () => {
		const one = { name: '', weight: 1, effective: 1 };
		const component = (id: string, parent: string) =>
			({ ...one, id, type: 'component', parent, children: [] }) as const;
		const measures: WhatIfMeasure[] = [
			{ ...one, id: 'index', type: 'index', parent: null, children: ['d', 'e'] },
			{ ...one, id: 'd', type: 'dimension', parent: 'index', children: ['a', 'b', 'c'] },
			component('a', 'd'),
			component('b', 'd'),
			component('c', 'd'),
			{ ...one, id: 'e', type: 'dimension', parent: 'index', children: ['f'] },
			component('f', 'e'),
		];
		const weights = weightsOf({ ...state, measures }, { ...asPublished, base: 'components', weights: { b: 2 } });
		expect(Object.fromEntries(weights)).toEqual({ d: 3, a: 1, b: 2, c: 1, e: 1, f: 1 });
	});

	it('lists areas by rank, those of one rank by name, and those without one last', () => {
		const { rows } = result({ mean: 'minimum', weights: { [state.measures[1]!.id]: 0 } });
		const keys = rows.map(({ supposed, name }) => [supposed.rank ?? rows.length + 1, name] as const);
		expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => a - b || x.localeCompare(y, 'en')));
		expect(result({ sort: 'name' }).rows.map(({ name }) => name)).toEqual(
			model.areas.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
		);
	});
});

describe('figures to try', () => {
	const id = state.indicators[0]!.id;
	const figures = scenarioFigures(model, id);
	const values = model.areas.map(({ code }) => model.cell(id, last, code).value!);

	it('are those of the area around, of the peers, and of the leading tenth, the way that is good', () => {
		for (const { id: own } of state.indicators) {
			const of = scenarioFigures(model, own);
			const { direction, best, worst } = model.definition(own)!;
			const beaten = of.values.filter((value) =>
				direction === 'higher' ? value! > of.leadingTenth! : value! < of.leadingTenth!,
			);
			expect(beaten.length).toBeLessThanOrEqual(Math.ceil(values.length / 10));
			expect(Math.abs(of.leadingTenth! - best!)).toBeLessThan(Math.abs(of.leadingTenth! - worst!) + 100);
		}
		expect(suggestionsFor(state, figures, 0)[0]).toEqual({
			kind: 'around',
			name: 'Sampleton',
			value: model.cell(id, last, 'B1').value,
		});
	});

	it('are handed over with a small place, and lie beside the page for a large one', () => {
		expect(state.figures.map(({ indicator }) => indicator)).toEqual(state.indicators.map((one) => one.id));
		expect([...whatIfParts.paths(model)]).toEqual([
			...state.indicators.map((one) => scenarioFile(one.id)),
			groupFile(0),
		]);
		expect(whatIfParts.json(model, scenarioFile(id))).toEqual(figures);
		expect(whatIfParts.json(model, scenarioFile('nothing'))).toBeNull();
	});

	it('are none where nothing is published', () => {
		const none = { ...figures, peers: [], around: [null], target: null, leadingTenth: null };
		expect(suggestionsFor(state, none, 0)).toEqual([]);
	});
});

describe('figures that are withheld', () => {
	const hidden = { area: 'W0002', id: state.indicators[0]!.id };
	const made = sampleDataset();
	/** What disclosure control leaves to the engine: no number, and the flag. */
	const withheld = () => {
		const { observations } = made;
		const { indicators, periods, areas } = observations;
		const [value, flag] = [observations.value.slice(), observations.flag.slice()];
		periods.forEach((_, t) => {
			const i = (indicators.indexOf(hidden.id) * periods.length + t) * areas.length + areas.indexOf(hidden.area);
			value[i] = Number.NaN;
			flag[i] = flagBit.suppressed;
		});
		return new IndexModel(releaseOf({ ...made, observations: { ...observations, value, flag } }));
	};

	it('cannot be brought to light by leaving everything else out, nor by a mean of another kind', () => {
		const safe = withheld();
		const whatIf = whatIfState(safe);
		const laidOut = prepareWhatIf(whatIf);
		let tried = 0;
		for (const mean of means) {
			const supposed = whatIfResult(whatIf, laidOut, { ...asPublished, weights: alone(safe, hidden.id), mean });
			if ('hindrance' in supposed) continue;
			tried++;
			expect(supposed.rows.find(({ code }) => code === hidden.area)!.supposed).toEqual({ score: null, rank: null });
			expect(supposed.rows.filter((row) => row.supposed.score !== null)).toHaveLength(safe.areas.length - 1);
		}
		expect(tried).toBe(means.length);
		expect(whatIf.figures[0]!.values[1]).toBeNull();
		expect(whatIf.scores[0]![1]).toBeNull();
	});
});

describe('the address', () => {
	const ids = state.measures.flatMap(({ id, parent }) => (parent === null ? [] : [id]));
	it('brings any view back', () => {
		const view: fc.Arbitrary<WhatIfView> = fc.record({
			base: fc.constantFrom(...bases),
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
			group: fc.option(
				fc.record({
					name: fc.string({ maxLength: longestName }),
					codes: fc.uniqueArray(fc.constantFrom('B1', ...state.areas.map(({ code }) => code)), { minLength: 1 }),
				}),
			),
		});
		fc.assert(
			fc.property(view, (given) => {
				const back = whatIfOfQuery(state, new URLSearchParams(queryOfWhatIf(given)));
				expect({ ...back, weights: { ...back.weights } }).toEqual({ ...given, weights: { ...given.weights } });
			}),
		);
	});
	it('that asks for what there is not leaves things as published', () => {
		const odd = 'weights=nothing:3,index:3,&mean=magic&area=X&measure=y&value=1&sort=up&group=X,&called=Y';
		expect(whatIfOfQuery(state, new URLSearchParams(odd))).toEqual(asPublished);
		expect(queryOfWhatIf(asPublished)).toBe('');
	});
});
