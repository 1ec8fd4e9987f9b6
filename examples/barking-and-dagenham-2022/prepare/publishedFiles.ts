import type { PublishedFile } from '../../london/prepare/publishedFiles.ts';

const datastore = 'https://data.london.gov.uk/dataset/';
const indices = 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-';
const portal = 'https://geoportal.statistics.gov.uk/';

const crimeOfSmallAreas = (offence: string): PublishedFile => ({
	path: `london-lsoa/crime/london-2011-2021-major-${offence}.csv`,
	holds: `offences recorded by the Metropolitan Police, by LSOA of 2011 and year: ${offence}`,
	page: `${datastore}recorded_crime_summary`,
});
const crimeOfWards = (months: string, wards: string): PublishedFile => ({
	path: `mps-ward-crime/mps-ward-crime-${months}.csv`,
	holds: `offences recorded by the Metropolitan Police, by month and ward of ${wards}`,
	page: `${datastore}recorded_crime_summary`,
});
const airOf = (year: string): PublishedFile => ({
	path: `london-lsoa/air/lsoa11-${year}-NO2.csv`,
	holds: `modelled nitrogen dioxide in ${year}: means by LSOA of 2011`,
	page: `${datastore}london-atmospheric-emissions-inventory-2019`,
});

/**
 * The kinds of offence whose places are published, and so add up. Of sexual offences the small-area files give none for the borough, and fraud
 * came into the ward files with a later classification.
 */
export const offences = {
	arson: 'ARSON AND CRIMINAL DAMAGE',
	burglary: 'BURGLARY',
	drugs: 'DRUG OFFENCES',
	misc: 'MISCELLANEOUS CRIMES AGAINST SOCIETY',
	weapons: 'POSSESSION OF WEAPONS',
	'public-order': 'PUBLIC ORDER OFFENCES',
	robbery: 'ROBBERY',
	'theft-all': 'THEFT',
	'vehicle-offences': 'VEHICLE OFFENCES',
	violence: 'VIOLENCE AGAINST THE PERSON',
} as const;

/** Every published file that {@link prepareBorough} reads, by the name used in the code. */
export const publishedFiles = {
	arson: crimeOfSmallAreas('arson'),
	burglary: crimeOfSmallAreas('burglary'),
	drugs: crimeOfSmallAreas('drugs'),
	misc: crimeOfSmallAreas('misc'),
	weapons: crimeOfSmallAreas('weapons'),
	'public-order': crimeOfSmallAreas('public-order'),
	robbery: crimeOfSmallAreas('robbery'),
	'theft-all': crimeOfSmallAreas('theft-all'),
	'vehicle-offences': crimeOfSmallAreas('vehicle-offences'),
	violence: crimeOfSmallAreas('violence'),
	wardCrime2022: crimeOfWards('2020-09_2022-08', '2018'),
	wardCrime2024: crimeOfWards('2023-07_2025-06', '2022'),
	wardCrime2025: crimeOfWards('2024-02_2026-01', '2022'),
	people2019: {
		path: 'london-lsoa/pop/london-mid2019-pop.csv',
		holds: 'residents in mid-2019 by LSOA of 2011',
		page: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
	},
	people2020: {
		path: 'london-lsoa/pop/london-mid2020-pop.csv',
		holds: 'residents in mid-2020 by LSOA of 2011',
		page: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
	},
	deprivation2010: {
		path: 'imd/london-imd2010_england_lsoa01.csv',
		holds: 'English Indices of Deprivation 2010, by LSOA of 2001',
		page: `${indices}2010`,
	},
	deprivation2015: {
		path: 'imd/london-imd2015_england_lsoa11.csv',
		holds: 'English Indices of Deprivation 2015, by LSOA of 2011',
		page: `${indices}2015`,
	},
	deprivation2019: {
		path: 'imd/london-imd2019_england_lsoa11.csv',
		holds: 'English Indices of Deprivation 2019, by LSOA of 2011: ranks and deciles',
		page: `${indices}2019`,
	},
	deprivation2025: {
		path: 'imd/london-imd2025_england_lsoa21.csv',
		holds: 'English Indices of Deprivation 2025, by LSOA of 2021',
		page: `${indices}2025`,
	},
	air2013: airOf('2013'),
	air2016: airOf('2016'),
	air2019: airOf('2019'),
	gas: {
		path: 'london-lsoa/energy/london-2010-2020-gas.csv',
		holds: 'domestic gas meters and consumption by LSOA of 2011 and year',
		page: 'https://www.gov.uk/government/statistics/lower-and-middle-super-output-areas-gas-consumption',
	},
	lsoa01to11: {
		path: 'lookups/london-lsoa01-lsoa11.csv',
		holds: 'LSOAs of 2001 and 2011',
		page: portal,
	},
	lsoa11to21: {
		path: 'lookups/london-lsoa11-lsoa21.csv',
		holds: 'LSOAs of 2011 and 2021',
		page: portal,
	},
	lsoa11toWard17: {
		path: 'lookups/london-lsoa11-ward17-lad.csv',
		holds: 'LSOAs of 2011 and the wards of 2017 they fit best',
		page: portal,
	},
	lsoa21toWard24: {
		path: 'lookups/london-lsoa21-ward24-lad24.csv',
		holds: 'LSOAs of 2021 and the wards of 2024 they fit best',
		page: portal,
	},
	lsoa21toOldWard: {
		path: 'lookups/london-lsoa21-glaward625-innerpoint.csv',
		holds: 'LSOAs of 2021 and the wards of 2002 to 2014 that a point inside them lies in',
		page: `${datastore}statistical-gis-boundary-files-london`,
	},
	ward21: {
		path: 'lookups/london-ward21-lad21.csv',
		holds: 'wards of 2021 and their boroughs',
		page: portal,
	},
	wardBoundaries: {
		path: 'boundaries/lbbd-wards-2022plus.geojson',
		holds: 'boundaries of the wards since 2022',
		page: portal,
	},
	oldWardBoundaries: {
		path: 'boundaries/gla-lbbd-wards-2002-2022-full.geojson',
		holds: 'boundaries of the wards from 2002 to 2022',
		page: `${datastore}statistical-gis-boundary-files-london`,
	},
} as const satisfies Readonly<Record<string, PublishedFile>>;

export type PublishedFileName = keyof typeof publishedFiles;
