import { describe, expect, test } from 'vitest';
import { recordCategories } from './records.ts';
import { writtenSample } from './testing/writtenSample.ts';

const options = { areas: 6, periods: 3, seed: 5 };
const published = writtenSample(options);
const counts = new Map<string, number>();
for (const file of ['personal-safety', 'environmental-quality'])
	for (const { indicator, area, period, numerator } of published.table(`data/${file}.csv`))
		if (area!.startsWith('XW') && recordCategories.some((own) => own.indicator === indicator))
			counts.set([indicator, area, period].join(' '), Number(numerator));
const all = [...counts.values()].reduce((sum, count) => sum + count, 0);

function counted(records: number): ReadonlyMap<string, number> {
	const place = writtenSample({ ...options, records });
	const wardOf = new Map(place.table('geography/postcodes.csv').map(({ postcode, ward }) => [postcode, ward]));
	const found = new Map<string, number>();
	for (const { postcode, date, category } of place.table('records/events.csv')) {
		const ward = wardOf.get(postcode!);
		const key = [category, ward ?? 'nowhere', date!.slice(0, 4)].join(' ');
		found.set(key, (found.get(key) ?? 0) + 1);
	}
	return found;
}

describe('records of single events', () => {
	test('as many as were published: counted by postcode they are the published counts, but for postcodes that are wrong', () => {
		const found = counted(all);
		expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(all);
		let lost = 0;
		for (const [key, count] of counts) {
			const own = found.get(key) ?? 0;
			expect(own).toBeLessThanOrEqual(count);
			lost += count - own;
		}
		expect(lost / all).toBeGreaterThan(0.015);
		expect(lost / all).toBeLessThan(0.055);
	});

	test.each([100, 3333, 40_000])('%i of them keep the proportions of the published counts', (records) => {
		const found = counted(records);
		expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(records);
		for (const { indicator } of recordCategories) {
			const of = (source: ReadonlyMap<string, number>) =>
				[...source].filter(([key]) => key.startsWith(`${indicator} `)).reduce((sum, [, count]) => sum + count, 0);
			expect(Math.abs(of(found) - (of(counts) / all) * records)).toBeLessThanOrEqual(1);
		}
	});

	const rows = writtenSample({ ...options, records: 20_000 }).table('records/events.csv');

	test('have dates that exist, in the order of months, more of some kinds in summer', () => {
		const months = rows.map(({ date }) => date!.slice(0, 7));
		expect(months).toEqual(months.toSorted());
		for (const { date } of rows) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
		const antisocial = rows.filter(({ category }) => category === 'antisocial-behaviour');
		const inMonth = (month: string) => antisocial.filter(({ date }) => date!.slice(5, 7) === month).length;
		expect(inMonth('07')).toBeGreaterThan(inMonth('01') * 1.8);
	});

	test('have faults as records of real services do', () => {
		const share = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length / rows.length;
		const terminated = new Set(
			published
				.table('geography/postcodes.csv')
				.filter((own) => own.terminated !== '')
				.map((own) => own.postcode),
		);
		expect(share(({ postcode }) => postcode === '')).toBeGreaterThan(0.002);
		expect(share(({ postcode }) => terminated.has(postcode))).toBeGreaterThan(0.005);
		expect(share(({ postcode }) => /^[a-z]/.test(postcode!))).toBeGreaterThan(0.002);
		expect(share(({ longitude }) => longitude === '')).toBeGreaterThan(0.001);
		expect(share(({ latitude }) => Number(latitude) < 0)).toBeGreaterThan(0);
		expect(new Set(rows.map(({ reference }) => reference)).size).toBe(rows.length);
	});
});
