import { cityCode, londonCode } from './areas.ts';
import { type CsvRow, csvRows, publishedNumber } from './csvRows.ts';
import { type MeanOfWards, meansOfWards } from './meansOfWards.ts';
import { type Observation, rounded } from './observation.ts';

/** Which columns of the ward profiles are taken, and the period each is of (a span of years by its last). */
export const profileColumns: readonly (readonly [column: string, indicator: string, period: string])[] = [
	['% children in reception year who are obese - 2011/12 to 2013/14', 'obesity-reception', '2014'],
	['Rate of All Ambulance Incidents per 1,000 population - 2014', 'ambulance-incidents', '2014'],
	['% with no qualifications - 2011', 'no-qualifications', '2011'],
	['Claimant Rate of Employment Support Allowance - 2014', 'employment-support-allowance', '2014'],
	['Rates of ambulance call outs for alcohol related illness - 2014', 'alcohol-call-outs', '2014'],
	['% area that is open space - 2014', 'open-space', '2014'],
	['Turnout at Mayoral election - 2012', 'turnout', '2012'],
	['Employment rate (16-64) - 2011', 'employment-rate', '2011'],
	['% of lone parents not in employment - 2011', 'lone-parents-not-in-work', '2011'],
	['% with Level 4 qualifications and above - 2011', 'degree-level', '2011'],
	['A-Level Average Point Score Per Student - 2013/14', 'a-level-points', '2014'],
	['A-Level Average Point Score Per Entry; 2013/14', 'a-level-grade', '2014'],
	['Median Household income estimate (2012/13)', 'household-income', '2013'],
	['Population density (persons per sq km) - 2013', 'population-density', '2013'],
	['% Households Owned - 2011', 'homes-owned', '2011'],
	['% Households Social Rented - 2011', 'homes-social-rented', '2011'],
	['% Households Private Rented - 2011', 'homes-private-rented', '2011'],
	['% Not Born in UK - 2011', 'born-abroad', '2011'],
	['% English is First Language of no one in household - 2011', 'no-english-at-home', '2011'],
	['Male life expectancy -2009-13', 'life-expectancy-male', '2013'],
	['Female life expectancy -2009-13', 'life-expectancy-female', '2013'],
	['Number Killed or Seriously Injured on the roads - 2014', 'killed-seriously-injured', '2014'],
	['Cars per household - 2011', 'cars-per-household', '2011'],
	['% travel by bicycle to work - 2011', 'cycling-to-work', '2011'],
];

/**
 * Figures that are left out, found by holding each borough and London against the mean of its wards.
 * - Household income of boroughs and London is the mean, beside the median of wards; the price-to-income ratio falls with it.
 * - The others of {@link meansOfWards} cannot be right and are made from wards in their place.
 */
const unusable: readonly Pick<MeanOfWards, 'indicator' | 'of'>[] = [
	{ indicator: 'household-income', of: 'boroughs' },
	{ indicator: 'household-income', of: 'London' },
	{ indicator: 'price-to-income', of: 'boroughs' },
	{ indicator: 'price-to-income', of: 'London' },
	...meansOfWards,
];

function isUsable({ indicator, area }: Observation): boolean {
	const level = area === londonCode ? 'London' : area.startsWith('E09') && area !== cityCode ? 'boroughs' : 'wards';
	return !unusable.some((entry) => entry.indicator === indicator && entry.of === level);
}

const priceColumn = /^Median House Price \(.* - 2014$/;
const incomeColumn = 'Median Household income estimate (2012/13)';

/**
 * The figures of the ward profiles for the areas given, and two made from them:
 * - how many years of the median household income (2012/13) the median home sold in 2014 cost;
 * - the share of households with a secure home (owned, or rented from the council or a housing association).
 */
export function profileObservations(file: string, areas: ReadonlySet<string>): Observation[] {
	const observations: Observation[] = [];
	const seen = new Set<string>();
	for (const row of csvRows(file)) {
		const area = row.get('New code') ?? '';
		// The City stands twice: among the wards and among the boroughs, with the same figures.
		if (!areas.has(area) || seen.has(area)) continue;
		seen.add(area);
		for (const [column, indicator, period] of profileColumns) {
			if (!row.has(column)) throw new Error(`The ward profiles have no column "${column}".`);
			const value = publishedNumber(row.get(column));
			if (value !== null) observations.push({ indicator, area, period, value });
		}
		observations.push(...derived(row, area));
	}
	return observations.filter(isUsable);
}

function derived(row: CsvRow, area: string): Observation[] {
	const observations: Observation[] = [];
	const priceHeading = [...row.keys()].find((heading) => priceColumn.test(heading));
	if (priceHeading === undefined)
		throw new Error('The ward profiles have no column for the median house price of 2014.');
	const price = publishedNumber(row.get(priceHeading));
	const income = publishedNumber(row.get(incomeColumn));
	if (price !== null) observations.push({ indicator: 'house-price', area, period: '2014', value: price });
	if (price !== null && income !== null) {
		const value = rounded(price / income, 1);
		observations.push({ indicator: 'price-to-income', area, period: '2014', value, flag: 'estimated' });
	}
	const owned = publishedNumber(row.get('% Households Owned - 2011'));
	const social = publishedNumber(row.get('% Households Social Rented - 2011'));
	if (owned !== null && social !== null) {
		observations.push({ indicator: 'secure-homes', area, period: '2011', value: rounded(owned + social, 1) });
	}
	// The yearly population estimates by ward leave the City out; the profiles give one for 2015.
	const population = publishedNumber(row.get('Population - 2015'));
	if (area === cityCode && population !== null) {
		observations.push({ indicator: 'population', area, period: '2015', value: population });
	}
	return observations;
}
