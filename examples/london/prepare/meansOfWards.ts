import { type LondonAreas, londonCode } from './areas.ts';
import { type CsvRow, csvRows, publishedNumber } from './csvRows.ts';
import { type Observation, rounded } from './observation.ts';

/** A figure of boroughs or of London to be made from its wards, because none that can be used is published. */
export interface MeanOfWards {
	readonly indicator: string;
	readonly of: 'boroughs' | 'London';
	/** The column of the ward profiles that holds the base of the rate or share. */
	readonly weights: string;
	readonly places: number;
}

/**
 * Which figures are made from wards.
 *
 * - No access to nature is published for boroughs.
 * - Of the ward profiles, ambulance incidents of Camden are five times those of its wards and of Barking and Dagenham
 *   below every one of them; the Employment and Support Allowance and alcohol call-outs of London lie far from all its
 *   wards and boroughs together (2.2 beside 4.4, 3.6 beside 0.8). None of these can be right.
 */
export const meansOfWards: readonly MeanOfWards[] = [
	{ indicator: 'access-to-nature', of: 'boroughs', weights: 'Number of Household spaces - 2011', places: 0 },
	{ indicator: 'ambulance-incidents', of: 'boroughs', weights: 'Population - 2015', places: 1 },
	{ indicator: 'employment-support-allowance', of: 'London', weights: 'Working-age (16-64) - 2015', places: 1 },
	{ indicator: 'alcohol-call-outs', of: 'London', weights: 'Population - 2015', places: 1 },
];

/** The figures of {@link meansOfWards}, flagged `estimated`. An area with a ward that has no figure is left out. */
export function meansOfWardsObservations(
	observations: readonly Observation[],
	profiles: string,
	areas: LondonAreas,
): Observation[] {
	const profileOf = new Map<string, CsvRow>(csvRows(profiles).map((row) => [row.get('New code') ?? '', row]));
	return meansOfWards.flatMap(({ indicator, of, weights, places }) => {
		const wardFigures = new Map(observations.filter((o) => o.indicator === indicator).map((o) => [o.area, o]));
		return (of === 'London' ? areas.region : areas.boroughs).flatMap((area) => {
			const wards = areas.wards.filter((ward) => area.code === londonCode || ward.parent === area.code);
			let sum = 0;
			let base = 0;
			let period = '';
			for (const ward of wards) {
				const figure = wardFigures.get(ward.code);
				const weight = publishedNumber(profileOf.get(ward.code)?.get(weights));
				if (figure === undefined || weight === null) return [];
				sum += weight * figure.value;
				base += weight;
				period = figure.period;
			}
			return [{ indicator, area: area.code, period, value: rounded(sum / base, places), flag: 'estimated' as const }];
		});
	});
}
