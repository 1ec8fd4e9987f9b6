import { describe, expect, test } from 'vitest';
import { writtenSample } from '../testing/writtenSample.ts';

const place = writtenSample({ areas: 30, periods: 6, seed: 2 });
const sum = (rows: readonly Readonly<Record<string, string>>[], heading: string) =>
	rows.reduce((all, row) => all + Number(row[heading]), 0);

describe('figures of other geographies', () => {
	const old = place.table('data/old-wards/vehicle-crime.csv');
	const thefts = place.table('data/personal-safety.csv').filter(({ indicator }) => indicator === 'vehicle-crime');

	test('are of former wards before the review, of wards after it, and of boroughs all along', () => {
		expect(new Set(old.map(({ period }) => period))).toEqual(new Set(['2020', '2021']));
		const wards = thefts.filter(({ area }) => area!.startsWith('XW'));
		expect(new Set(wards.map(({ period }) => period))).toEqual(new Set(['2022', '2023', '2024', '2025']));
		expect(new Set(old.map(({ area }) => area)).size).toBe(place.table('geography/old-wards.csv').length);
	});

	test('add up to what is published of the borough', () => {
		const low = place.table('data/neighbourhoods/income-deprivation.csv');
		const beside = place
			.table('data/beside-the-index.csv')
			.filter(({ indicator }) => indicator === 'income-deprivation');
		for (const [smaller, larger] of [
			[old, thefts],
			[low, beside],
		] as const) {
			const own = smaller.filter(({ period }) => period === '2021');
			const borough = larger.find(({ area, period }) => area === 'XB001' && period === '2021')!;
			for (const heading of ['numerator', 'denominator']) expect(sum(own, heading)).toBe(Number(borough[heading]));
		}
		expect(beside.some(({ area }) => area!.startsWith('XW'))).toBe(false);
	});

	test('are in index.yaml only where there are any', () => {
		expect(place.text('index.yaml')).toContain('data/old-wards/*.csv');
		const later = writtenSample({ areas: 4, periods: 4 });
		expect(later.text('index.yaml')).not.toContain('data/old-wards');
		expect(later.paths.some((path) => path.startsWith('data/old-wards'))).toBe(false);
	});
});
