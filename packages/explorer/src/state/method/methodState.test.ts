import { aggregators, imputers, normalisers, presets, shrinkages, treatments, weightings } from '@social-index/engine';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { presetReleases } from '../../testing/presetReleases.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../../testing/sampleRelease.ts';
import { methodSteps } from '../../words/en/methodSteps.ts';
import { methodWords, plainWords } from '../../words/en/methodWords.ts';
import { alphaVerdict, kmoVerdict } from './fitVerdict.ts';
import { methodState } from './methodState.ts';

const data = sampleRelease({ areas: 6, periods: 3 });
const state = methodState(new IndexModel(data));

describe('the words of every method', () => {
	it.each([
		['normalisation', normalisers],
		['imputation', imputers.filter(({ id }) => id !== 'none')],
		['treatment', treatments.filter(({ id }) => id !== 'none')],
		['shrinkage', shrinkages.filter(({ id }) => id !== 'none')],
		['aggregation', aggregators],
		['weights', [...weightings, { id: 'pca' }]],
	] as const)('tell each %s in a sentence, and none that is not there', (step, definitions) => {
		expect(Object.keys(methodWords[step]).sort()).toEqual(definitions.map(({ id }) => id).sort());
		for (const { id } of definitions) expect(plainWords(step, id)).toMatch(/\w\.$/);
	});
});

describe.each(Object.entries(presetReleases()))('the steps of %s', (preset, data) => {
	const own = methodState(new IndexModel(data)).choices;

	it('are those of the preset, and so differ from it in nothing', () => {
		const { method, name } = presets.find(({ id }) => id === preset)!;
		expect(own.preset.name).toBe(name);
		expect(own.differences).toEqual([]);
		expect(own.normalisation.id).toBe(method.normalisation.name);
		expect(own.imputation.map(({ id }) => id)).toEqual(method.imputation.map((choice) => choice.name));
		for (const { kinds, method: told } of own.aggregation) {
			for (const kind of kinds) {
				expect(told.id).toBe(method.aggregation[kind].name);
				for (const [option, value] of Object.entries(method.aggregation[kind].options)) {
					expect(told.options).toContainEqual(expect.objectContaining({ name: option, value }));
				}
			}
		}
	});
});

it('says what differs from the preset, and nothing else', () => {
	const dataset = sampleDataset();
	const method = {
		preset: 'eu-spi',
		imputation: 'centre',
		clamp: false,
		aggregation: { index: { name: 'power', p: -1 } },
		required_share: { dimension: 0.5 },
	} as const;
	const data = releaseOf({ ...dataset, project: { ...dataset.project, method } });
	expect(methodState(new IndexModel(data)).choices.differences.map(methodSteps.difference)).toEqual([
		'Missing figures: mean or median of the period (centre = mean), in place of nothing.',
		'Figures beyond the ends are brought back to them: no, in place of yes.',
		'Scored where so much of its weight is there (dimension): 50%, in place of 100%.',
		'Made of its parts by (index): power mean (p = -1), in place of power mean (p = 0.5).',
	]);
});

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
		const indicators = state.weights.filter(({ unit }) => unit !== null);
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
