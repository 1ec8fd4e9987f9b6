import { areaPolygons } from './areaPolygons.ts';
import { type LondonAreas, londonAreas, writeAreas } from './areas.ts';
import { crimeObservations } from './crime.ts';
import { type CsvRow, csvRows } from './csvRows.ts';
import { meanObservations } from './meansOfSmallAreas.ts';
import { meansOfWardsObservations } from './meansOfWards.ts';
import { natureObservations } from './nature.ts';
import { type Observation, writeObservations } from './observation.ts';
import { populationObservations, populationYears } from './population.ts';
import { profileObservations } from './profiles.ts';
import type { PublishedFileName } from './publishedFiles.ts';
import {
	areaSums,
	censusCounts,
	lsoaMembership,
	onSuccessors,
	type SmallAreaValues,
	smallAreaValues,
} from './smallAreas.ts';
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
 * means weighted by households (homes) or residents (air, schooling, deprivation) of the Census 2011.
 */
export function prepareLondon(text: Readonly<Record<PublishedFileName, string>>): PreparedLondon {
	const areas = londonAreas(text.wellbeing);
	const codes = new Set([...areas.wards, ...areas.boroughs, ...areas.region].map((area) => area.code));
	const lsoas = areaPolygons(text.lsoaBoundaries);
	const membership = lsoaMembership(lsoas, areaPolygons(text.wardBoundaries), areas);
	const residents = censusCounts(lsoas, 'USUALRES');
	const households = censusCounts(lsoas, 'HHOLDS');
	const population = populationObservations(text.population, areas);
	const crime = (indicator: string, file: string) =>
		crimeObservations(indicator, csvRows(file), membership, population);

	const indices2019 = csvRows(text.indices2019);
	const share = (indicator: string, period: string, column: string, weights: SmallAreaValues) => {
		const values = smallAreaValues(indices2019, 'lsoa11_code', `${column}_indicator`);
		return meanObservations({ indicator, period, values, weights, times: 100, places: 1 }, membership);
	};
	const air = (indicator: string, file: string, column: string) => {
		const values = smallAreaValues(csvRows(file), 'LSOA11CD', column);
		return meanObservations({ indicator, period: '2013', values, weights: residents, places: 2 }, membership);
	};
	const deprivation = (indicator: string, period: string, values: SmallAreaValues) =>
		meanObservations({ indicator, period, values, weights: residents, places: 2 }, membership);
	const imd2010 = onSuccessors(
		smallAreaValues(csvRows(text.indices2010), 'lsoa01_code', 'IMD_score'),
		csvRows(text.lsoa2001ToLsoa2011).map((row) => [row.get('lsoa01_code') ?? '', row.get('lsoa11_code') ?? '']),
	);
	const imd2015 = smallAreaValues(csvRows(text.indices2015), 'lsoa11_code', 'IMD_score');

	const profiles = profileObservations(text.profiles, codes);
	const nature = natureObservations(text.nature, codes);
	const tables = new Map<string, readonly Observation[]>([
		['ward-well-being-scores', wellbeingObservations(text.wellbeing, codes)],
		['ward-profiles', profiles],
		['population', population],
		[
			'recorded-crime',
			[
				...crime('violence', text.violence),
				...crime('robbery', text.robbery),
				...crime('burglary', text.burglary),
				...crime('criminal-damage', text.criminalDamage),
			],
		],
		[
			'indices-of-deprivation-indicators',
			[
				...share('overcrowding', '2011', 'household_overcrowding', households),
				...share('no-central-heating', '2011', 'houses_without_central_heating', households),
				...share('poor-condition', '2015', 'housing_in_poor_condition', households),
				...share('leaving-education-at-16', '2012', 'staying_on_in_education_post_16', residents),
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
		['domestic-gas', gasObservations(csvRows(text.gas), membership)],
		[
			'indices-of-deprivation',
			[...deprivation('imd-2010', '2010', imd2010), ...deprivation('imd-2015', '2015', imd2015)],
		],
	]);
	return { areas, tables };
}

/** Gas used per domestic meter: consumption and meters added up separately, then divided. */
function gasObservations(rows: readonly CsvRow[], membership: ReadonlyMap<string, readonly string[]>): Observation[] {
	const observations: Observation[] = [];
	for (const period of ['2010', ...populationYears]) {
		const used = areaSums(smallAreaValues(rows, 'LSOA11CD', `total_kWh_${period}`), membership);
		const meters = areaSums(smallAreaValues(rows, 'LSOA11CD', `meters_n_${period}`), membership);
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
