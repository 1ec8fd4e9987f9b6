import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvRows } from '../london/prepare/csvRows.ts';
import type { Observation } from '../london/prepare/observation.ts';
import { prepareLondon } from '../london/prepare/prepareLondon.ts';
import { publishedFiles } from '../london/prepare/publishedFiles.ts';
import { defaultDataFolder, readPublishedFiles } from '../london/prepare/readPublishedFiles.ts';

const folder = import.meta.dirname;
const tables = globSync(join(folder, 'data/*.csv')).sort();
const figures = tables.flatMap((file) =>
	csvRows(readFileSync(file, 'utf8')).map((row) => ({ table: basename(file), row })),
);
const keyOf = (indicator: string, area: string, period: string) => `${indicator} of ${area} in ${period}`;
const typed = new Map(
	figures.map(({ row }) => [keyOf(row.get('indicator') ?? '', row.get('area') ?? '', row.get('period') ?? ''), row]),
);
const wards = csvRows(readFileSync(join(folder, 'geography/wards.csv'), 'utf8')).map((row) => row.get('code') ?? '');

describe('the tables', () => {
	test('hold each figure once', () => {
		expect(typed.size).toBe(figures.length);
	});

	test('hold a figure for every ward wherever they hold one for any', () => {
		const byIndicator = Map.groupBy(figures, ({ row }) => `${row.get('indicator')} in ${row.get('period')}`);
		for (const [indicator, rows] of byIndicator) {
			const have = rows.map(({ row }) => row.get('area') ?? '').filter((area) => wards.includes(area));
			expect([indicator, have.length]).toEqual([indicator, 17]);
		}
	});

	test('keep the figures of a component in the table named after it', () => {
		const componentOf = new Map(
			csvRows(readFileSync(join(folder, 'indicators.csv'), 'utf8')).map((row) => [row.get('id'), row.get('component')]),
		);
		for (const { table, row } of figures) {
			const component = componentOf.get(row.get('indicator') ?? '');
			expect(table).toBe(`${component === '' ? 'outside-the-index' : component}.csv`);
		}
	});

	test('give every rate made from counts as its count for every 1,000 people', () => {
		const rates = figures.filter(({ row }) => row.get('numerator') !== '');
		expect(rates.length).toBeGreaterThan(200);
		for (const { row } of rates) {
			const rate = (1000 * Number(row.get('numerator'))) / Number(row.get('denominator'));
			expect(Math.abs(Number(row.get('value')) - rate)).toBeLessThan(0.00501);
		}
	});
});

const data = defaultDataFolder();
const missing = Object.values(publishedFiles).filter(({ path }) => !existsSync(join(data, path)));

describe.skipIf(missing.length > 0)(
	`the published files (skipped while any of them is absent from ${data}: ${missing.length} are)`,
	() => {
		let london: Observation[] = [];
		beforeAll(() => {
			london = [...prepareLondon(readPublishedFiles(data, publishedFiles)).tables.values()].flat();
		});

		test('hold every figure of the tables but those of the Indices of 2019', () => {
			const published = new Map(london.map((o) => [keyOf(o.indicator, o.area, o.period), o]));
			const differences: string[] = [];
			for (const [key, row] of typed) {
				if (row.get('indicator') === 'imd-2019') continue;
				const o = published.get(key);
				const ours = ['value', 'numerator', 'denominator', 'flag'].map((heading) => row.get(heading));
				const theirs = [o?.value, o?.numerator, o?.denominator, o?.flag].map((part) => String(part ?? ''));
				if (o === undefined || ours.join() !== theirs.join())
					differences.push(`${key}: ${ours} here, ${theirs} published`);
			}
			expect(differences).toEqual([]);
		});

		test('hold no figure of these areas that the tables lack', () => {
			const areas = new Set([...wards, 'E09000002', 'E12000007']);
			const lacking = london.filter((o) => areas.has(o.area) && !typed.has(keyOf(o.indicator, o.area, o.period)));
			expect(lacking).toEqual([]);
		});
	},
);

const ranks2019 = join(data, 'imd/london-imd2019_england_lsoa11.csv');
const people = join(data, 'london-lsoa/pop/london-mid2019-pop.csv');
const wardOf = join(data, 'lookups/london-lsoa11-ward17-lad.csv');

describe.skipIf(![ranks2019, people, wardOf].every((file) => existsSync(file)))(
	`the Index of Multiple Deprivation 2019 (skipped without ${ranks2019})`,
	() => {
		/**
		 * Score of an LSOA from its ranks on the seven domains (IoD2019 technical report, section 3.7 and appendix E):
		 * exponential transformation, then the weights of the domains.
		 */
		const weights: Readonly<Record<string, number>> = {
			Income: 0.225,
			Employment: 0.225,
			Education: 0.135,
			Health: 0.135,
			Crime: 0.093,
			Housing_and_Access: 0.093,
			Environment: 0.093,
		};
		const count = 32844;
		const transformed = (rank: number) => -23 * Math.log(1 - ((count - rank + 1) / count) * (1 - Math.exp(-100 / 23)));

		test('follows from the published ranks to a point; populations of 2019 stand in for those of 2015, which are not at hand', () => {
			const residents = new Map(
				csvRows(readFileSync(people, 'utf8')).map((row) => [row.get('LSOA11CD'), Number(row.get('Persons_All-Ages'))]),
			);
			const ward = new Map(
				csvRows(readFileSync(wardOf, 'utf8')).map((row) => [row.get('lsoa11_code'), row.get('ward17_code')]),
			);
			const sums = new Map<string, { score: number; people: number }>();
			for (const row of csvRows(readFileSync(ranks2019, 'utf8'))) {
				const lsoa = row.get('lsoa11_code');
				const area = ward.get(lsoa) ?? '';
				if (!wards.includes(area)) continue;
				const score = Object.entries(weights).reduce(
					(sum, [domain, weight]) => sum + weight * transformed(Number(row.get(`${domain}_rank`))),
					0,
				);
				const base = residents.get(lsoa) ?? 0;
				const known = sums.get(area) ?? { score: 0, people: 0 };
				sums.set(area, { score: known.score + base * score, people: known.people + base });
			}
			for (const area of wards) {
				const sum = sums.get(area);
				const expected = sum === undefined ? Number.NaN : sum.score / sum.people;
				const ours = Number(typed.get(keyOf('imd-2019', area, '2019'))?.get('value'));
				expect(Math.abs(ours - expected), `${area}: ${ours} beside ${expected}`).toBeLessThan(1);
			}
		});
	},
);
