import { writeAreas } from '../../london/prepare/areas.ts';
import { type CsvRow, csvRows, publishedNumber } from '../../london/prepare/csvRows.ts';
import { type Observation, rounded, writeObservations } from '../../london/prepare/observation.ts';
import { deprivation2019, deprivationOf } from './deprivation.ts';
import { offencesOfSmallAreas, offencesOfWards } from './offences.ts';
import type { PublishedFileName } from './publishedFiles.ts';

const boroughCode = 'E09000002';

/**
 * The example's prepared files, by path: figures as they are published, each by the areas it is published for, and the lookups
 * as they are. Nothing is converted here; that is left to the build.
 *
 * @param text - the published files, read
 */
export function prepareBorough(text: Readonly<Record<PublishedFileName, string>>): ReadonlyMap<string, string> {
	const lsoa11 = codesIn(text.lsoa11toWard17, 'lsoa11_code', 'ltla22_code');
	const lsoa21 = codesIn(text.lsoa21toWard24, 'lsoa21_code', 'ltla24_code');
	const lsoa01 = new Set(
		csvRows(text.lsoa01to11)
			.filter((row) => lsoa11.has(row.get('lsoa11_code') ?? ''))
			.map((row) => row.get('lsoa01_code') ?? ''),
	);
	const people2019 = columnOf(text.people2019, 'LSOA11CD', 'Persons_All-Ages', lsoa11);
	const people2020 = columnOf(text.people2020, 'LSOA11CD', 'Persons_All-Ages', lsoa11);
	const ofLsoa11: Observation[] = [
		...observations('residents', '2019', people2019),
		...observations('residents', '2020', people2020),
		...offencesOfSmallAreas(text, lsoa11, people2019),
		...(['2013', '2016', '2019'] as const).flatMap((year) =>
			observations('nitrogen-dioxide', year, columnOf(text[`air${year}`], 'LSOA11CD', `NO2-${year}-mean`, lsoa11)),
		),
		...gas(csvRows(text.gas), lsoa11),
		...deprivationOf(text.deprivation2015, '2015', lsoa11),
		...deprivationOf(deprivation2019(text.deprivation2019), '2019', lsoa11),
	];
	const wards = byCode(text.lsoa21toWard24, 'ward24_code', 'ward24_name', 'ltla24_code');
	const oldWards = byCode(text.ward21, 'ward21_code', 'ward21_name', 'ltla21_code');
	return new Map([
		['data/lsoa-2001.csv', writeObservations(deprivationOf(text.deprivation2010, '2010', lsoa01))],
		['data/lsoa-2011.csv', writeObservations(ofLsoa11)],
		['data/lsoa-2021.csv', writeObservations(deprivationOf(text.deprivation2025, '2025', lsoa21))],
		[
			'data/old-wards.csv',
			writeObservations(offencesOfWards(text.wardCrime2022, oldWards, '2022', '202109', '202208')),
		],
		[
			'data/wards.csv',
			writeObservations([
				...offencesOfWards(text.wardCrime2024, wards, '2024', '202401', '202412'),
				...offencesOfWards(text.wardCrime2025, wards, '2025', '202501', '202512'),
			]),
		],
		['geography/wards.csv', writeAreas([...wards].map(([code, name]) => ({ code, name, parent: boroughCode })))],
		['geography/old-wards.csv', writeAreas([...oldWards].map(([code, name]) => ({ code, name, parent: boroughCode })))],
		['geography/boroughs.csv', writeAreas([{ code: boroughCode, name: 'Barking and Dagenham', parent: '' }])],
		['geography/wards.geojson', text.wardBoundaries],
		['geography/old-wards.geojson', text.oldWardBoundaries],
		['lookups/lsoa01-lsoa11.csv', text.lsoa01to11],
		['lookups/lsoa11-lsoa21.csv', text.lsoa11to21],
		['lookups/lsoa11-ward17.csv', text.lsoa11toWard17],
		['lookups/lsoa21-ward24.csv', text.lsoa21toWard24],
		['lookups/lsoa21-old-ward.csv', text.lsoa21toOldWard],
	]);
}

/** Gas used by the homes of a small area, in all and for each meter. */
function gas(rows: readonly CsvRow[], areas: ReadonlySet<string>): Observation[] {
	return rows
		.filter((row) => areas.has(row.get('LSOA11CD') ?? ''))
		.flatMap((row) =>
			['2010', '2015', '2019', '2020'].map((period) => {
				const numerator = publishedNumber(row.get(`total_kWh_${period}`)) ?? 0;
				const denominator = publishedNumber(row.get(`meters_n_${period}`)) ?? 0;
				const value = rounded(numerator / denominator, 1);
				return { indicator: 'gas-per-meter', area: row.get('LSOA11CD') ?? '', period, value, numerator, denominator };
			}),
		);
}

function observations(indicator: string, period: string, values: ReadonlyMap<string, number>): Observation[] {
	return [...values].map(([area, value]) => ({ indicator, area, period, value }));
}

/** The numbers of one column, by area. */
function columnOf(
	file: string,
	code: string,
	heading: string,
	areas: ReadonlySet<string>,
): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const row of csvRows(file)) {
		const value = publishedNumber(row.get(heading));
		if (value !== null && areas.has(row.get(code) ?? '')) found.set(row.get(code) ?? '', value);
	}
	return found;
}

/** The codes of the small areas of the borough. */
function codesIn(file: string, code: string, borough: string): ReadonlySet<string> {
	return new Set(
		csvRows(file)
			.filter((row) => row.get(borough) === boroughCode)
			.map((row) => row.get(code) ?? ''),
	);
}

/** The names of the borough's wards. */
function byCode(file: string, code: string, name: string, borough: string): ReadonlyMap<string, string> {
	return new Map(
		csvRows(file)
			.filter((row) => row.get(borough) === boroughCode)
			.map((row) => [row.get(code) ?? '', row.get(name) ?? '']),
	);
}
