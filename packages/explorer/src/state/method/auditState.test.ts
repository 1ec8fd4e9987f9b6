import { auditIndex } from '@social-index/engine';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf } from '../../testing/sampleRelease.ts';
import { method as cy } from '../../words/cy/method.ts';
import { method as en } from '../../words/en/method.ts';
import { dataState } from '../data/dataState.ts';
import { auditState } from './auditState.ts';
import { methodState } from './methodState.ts';

const dataset = sampleDataset({ areas: 6, periods: 3 });
const plain = releaseOf(dataset);
const audit = auditIndex(dataset, { draws: 5 });
const files = ['audit/audit.html', 'audit/audit.json', 'audit/audit.md', 'tables/scores.csv'].map((path, i) => ({
	path,
	sha256: 'a'.repeat(64),
	bytes: 100 * (i + 1),
}));
const audited = new IndexModel({
	...plain,
	manifest: { ...plain.manifest, files },
	audit: { text: audit.scope.text, chance: audit.chance, checks: audit.checks },
});

describe('what an audit came to', () => {
	const state = auditState(audited)!;
	it('has every check once, those of the ranks first and by themselves', () => {
		expect(state.ranks.map(({ id }) => id)).toEqual(['weight-noise', 'method-choices', 'drop-one']);
		const ids = [...state.ranks, ...state.rest].map(({ id }) => id);
		expect(ids.toSorted()).toEqual(audit.checks.map(({ id }) => id).toSorted());
	});
	it('puts what falls short before what cannot be told, and what passes last, and counts them', () => {
		const order = ['falls-short', 'cannot-be-told', 'passes'];
		const places = state.rest.map(({ verdict }) => order.indexOf(verdict));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		const { all, passes, 'falls-short': short, 'cannot-be-told': untold } = state.counts;
		expect(passes + short + untold).toBe(all);
		expect(all).toBe(audit.checks.length);
	});
	it('offers its files on both pages', () => {
		const expected = files.slice(0, 3).map(({ path, bytes }) => ({ path, bytes }));
		expect(state.files).toEqual(expected);
		expect(dataState(audited).audit).toEqual(expected);
	});
	it('is not there where the release carries none', () => {
		const model = new IndexModel(plain);
		expect([auditState(model), methodState(model).audit, dataState(model).audit]).toEqual([null, null, []]);
	});
	it('is counted in words that agree with their numbers, in both languages', () => {
		const counts = { all: 16, passes: 1, 'falls-short': 14, 'cannot-be-told': 1 };
		expect(en.audit.counts(counts)).toBe('Of 16 checks, 1 passes, 14 fall short and 1 cannot be told.');
		expect(cy.audit.counts(counts)).toContain('Nifer y gwiriadau: 16. Yn pasio: 1.');
	});
});
