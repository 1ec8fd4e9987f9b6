import { csvRows, publishedNumber } from '../../london/prepare/csvRows.ts';
import { type Observation, rounded } from '../../london/prepare/observation.ts';
import { offences, type PublishedFileName } from './publishedFiles.ts';

const years = Array.from({ length: 11 }, (_, i) => String(2011 + i));

/**
 * Offences by small area and year, as a count and as a rate of the residents of mid-2019. Counts of residents by small area were
 * at hand for that year and the next alone, so the rate of every year has the same denominator.
 */
export function offencesOfSmallAreas(
	text: Readonly<Record<PublishedFileName, string>>,
	areas: ReadonlySet<string>,
	residents: ReadonlyMap<string, number>,
): Observation[] {
	const counts = new Map<string, number>();
	for (const name of Object.keys(offences) as (keyof typeof offences)[]) {
		for (const row of csvRows(text[name])) {
			for (const year of years) {
				const key = `${row.get('LSOA11CD')} ${year}`;
				counts.set(key, (counts.get(key) ?? 0) + (publishedNumber(row.get(year)) ?? 0));
			}
		}
	}
	return [...areas].flatMap((area) =>
		years.flatMap((period) => {
			const numerator = counts.get(`${area} ${period}`);
			const denominator = residents.get(area);
			if (numerator === undefined || denominator === undefined) return [];
			const value = rounded((1000 * numerator) / denominator, 2);
			return [
				{ indicator: 'offences', area, period, value: numerator },
				{ indicator: 'offence-rate', area, period, value, numerator, denominator },
			];
		}),
	);
}

/**
 * Offences by ward, months added up. Rows of one ward stand under several boroughs and rows of zeros are left out, so wards are
 * found by their codes and every one of them has a figure.
 *
 * @param wards - names by code
 * @param first - the first month, e.g. `202109`
 */
export function offencesOfWards(
	file: string,
	wards: ReadonlyMap<string, string>,
	period: string,
	first: string,
	last: string,
): Observation[] {
	const wanted = new Set<string>(Object.values(offences));
	const counts = new Map([...wards.keys()].map((code) => [code, 0]));
	for (const row of csvRows(file)) {
		const code = row.get('WardCode') ?? '';
		const before = counts.get(code);
		if (before === undefined || !wanted.has((row.get('MajorText') ?? '').toUpperCase())) continue;
		let sum = before;
		for (const [month, count] of row) {
			if (/^\d{6}$/.test(month) && month >= first && month <= last) sum += publishedNumber(count) ?? 0;
		}
		counts.set(code, sum);
	}
	return [...counts].map(([area, value]) => ({ indicator: 'offences', area, period, value }));
}
