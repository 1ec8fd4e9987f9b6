import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { areaPolygons } from './prepare/areaPolygons.ts';
import { type LondonAreas, londonAreas } from './prepare/areas.ts';
import { containingArea } from './prepare/containingArea.ts';
import { csvRows, publishedNumber } from './prepare/csvRows.ts';
import { type Observation, writeObservations } from './prepare/observation.ts';
import { prepareLondon } from './prepare/prepareLondon.ts';
import { publishedFiles } from './prepare/publishedFiles.ts';
import { defaultDataFolder, readPublishedFiles } from './prepare/readPublishedFiles.ts';
import { areaMeans, areaSums, lsoaMembership, onSuccessors } from './prepare/smallAreas.ts';

describe('reading published files', () => {
	test('understands quotes, line breaks inside them, a byte order mark and blank rows', () => {
		const rows = csvRows('\uFEFFcode,"the ""name"""\r\nE1,"Ham, Petersham\nand Richmond"\r\n,\r\nE2,Barnes');
		expect(rows.map((row) => [row.get('code'), row.get('the "name"')])).toEqual([
			['E1', 'Ham, Petersham\nand Richmond'],
			['E2', 'Barnes'],
		]);
	});

	test('takes the first of two columns with one heading, as the well-being file has', () => {
		expect(csvRows('a,a\n1,2\n')[0]?.get('a')).toBe('1');
	});

	test('tells a number from a mark for none, and refuses anything else', () => {
		expect(publishedNumber('4,747')).toBe(4747);
		expect(publishedNumber('0')).toBe(0);
		expect(publishedNumber('n/a')).toBeNull();
		expect(() => publishedNumber('12 people')).toThrow('"12 people" is not a number.');
	});
});

describe('figures of small areas', () => {
	const membership = new Map([
		['a', ['ward 1', 'borough']],
		['b', ['ward 1', 'borough']],
		['c', ['ward 2', 'borough']],
	]);

	test('counts add up', () => {
		const sums = areaSums(
			new Map([
				['a', 2],
				['b', 3],
				['c', 5],
				['elsewhere', 7],
			]),
			membership,
		);
		expect(Object.fromEntries(sums)).toEqual({ 'ward 1': 5, 'ward 2': 5, borough: 10 });
	});

	test('means are weighted, and an LSOA without a figure has no part in the weights', () => {
		const means = areaMeans(
			new Map([
				['a', 10],
				['c', 40],
			]),
			new Map([
				['a', 1],
				['b', 99],
				['c', 3],
			]),
			membership,
		);
		expect(Object.fromEntries(means)).toEqual({ 'ward 1': 10, 'ward 2': 40, borough: 32.5 });
	});

	test('an LSOA of 2001 that was split gives its figure to both parts, and merged ones their mean', () => {
		const on = onSuccessors(
			new Map([
				['whole', 1],
				['split', 2],
				['half', 10],
				['other half', 30],
			]),
			[
				['whole', 'a'],
				['split', 'b'],
				['split', 'c'],
				['half', 'd'],
				['other half', 'd'],
				['unknown', 'e'],
			],
		);
		expect(Object.fromEntries(on)).toEqual({ a: 1, b: 2, c: 2, d: 20 });
	});

	test('a small area belongs to the ward that most of it lies in, whatever a hole or a sliver covers', () => {
		const box = (west: number, south: number, east: number, north: number): [number, number][] => [
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south],
		];
		const ring = { properties: {}, polygons: [[box(0, 0, 10, 10), box(3, 3, 7, 7)]] };
		const middle = { properties: {}, polygons: [[box(3, 3, 7, 7)]] };
		const find = containingArea([ring, middle]);
		expect(find({ properties: {}, polygons: [[box(4, 4, 6, 6)]] })).toBe(1);
		expect(find({ properties: {}, polygons: [[box(2.9, 4, 6, 6)]] })).toBe(1);
		expect(find({ properties: {}, polygons: [[box(0, 4, 4, 6)]] })).toBe(0);
		expect(find({ properties: {}, polygons: [[box(20, 20, 21, 21)]] })).toBe(-1);
	});
});

test('observations are written in one order, whatever order they come in', () => {
	const a = { indicator: 'x', area: 'E1', period: '2011', value: 1 };
	const b = { indicator: 'x', area: 'E2', period: '2011', value: 0, numerator: 0, denominator: 9 };
	expect(writeObservations([b, a])).toBe(writeObservations([a, b]));
	expect(writeObservations([b])).toBe('indicator,area,period,value,numerator,denominator,flag\nx,E2,2011,0,0,9,\n');
});

test('every missing file is told at once, with what it holds and where its publisher lists it', async () => {
	const empty = mkdtempSync(join(tmpdir(), 'no-published-files-'));
	const script = join(import.meta.dirname, 'prepare.ts');
	const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
		execFile(process.execPath, [script, '--data', empty], (error, _, text) => {
			resolve({ code: error === null ? 0 : error.code, stderr: text });
		});
	});
	expect(code).toBe(1);
	for (const { path, holds, page } of Object.values(publishedFiles)) {
		expect(stderr).toContain(path);
		expect(stderr).toContain(holds);
		expect(stderr).toContain(page);
	}
});

const data = defaultDataFolder();
const missing = Object.values(publishedFiles).filter(({ path }) => !existsSync(join(data, path)));

describe.skipIf(missing.length > 0)(
	`the tables of London (skipped while any published file is absent from ${data}: ${missing.length} are)`,
	() => {
		let areas: LondonAreas;
		let all: Observation[];
		beforeAll(() => {
			const london = prepareLondon(readPublishedFiles(data, publishedFiles));
			areas = london.areas;
			all = [...london.tables.values()].flat();
			figures = new Map(all.map((o) => [`${o.indicator} ${o.area} ${o.period}`, o.value]));
		});
		let figures: Map<string, number>;
		const value = (indicator: string, area: string, period: string) => figures.get(`${indicator} ${area} ${period}`);
		const periodsOf = (indicator: string) => [
			...new Set(all.filter((o) => o.indicator === indicator).map((o) => o.period)),
		];

		test('hold each figure once, and every ward in a borough but the City', () => {
			expect(new Set(all.map((o) => `${o.indicator} ${o.area} ${o.period}`)).size).toBe(all.length);
			const outside = areas.wards.filter((ward) => !areas.boroughs.some((borough) => borough.code === ward.parent));
			expect(outside).toEqual([{ code: 'E09000001', name: 'City of London', parent: 'E12000007' }]);
		});

		test('agree with figures read off the published files by eye', () => {
			// Ward Well-Being Scores, rows of Abbey (E05000026), Barking and Dagenham, and London.
			expect(value('life-expectancy', 'E05000026', '2013')).toBe(82);
			expect(value('obesity-year-6', 'E05000026', '2011')).toBe(21.7);
			expect(value('unemployment', 'E05000026', '2012')).toBe(8.9);
			expect(value('crime', 'E05000026', '2009')).toBe(180.7);
			expect(value('deliberate-fires', 'E05000026', '2013')).toBe(1.2);
			expect(value('gcse-points', 'E05000026', '2012')).toBe(330);
			expect(value('unauthorised-absence', 'E05000026', '2010')).toBe(1.68);
			expect(value('children-out-of-work-homes', 'E05000026', '2013')).toBe(25);
			expect(value('public-transport', 'E05000026', '2014')).toBe(6);
			expect(value('subjective-well-being', 'E05000026', '2013')).toBe(7.9);
			expect(value('crime', 'E09000002', '2013')).toBe(90.6);
			expect(value('life-expectancy', 'E12000007', '2009')).toBe(80.4);
			// Ward profiles, rows of Abbey, Alibon and the City of London.
			expect(value('obesity-reception', 'E05000026', '2014')).toBe(13.3);
			expect(value('ambulance-incidents', 'E05000026', '2014')).toBe(157.3);
			expect(value('no-qualifications', 'E05000027', '2011')).toBe(31.2);
			expect(value('turnout', 'E05000026', '2012')).toBe(25.7);
			expect(value('turnout', 'E09000001', '2012')).toBe(48.5);
			expect(value('employment-rate', 'E05000026', '2011')).toBe(60.3);
			expect(value('lone-parents-not-in-work', 'E05000027', '2011')).toBe(61);
			expect(value('degree-level', 'E05000026', '2011')).toBe(34.5);
			expect(value('a-level-points', 'E05000026', '2014')).toBe(682.6);
			// Owned 32.7 % and social rented 26.7 %; 173,000 / 33,920.
			expect(value('secure-homes', 'E05000026', '2011')).toBe(59.4);
			expect(value('price-to-income', 'E05000026', '2014')).toBe(5.1);
			expect(value('access-to-nature', 'E05000027', '2014')).toBe(28);
			expect(value('population', 'E05000026', '2011')).toBe(12904);
		});

		test('give no figure to a year that only repeats another', () => {
			expect(periodsOf('unemployment')).toEqual(['2009', '2010', '2011', '2012']);
			expect(periodsOf('obesity-year-6')).toEqual(['2011', '2012', '2013']);
			expect(periodsOf('public-transport')).toEqual(['2009', '2011', '2012', '2014']);
			expect(periodsOf('subjective-well-being')).toEqual(['2013']);
			expect(periodsOf('violence')).toEqual(['2011', '2012', '2013']);
		});

		test('leave out what cannot be right', () => {
			expect(value('household-income', 'E12000007', '2013')).toBeUndefined();
			expect(value('violence', 'E09000001', '2013')).toBeUndefined();
		});

		test('hold no rate of a borough or of London outside those of its wards', () => {
			const rates = ['ambulance-incidents', 'access-to-nature', 'employment-support-allowance', 'alcohol-call-outs'];
			for (const o of all.filter((each) => rates.includes(each.indicator) && /^E(09|12)/.test(each.area))) {
				const wards = areas.wards.filter((ward) => o.area === 'E12000007' || ward.parent === o.area);
				if (o.area === 'E09000001') continue; // a ward here
				const values = wards.map((ward) => value(o.indicator, ward.code, o.period) ?? Number.NaN);
				expect([o.area, o.value >= Math.min(...values) && o.value <= Math.max(...values)]).toEqual([o.area, true]);
			}
			// Camden was published as 827 and Barking and Dagenham as 112.9, below each of its wards.
			expect(value('ambulance-incidents', 'E09000007', '2014')).toBeLessThan(276);
			expect(value('ambulance-incidents', 'E09000002', '2014')).toBeGreaterThan(130);
		});

		test('add up: the offences of all wards are those of London', () => {
			const counted = all.filter((o) => o.indicator === 'burglary' && o.period === '2012');
			const sum = (level: (area: string) => boolean) =>
				counted.filter((o) => level(o.area)).reduce((total, o) => total + (o.numerator ?? 0), 0);
			const wards = sum((area) => area.startsWith('E05'));
			expect(wards).toBeGreaterThan(50_000);
			expect(sum((area) => area.startsWith('E09'))).toBe(wards);
			expect(sum((area) => area === 'E12000007')).toBe(wards);
		});

		test('rank wards by deprivation in 2010 almost as the publisher does from population-weighted scores', () => {
			const text = readPublishedFiles(data, publishedFiles).profiles;
			const published = new Map(
				csvRows(text).map((row) => [
					row.get('New code'),
					row.get('(ID2010) - Rank of average score (within London) - 2010'),
				]),
			);
			const ours = all
				.filter((o) => o.indicator === 'imd-2010' && areas.wards.some((ward) => ward.code === o.area))
				.sort((a, b) => b.value - a.value);
			// Spearman's rank correlation, 1 - 6 sum d^2 / (n (n^2 - 1)).
			const squares = ours.map((o, i) => (i + 1 - Number(published.get(o.area))) ** 2);
			const n = ours.length;
			const rho = 1 - (6 * squares.reduce((a, b) => a + b, 0)) / (n * (n * n - 1));
			expect(n).toBe(625);
			expect(rho).toBeGreaterThan(0.995);
		});
	},
);

const lookup = join(data, 'lookups/london-lsoa11-ward17-lad.csv');

describe.skipIf(missing.length > 0 || !existsSync(lookup))(
	`LSOAs and the Office for National Statistics (skipped without ${lookup})`,
	() => {
		test('lie in the wards of Barking and Dagenham that the published best fit gives', () => {
			const text = readPublishedFiles(data, publishedFiles);
			const areas = londonAreas(text.wellbeing);
			const membership = lsoaMembership(areaPolygons(text.lsoaBoundaries), areaPolygons(text.wardBoundaries), areas);
			const published = csvRows(readFileSync(lookup, 'utf8')).filter((row) => row.get('ltla22_code') === 'E09000002');
			expect(published).toHaveLength(110);
			for (const row of published) {
				expect(membership.get(row.get('lsoa11_code') ?? '')?.[0]).toBe(row.get('ward17_code'));
			}
		});
	},
);
