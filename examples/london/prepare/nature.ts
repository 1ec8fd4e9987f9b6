import { csvRows, publishedNumber } from './csvRows.ts';
import type { Observation } from './observation.ts';

/** Homes with good access to nature, by ward. The publisher gives no figure for boroughs in this file. */
export function natureObservations(file: string, areas: ReadonlySet<string>): Observation[] {
	const observations: Observation[] = [];
	for (const row of csvRows(file)) {
		const area = row.get('Ward') ?? '';
		const value = publishedNumber(row.get('% homes with good access to nature'));
		if (areas.has(area) && value !== null)
			observations.push({ indicator: 'access-to-nature', area, period: '2014', value });
	}
	return observations;
}
