import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { plainText } from '../find/plainText.ts';
import { areasState } from './areasState.ts';

describe('areasState', () => {
	const model = new IndexModel(sampleRelease({ areas: 12 }));
	const page = areasState(model);

	it('lists every area of the release once, under the area above it', () => {
		const listed = page.levels.flatMap(({ groups }) =>
			groups.flatMap(({ parent, areas }) => areas.map(({ code }) => [code, parent?.code ?? null])),
		);
		expect(listed.sort()).toEqual(model.allAreas.map(({ code, parent }) => [code, parent]).sort());
	});

	it('gives each its score and rank of the last period', () => {
		for (const area of page.levels.flatMap(({ groups }) => groups.flatMap(({ areas }) => areas))) {
			const cell = model.cell(model.index.id, model.lastPeriod.id, area.code);
			expect(area.score).toBe(Number(cell.score!.toFixed(1)));
			if (area.rank !== null) expect(area.rank).toBe(cell.rank);
		}
	});

	it('puts the index’s own level first and does not rank one area alone', () => {
		expect(page.levels.map(({ id }) => id)).toEqual(['ward', 'borough']);
		expect(page.levels[1]!.groups[0]!.areas[0]!.rank).toBeNull();
	});
});

describe('plainText', () => {
	it('makes names that differ in accents, case, signs and spaces the same', () => {
		expect(plainText('Ynys Môn')).toBe(plainText('ynys  mon '));
		expect(plainText('St. Mary’s & Park')).toBe(plainText("st mary's and park"));
	});
});
