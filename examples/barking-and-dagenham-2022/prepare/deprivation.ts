import { exponentialOfShare } from '../../../packages/engine/src/index.ts';
import { type CsvRow, csvRows, publishedNumber } from '../../london/prepare/csvRows.ts';
import { type Observation, rounded } from '../../london/prepare/observation.ts';

/** Shares of neighbourhoods among the most deprived of England, by the decile (1 is the most deprived) they reach to. */
const worst = { 'deprived-tenth': 1, 'deprived-fifth': 2, 'deprived-three-tenths': 3 } as const;

/**
 * The score of the Index of Multiple Deprivation and what share of a neighbourhood is among the most deprived of England (all of
 * it or none), by small area.
 *
 * @param file - with IMD_score and IMD_decile
 */
export function deprivationOf(file: string, period: string, areas: ReadonlySet<string>): Observation[] {
	return csvRows(file).flatMap((row) => {
		const area = codeOf(row);
		const score = publishedNumber(row.get('IMD_score'));
		const decile = publishedNumber(row.get('IMD_decile'));
		if (!areas.has(area) || score === null || decile === null) return [];
		const shares = Object.entries(worst).map(([indicator, last]) => {
			const numerator = decile <= last ? 1 : 0;
			return { indicator, area, period, value: 100 * numerator, numerator, denominator: 1 };
		});
		return [{ indicator: 'deprivation', area, period, value: score }, ...shares];
	});
}

const domains = {
	Income: 0.225,
	Employment: 0.225,
	Education: 0.135,
	Health: 0.135,
	Crime: 0.093,
	Housing_and_Access: 0.093,
	Environment: 0.093,
} as const;

/** Small areas of England in 2019. */
const country = 32_844;

/**
 * The file of 2019 with the score that it lacks: the weighted sum of its seven domains, each by its rank through the
 * exponential transform, as the Indices are made (technical report of 2019, section 3.8).
 */
export function deprivation2019(file: string): string {
	const lines = csvRows(file).map((row) => {
		const score = Object.entries(domains).reduce((sum, [domain, weight]) => {
			const rank = publishedNumber(row.get(`${domain}_rank`)) ?? Number.NaN;
			return sum + weight * exponentialOfShare((country + 1 - rank) / country);
		}, 0);
		return `${codeOf(row)},${rounded(score, 3)},${row.get('IMD_decile')}`;
	});
	return `lsoa11_code,IMD_score,IMD_decile\n${lines.join('\n')}\n`;
}

function codeOf(row: CsvRow): string {
	return row.get('lsoa01_code') ?? row.get('lsoa11_code') ?? row.get('lsoa21_code') ?? '';
}
