import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { alphaVerdict, kmoVerdict } from './fitVerdict.ts';
import { methodState } from './methodState.ts';

const data = sampleRelease({ areas: 6, periods: 3 });
const state = methodState(new IndexModel(data));

describe('the method page', () => {
	it('counts the figures as they are: 12 indicators, 3 periods, 6 wards', () => {
		expect(state.cells).toBe(12 * 3 * 6);
		// The second indicator has no figure of the first period, and the last ward none of the first indicator there.
		expect(state.carriedCells).toBe(6 + 1);
		expect(state.imputed).toEqual([]);
		expect(state.missingCells).toBe(0);
	});

	it('names every declared gap with its reason, and no warning twice', () => {
		expect(state.gaps).toEqual([
			{
				id: 'water-and-sanitation',
				name: 'Water and Sanitation',
				kind: 'component',
				reason: 'No figures are published for wards.',
			},
		]);
		expect(state.warnings.some((warning) => warning.includes('Water and Sanitation'))).toBe(false);
	});

	it('lists every row of the weights table once, in the order of the tree', () => {
		expect(state.weights.map(({ id }) => id).sort()).toEqual(data.weights.map(({ measure }) => measure).sort());
		expect(state.weights[0]).toMatchObject({ id: 'index', depth: 0, effective: 1 });
		const indicators = state.weights.filter(({ pointsPerUnit }) => pointsPerUnit !== null);
		expect(indicators.reduce((sum, { effective }) => sum + effective, 0)).toBeCloseTo(1, 9);
	});

	it('gives every component of the fit table a verdict that agrees with the warnings of the release', () => {
		expect(state.fit).toHaveLength(data.fit.length);
		for (const row of state.fit.filter(({ alpha }) => alpha !== null)) {
			expect(row.alphaVerdict !== 'good').toBe(row.warnings.some((warning) => warning.includes('alpha is')));
		}
		expect([0.7, 0.699, 0.5, 0.499, null].map(alphaVerdict)).toEqual(['good', 'weak', 'weak', 'poor', 'unknown']);
		expect([0.5, 0.499, null].map(kmoVerdict)).toEqual(['good', 'poor', 'unknown']);
	});

	it('counts every mark over the wards', () => {
		const carried = state.flags.find(({ word }) => word === 'carried')!;
		// Seven figures, and the scores made from them: Shelter, its dimension and the index in six wards.
		expect(carried.cells).toBe(7 + 3 * 6);
	});
});
