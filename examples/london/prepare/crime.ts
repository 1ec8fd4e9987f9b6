import type { CsvRow } from './csvRows.ts';
import { type Observation, rounded } from './observation.ts';
import { areaSums, type SmallAreaMembership, smallAreaValues } from './smallAreas.ts';

/**
 * Offences of one kind per 1,000 residents, from the Metropolitan Police's yearly counts by LSOA.
 *
 * The City has a police force of its own and is not in these files, so it has no figure. A borough's rate and London's
 * are of the wards that have one.
 *
 * @param population - observations of `population`, the denominators
 */
export function crimeObservations(
	indicator: string,
	rows: readonly CsvRow[],
	membership: SmallAreaMembership,
	population: readonly Observation[],
): Observation[] {
	const observations: Observation[] = [];
	const years = new Set(population.map((o) => o.period));
	for (const period of ['2011', '2012', '2013'].filter((year) => years.has(year))) {
		const counts = areaSums(smallAreaValues(rows, 'LSOA11CD', period), membership);
		for (const { area, value: residents } of population.filter((o) => o.period === period)) {
			const count = counts.get(area);
			if (count === undefined) continue;
			const value = rounded((1000 * count) / residents, 2);
			observations.push({
				indicator,
				area,
				period,
				value,
				numerator: count,
				denominator: residents,
				flag: 'estimated',
			});
		}
	}
	return observations;
}
