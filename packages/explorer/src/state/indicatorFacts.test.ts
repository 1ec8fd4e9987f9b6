import { expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { sampleDataset } from '../testing/sampleDataset.ts';
import { releaseOf } from '../testing/sampleRelease.ts';
import { wordsIn } from '../words/index.ts';
import { indicatorFacts } from './indicatorFacts.ts';

it('names the figure that an indicator is divided by, and what it is multiplied by', () => {
	const dataset = sampleDataset({ periods: 1 });
	const [first, ...others] = dataset.indicators;
	const divided = { ...first!, denominator: 'median-age', multiplier: 1000 };
	const model = new IndexModel(releaseOf({ ...dataset, indicators: [divided, ...others] }));
	const { denominator } = indicatorFacts(model, divided.id);
	expect(denominator).toEqual({ name: model.definition('median-age')!.name, multiplier: 1000 });
	const { dividedBy } = wordsIn('en').measure;
	expect(dividedBy(denominator!.name, 1000)).toBe(
		`The figure observed, divided by ${denominator!.name} and multiplied by 1,000.`,
	);
	expect(dividedBy('Population', 1)).toBe('The figure observed, divided by Population.');
	expect(indicatorFacts(model, others[0]!.id).denominator).toBeNull();
});
