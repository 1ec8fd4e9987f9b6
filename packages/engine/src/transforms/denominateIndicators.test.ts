import { flagBit, InputError } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { computeIndex } from '../computeIndex.ts';
import { at, type Sample, sampleDataset } from '../testing/sampleDataset.ts';

const bare = { best: null, worst: null };

/** Crimes per 1,000 people in four wards: 100, 50, 25 and 20. */
const sample = (change: Partial<Sample> = {}): Sample => ({
	areas: ['A', 'B', 'C', 'D'],
	periods: ['2012'],
	framework: [{ id: 'safe', name: 'Safe' }],
	method: { preset: 'oecd-minmax-equal' },
	indicators: [
		{ ...bare, id: 'crimes', component: 'safe', direction: 'lower', denominator: 'people', multiplier: 1000 },
		{ ...bare, id: 'people', direction: 'neither', fill: 'nearest' },
	],
	values: { crimes: { 2012: [200, 100, 100, 20] }, people: { 2012: [2000, 2000, 4000, 1000] } },
	...change,
});
const compute = (change: Partial<Sample> = {}) => computeIndex(sampleDataset(sample(change))).panel;
const problemsOf = (change: Partial<Sample>) => {
	try {
		compute(change);
		return [];
	} catch (error) {
		if (error instanceof InputError) return error.problems;
		throw error;
	}
};
const indicators = (crimes: object) => {
	const [first, second] = sample().indicators;
	return [{ ...first!, ...crimes }, second!];
};

describe('an indicator with a denominator', () => {
	test('shows and scores the quotient; the denominator stands outside the index as it is', () => {
		const panel = compute();
		const values = ['A', 'B', 'C', 'D'].map((area) => at(panel, panel.value, 'crimes', '2012', area));
		expect(values).toEqual([100, 50, 25, 20]);
		const scores = ['A', 'B', 'C', 'D'].map((area) => at(panel, panel.score, 'index', '2012', area));
		// Min-max of 100, 50, 25, 20, lower is better: (100 - x) / 80.
		expect(scores).toEqual([0, 62.5, 93.75, 100]);
		expect(at(panel, panel.value, 'people', '2012', 'C')).toBe(4000);
		expect(at(panel, panel.score, 'people', '2012', 'C')).toBeNaN();
	});

	test('is absent where its denominator is, for the same reason, whatever else is said of it', () => {
		for (const reason of ['not-available', 'suppressed'] as const) {
			const people = { 2012: [2000, reason, 4000, 1000] };
			const panel = compute({ values: { crimes: { 2012: [200, [100, 'estimated'], 100, 20] }, people } });
			expect(at(panel, panel.value, 'crimes', '2012', 'B')).toBeNaN();
			expect(at(panel, panel.flag, 'crimes', '2012', 'B')).toBe(flagBit[reason]);
			expect(at(panel, panel.flag, 'index', '2012', 'B')).toBe(flagBit[reason]);
			expect(at(panel, panel.flag, 'crimes', '2012', 'A')).toBe(0);
		}
	});

	test('keeps its own reason where it is absent itself, even over a zero', () => {
		const panel = compute({
			values: { crimes: { 2012: ['suppressed', 100, 100, 20] }, people: { 2012: [0, 2000, 4000, 1000] } },
		});
		expect(at(panel, panel.flag, 'crimes', '2012', 'A')).toBe(flagBit.suppressed);
	});

	test('says of which period its denominator is, and what is said of it', () => {
		const people = { 2011: [2000, 2000, 4000, [1000, 'provisional'] as const] };
		const panel = compute({ values: { crimes: { 2012: [200, 100, 100, 20] }, people } });
		expect(at(panel, panel.flag, 'crimes', '2012', 'D')).toBe(flagBit.carried | flagBit.provisional);
		expect(panel.dataPeriods[at(panel, panel.dataPeriod, 'crimes', '2012', 'D')!]).toBe('2011');
	});

	test('is refused over zero or over next to nothing, indicator, area and period named', () => {
		const over = (people: readonly number[]) =>
			problemsOf({ values: { crimes: { 2012: [200, 100, 100, 20] }, people: { 2012: people } } });
		expect(over([2000, 0, 0, 1000])).toMatchObject([
			{ code: 'ZERO_DENOMINATOR', column: 'crimes', message: 'crimes is divided by zero for B (B), 2012.' },
		]);
		expect(over([2000, 1e-310, 4000, 1000])).toMatchObject([{ code: 'NOT_FINITE', column: 'crimes' }]);
	});

	test('is refused where its denominator is no indicator, one of the index, or divided itself', () => {
		const twice = [{ ...bare, id: 'more', component: 'safe', denominator: 'crimes' }];
		expect(problemsOf({ indicators: indicators({ denominator: 'peple' }) })).toMatchObject([
			{ code: 'UNKNOWN_DENOMINATOR', found: 'peple' },
		]);
		expect(problemsOf({ indicators: [...indicators({}), ...twice] })).toMatchObject(
			[{ code: 'UNFIT_DENOMINATOR', found: 'crimes', message: /in the index itself/ }].map((problem) => ({
				...problem,
				message: expect.stringMatching(problem.message) as string,
			})),
		);
		expect(problemsOf({ indicators: [...indicators({ component: null }), ...twice] })[0]?.message).toMatch(
			/divided by people in its turn/,
		);
	});
});
