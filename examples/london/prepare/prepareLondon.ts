import { type LondonAreas, londonAreas, writeAreas } from './areas.ts';
import { crimeObservations } from './crime.ts';
import { meanObservations } from './meansOfSmallAreas.ts';
import { meansOfWardsObservations } from './meansOfWards.ts';
import { natureObservations } from './nature.ts';
import { type Observation, writeObservations } from './observation.ts';
import { populationObservations, populationYears } from './population.ts';
import { profileObservations } from './profiles.ts';
import type { PublishedFileName } from './publishedFiles.ts';
import { areaSums, lsoa2001Membership, lsoa2011Membership, smallAreaValues } from './smallAreas.ts';
import { wellbeingObservations } from './wellbeing.ts';

/** What is made from the published files. */
export interface PreparedLondon {
	readonly areas: LondonAreas;
	/** Observations by the name of the table they go to. */
	readonly tables: ReadonlyMap<string, readonly Observation[]>;
}

/**
 * Makes the example's area lists and observations from the text of the published files.
 *
 * Every figure stands once, at the period it is of. Figures of LSOAs become figures of wards by adding up counts, or as
 * means weighted by homes (domestic electricity meters of the same year); figures of deprivation, whose own weights are
 * not at hand, as the plain mean of LSOAs, which were drawn to hold similar numbers of people.
 */
export function prepareLondon(text: Readonly<Record<PublishedFileName, string>>): PreparedLondon {
	const areas = londonAreas(text.wellbeing);
	const codes = new Set([...areas.wards, ...areas.boroughs, ...areas.region].map((area) => area.code));
	const of2011 = lsoa2011Membership(text.lsoa2011To625Wards, areas);
	const of2001 = lsoa2001Membership(text.lsoa2001ToLsoa2011, of2011);
	const population = populationObservations(text.population, areas);

	const homes = (year: string) => smallAreaValues(text.electricity, 'LSOA11CD', `meters_n_${year}`);
	const indices2019 = (column: string) => smallAreaValues(text.indices2019, 'lsoa11_code', `${column}_indicator`);
	const share = (indicator: string, period: string, column: string, homesOf: string) =>
		meanObservations(
			{ indicator, period, values: indices2019(column), weights: homes(homesOf), times: 100, places: 1 },
			of2011,
		);
	const air = (indicator: string, file: string, column: string) => {
		const values = smallAreaValues(file, 'LSOA11CD', column);
		return meanObservations({ indicator, period: '2013', values, weights: homes('2013'), places: 2 }, of2011);
	};
	const deprivation = (indicator: string, period: string, file: string, code: string, membership: typeof of2011) => {
		const values = smallAreaValues(file, code, 'IMD_score');
		const weights = new Map([...values.keys()].map((lsoa) => [lsoa, 1]));
		return meanObservations({ indicator, period, values, weights, places: 2 }, membership);
	};

	const profiles = profileObservations(text.profiles, codes);
	const nature = natureObservations(text.nature, codes);
	const tables = new Map<string, readonly Observation[]>([
		['ward-well-being-scores', wellbeingObservations(text.wellbeing, codes)],
		['ward-profiles', profiles],
		['population', population],
		[
			'recorded-crime',
			[
				...crimeObservations('violence', text.violence, of2011, population),
				...crimeObservations('robbery', text.robbery, of2011, population),
				...crimeObservations('burglary', text.burglary, of2011, population),
				...crimeObservations('criminal-damage', text.criminalDamage, of2011, population),
			],
		],
		[
			'indices-of-deprivation-indicators',
			[
				...share('overcrowding', '2011', 'household_overcrowding', '2011'),
				...share('no-central-heating', '2011', 'houses_without_central_heating', '2011'),
				...share('poor-condition', '2015', 'housing_in_poor_condition', '2015'),
				...share('leaving-education-at-16', '2012', 'staying_on_in_education_post_16', '2012'),
			],
		],
		[
			'air-quality',
			[
				...air('nitrogen-dioxide', text.nitrogenDioxide, 'NO2-2013-mean'),
				...air('fine-particles', text.fineParticles, 'PM25-2013-mean'),
			],
		],
		['access-to-nature', nature],
		['means-of-wards', meansOfWardsObservations([...profiles, ...nature], text.profiles, areas)],
		['domestic-gas', gasObservations(text.gas, of2011)],
		[
			'indices-of-deprivation',
			[
				...deprivation('imd-2010', '2010', text.indices2010, 'lsoa01_code', of2001),
				...deprivation('imd-2015', '2015', text.indices2015, 'lsoa11_code', of2011),
			],
		],
	]);
	return { areas, tables };
}

/** Gas used per domestic meter: consumption and meters added up separately, then divided. */
function gasObservations(file: string, membership: ReadonlyMap<string, readonly string[]>): Observation[] {
	const observations: Observation[] = [];
	for (const period of ['2010', ...populationYears]) {
		const used = areaSums(smallAreaValues(file, 'LSOA11CD', `total_kWh_${period}`), membership);
		const meters = areaSums(smallAreaValues(file, 'LSOA11CD', `meters_n_${period}`), membership);
		for (const [area, kWh] of used) {
			const count = meters.get(area) ?? 0;
			if (count === 0) continue;
			const value = Math.round(kWh / count);
			observations.push({ indicator: 'gas-per-home', area, period, value, flag: 'estimated' });
		}
	}
	return observations;
}

/** The prepared folder's text files by relative path. */
export function preparedFiles(prepared: PreparedLondon): Map<string, string> {
	const files = new Map<string, string>();
	for (const [name, observations] of prepared.tables) files.set(`data/${name}.csv`, writeObservations(observations));
	files.set('geography/wards.csv', writeAreas(prepared.areas.wards));
	files.set('geography/boroughs.csv', writeAreas(prepared.areas.boroughs));
	files.set('geography/region.csv', writeAreas(prepared.areas.region));
	return files;
}
