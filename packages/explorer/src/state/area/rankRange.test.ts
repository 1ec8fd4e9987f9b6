import { auditIndex } from '@social-index/engine';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf } from '../../testing/sampleRelease.ts';
import { area as cy } from '../../words/cy/area.ts';
import { area as en } from '../../words/en/area.ts';
import { areaState } from './areaState.ts';
import { rankRange } from './rankRange.ts';

const dataset = sampleDataset({ areas: 6, periods: 3 });
const plain = releaseOf(dataset);
const { scope, chance, checks } = auditIndex(dataset, { draws: 5 });
const audited = (ranks?: NonNullable<typeof plain.audit>['ranks']) =>
	new IndexModel({
		...plain,
		audit: { text: scope.text, chance, checks, ...(ranks === undefined ? {} : { ranks }) },
	});

describe('the range of a rank', () => {
	it('is the audit’s, of the period audited alone', () => {
		const model = audited({ period: '2021', weights: 0.25, areas: [{ code: 'W0002', lower: 1, upper: 4 }] });
		expect(areaState(model, 'W0002').rankRange).toEqual({ period: 1, lower: 1, upper: 4, weights: 25, draws: 5 });
		expect(areaState(model, 'W0001').rankRange).toBeNull();
		expect(areaState(model, 'B1').rankRange).toBeNull();
	});

	it('is not there where the release has no audit, one without ranks, or one of a period that it does not hold', () => {
		expect(rankRange(new IndexModel(plain), 'W0001')).toBeNull();
		expect(rankRange(audited(), 'W0001')).toBeNull();
		const other = audited({ period: '1999', weights: 0.25, areas: [{ code: 'W0001', lower: 1, upper: 2 }] });
		expect(rankRange(other, 'W0001')).toBeNull();
	});

	it('is said for what it is: other weights, and not chance in the figures', () => {
		const range = { period: 2, lower: 12, upper: 14, weights: 25, draws: 500 };
		expect(en.rankRange(range)).toBe(
			'Tried with other weights, each up to 25% higher or lower, it ranks from 12th to 14th in nine of ten tries (of 500).',
		);
		expect(en.rankRange({ ...range, upper: 12 })).toContain('it ranks 12th in at least nine of ten tries');
		expect(cy.rankRange(range)).toContain('o 12fed i 14eg');
	});
});
