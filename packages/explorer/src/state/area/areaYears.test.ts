import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { presetReleases } from '../../testing/presetReleases.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { areaState } from './areaState.ts';
import { areaParts, withoutYears, withYears, yearsFile } from './areaYears.ts';

describe.each(Object.entries(presetReleases({ areas: 4 })))('an area page of %s', (_preset, data) => {
	const model = new IndexModel(data);

	it('is whole again with the file of its other years, and shows the last one and every score without it', () => {
		expect([...areaParts.paths(model)]).toEqual(model.allAreas.map(({ code }) => yearsFile(code)));
		for (const { code } of model.allAreas) {
			const state = areaState(model, code);
			const lean = withoutYears(state);
			const file = JSON.parse(JSON.stringify(areaParts.json(model, yearsFile(code))));
			expect(withYears(lean, file)).toEqual(state);
			lean.measures.forEach(({ years }, m) => {
				const full = state.measures[m]!.years;
				expect(years.at(-1)).toEqual(full.at(-1));
				expect(years.map(({ score }) => score)).toEqual(full.map(({ score }) => score));
			});
			expect(JSON.stringify(lean.measures).length).toBeLessThan(JSON.stringify(state.measures).length);
		}
	});
});

it('has no file for an area that is not there', () => {
	const model = new IndexModel(sampleRelease({ areas: 2 }));
	expect(areaParts.json(model, yearsFile('nowhere'))).toBeNull();
	expect(areaParts.json(model, 'area/W0001/')).toBeNull();
});
