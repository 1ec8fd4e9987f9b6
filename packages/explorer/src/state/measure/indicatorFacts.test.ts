import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { withConversions } from '../../testing/oddReleases.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../../testing/sampleRelease.ts';
import { conversionWords } from '../../words/en/conversion.ts';
import { wordsIn } from '../../words/index.ts';
import { convertedFigures, indicatorFacts } from './indicatorFacts.ts';

describe('figures made from those of other areas', () => {
	const release = withConversions(sampleRelease());
	const model = new IndexModel(release);
	const { indicator } = release.manifest.conversions[0]!;

	it('are told by level, with the geographies by name', () => {
		expect(convertedFigures(model, indicator).map(({ level, from }) => [level.plural, from.plural])).toEqual([
			['wards', 'blocks'],
			['boroughs', 'wards'],
		]);
		const other = release.indicators.find(({ id }) => id !== indicator)!;
		expect(convertedFigures(model, other.id)).toEqual([]);
	});

	it('are said in a sentence: for which areas, when, how, from what, by which lookup, and what to beware of', () => {
		const [wards, boroughs] = convertedFigures(model, indicator);
		const vintage = release.manifest.levels.find(({ id }) => id === 'ward')!.vintage;
		expect(conversionWords.converted(wards!)).toBe(
			`Wards (${vintage}), 2011 to 2015: averaged over blocks (2011), each weighted by Residents. Lookups: Blocks to streets; then Streets to wards. Up to 34% of a figure comes from areas that were divided. Up to 20% of what a figure is about has none.`,
		);
		expect(conversionWords.converted(boroughs!)).toMatch(
			/^Boroughs \(.*\), 2011 and 2012: added up from wards \(.*\)\.$/,
		);
	});
});

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
