/** A published file that the example reads. */
export interface PublishedFile {
	/** Path below the data folder. */
	readonly path: string;
	/** What it holds, in a few words. */
	readonly holds: string;
	/** Where its publisher lists it. */
	readonly page: string;
	/** Where it is not UTF-8. */
	readonly encoding?: 'latin1';
}

const datastore = 'https://data.london.gov.uk/dataset/';
const indices = 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-';
const crimePage = `${datastore}recorded_crime_summary`;

const crimeFile = (offence: string, holds: string): PublishedFile => ({
	path: `london-lsoa/crime/london-2011-2021-major-${offence}.csv`,
	holds: `${holds} recorded by the Metropolitan Police, by LSOA, added up to years`,
	page: crimePage,
});

/** Every published file that {@link prepareLondon} reads, by the name used in the code. */
export const publishedFiles = {
	wellbeing: {
		path: 'ward-wellbeing/london-ward-well-being-probability-scores-data.csv',
		holds: 'London Ward Well-Being Scores, 2014 edition: twelve indicators by ward, 2009 to 2013',
		page: `${datastore}london-ward-well-being-scores`,
	},
	profiles: {
		path: 'ward-profiles/ward-profiles-excel-version.csv',
		holds: 'London ward profiles and atlas: one figure for each ward and subject, 2009 to 2015',
		page: `${datastore}ward-profiles-and-atlas`,
		encoding: 'latin1',
	},
	population: {
		path: 'ward-extras/housing-density-ward.csv',
		holds: 'land area, population and density by ward and year',
		page: `${datastore}land-area-and-population-density-ward-and-borough`,
	},
	nature: {
		path: 'ward-extras/public-open-space-nature-ward_access-to-nature.csv',
		holds: 'homes with good access to nature, by ward',
		page: `${datastore}access-public-open-space-and-nature-ward`,
	},
	violence: crimeFile('violence', 'violence against the person'),
	robbery: crimeFile('robbery', 'robbery'),
	burglary: crimeFile('burglary', 'burglary'),
	criminalDamage: crimeFile('arson', 'arson and criminal damage'),
	nitrogenDioxide: {
		path: 'london-lsoa/air/lsoa11-2013-NO2.csv',
		holds: 'modelled nitrogen dioxide in 2013: means by LSOA of the 20 m grid',
		page: `${datastore}london-atmospheric-emissions-inventory-2013`,
	},
	fineParticles: {
		path: 'london-lsoa/air/lsoa11-2013-PM25.csv',
		holds: 'modelled fine particles (PM2.5) in 2013: means by LSOA of the 20 m grid',
		page: `${datastore}london-atmospheric-emissions-inventory-2013`,
	},
	gas: {
		path: 'london-lsoa/energy/london-2010-2020-gas.csv',
		holds: 'domestic gas meters and consumption by LSOA and year',
		page: 'https://www.gov.uk/government/statistics/lower-and-middle-super-output-areas-gas-consumption',
	},
	indices2019: {
		path: 'imd/london-imd2019_england_lsoa11_indicators.csv',
		holds: 'underlying indicators of the English Indices of Deprivation 2019, by LSOA',
		page: `${indices}2019`,
	},
	indices2015: {
		path: 'imd/london-imd2015_england_lsoa11.csv',
		holds: 'Index of Multiple Deprivation 2015, by LSOA of 2011',
		page: `${indices}2015`,
	},
	indices2010: {
		path: 'imd/london-imd2010_england_lsoa01.csv',
		holds: 'Index of Multiple Deprivation 2010, by LSOA of 2001',
		page: `${indices}2010`,
	},
	lsoaBoundaries: {
		path: 'boundaries/gla-london-lsoa-2011.geojson',
		holds: 'boundaries of the LSOAs of 2011, with residents and households of the Census 2011',
		page: `${datastore}statistical-gis-boundary-files-london`,
	},
	lsoa2001ToLsoa2011: {
		path: 'lookups/london-lsoa01-lsoa11.csv',
		holds: 'LSOAs of 2001 and the LSOAs of 2011 that took their place',
		page: 'https://geoportal.statistics.gov.uk/',
	},
	wardBoundaries: {
		path: 'boundaries/gla-london-wards-2002-2014-citymerged.geojson',
		holds: 'boundaries of the 625 wards',
		page: `${datastore}statistical-gis-boundary-files-london`,
	},
	boroughBoundaries: {
		path: 'boundaries/gla-london-boroughs.geojson',
		holds: 'boundaries of the boroughs',
		page: `${datastore}statistical-gis-boundary-files-london`,
	},
} as const satisfies Readonly<Record<string, PublishedFile>>;

export type PublishedFileName = keyof typeof publishedFiles;
