import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { withConversions } from '../testing/oddReleases.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { conversionWords } from '../words/en/conversion.ts';
import { convertedFigures } from './indicatorFacts.ts';

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
