import { type LondonAreas, londonCode } from './areas.ts';
import { csvRows, publishedNumber } from './csvRows.ts';
import type { Observation } from './observation.ts';

/** Years of the population estimates that the example uses. */
export const populationYears = ['2011', '2012', '2013'] as const;

/**
 * Residents of each ward by year, added up for boroughs and for London (where they leave out the City, which the
 * publisher's ward file does not cover).
 */
export function populationObservations(file: string, areas: LondonAreas): Observation[] {
	const parentOf = new Map(areas.wards.map((ward) => [ward.code, ward.parent]));
	const observations: Observation[] = [];
	const sums = new Map<string, number>();
	for (const row of csvRows(file)) {
		const period = row.get('Year') ?? '';
		const area = row.get('Code') ?? '';
		const value = publishedNumber(row.get('Population'));
		const parent = parentOf.get(area);
		if (value === null || parent === undefined || !populationYears.some((year) => year === period)) continue;
		observations.push({ indicator: 'population', area, period, value });
		for (const wider of [parent, londonCode]) {
			const key = `${wider} ${period}`;
			sums.set(key, (sums.get(key) ?? 0) + value);
		}
	}
	for (const [key, value] of sums) {
		const [area = '', period = ''] = key.split(' ');
		observations.push({ indicator: 'population', area, period, value, flag: 'estimated' });
	}
	return observations;
}
