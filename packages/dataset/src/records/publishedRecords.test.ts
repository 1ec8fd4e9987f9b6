import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import inPolygon from 'point-in-polygon-hao';
import { describe, expect, test } from 'vitest';
import { checkProject } from '../checkProject.ts';
import { figureOf, withRecordsProject } from '../testing/recordsProject.ts';
import { ringsInPlane } from './place/plane.ts';
import { pointIndex } from './place/pointIndex.ts';

const data = process.env.SIE_DATA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const boundaries = join(data, 'boundaries/gla-lbbd-wards-2002-2022-full.geojson');
const crimes = [2016, 2017, 2018].map((year) => join(data, `police-street-crime/lbbd-street-crime-${year}.csv`));
const postcodes = join(data, 'postcodes/lbbd-codepoint-open-2014.csv');
const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true });

interface Ward {
	readonly code: string;
	readonly polygons: [number, number][][][];
}

function wardsOf(): readonly Ward[] {
	const { features } = JSON.parse(readFileSync(boundaries, 'utf8')) as {
		features: {
			properties: { GSS_CODE: string };
			geometry: { type: string; coordinates: [number, number][][] | [number, number][][][] };
		}[];
	};
	return features
		.map(({ properties, geometry }) => ({
			code: properties.GSS_CODE,
			polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ward['polygons'],
		}))
		.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** For each different point, what the exact algorithm says of each ward's polygons: in, out, or on the border (0). */
function oracle(wards: readonly Ward[]): (longitude: string, latitude: string) => readonly (boolean | 0)[][] {
	const known = new Map<string, (boolean | 0)[][]>();
	return (longitude, latitude) => {
		const key = `${longitude} ${latitude}`;
		const point: [number, number] = [Number(longitude), Number(latitude)];
		const found = known.get(key) ?? wards.map(({ polygons }) => polygons.map((polygon) => inPolygon(point, polygon)));
		known.set(key, found);
		return found;
	};
}

describe.skipIf(!existsSync(crimes[0]!))('54,208 records of the police (needs SIE_DATA)', () => {
	test('every record lies where an exact algorithm puts it', () => {
		const wards = wardsOf();
		const level = { level: 'ward', kind: 'boundaries' as const, attribution: '', features: wards };
		const areaAt = pointIndex(ringsInPlane(level, 'wgs84', (code) => wards.findIndex((ward) => ward.code === code)));
		const exact = oracle(wards);
		let checked = 0;
		for (const { longitude, latitude } of crimes.flatMap(rowsOf)) {
			const place = areaAt(Number(longitude), Number(latitude));
			const within = exact(longitude!, latitude!);
			// 0 is on a border, where any of the areas that share it is right.
			if (place < 0) expect(within.flat().every((found) => found === false)).toBe(true);
			else expect(within[place]!.some((found) => found !== false)).toBe(true);
			const surely = within.findIndex((found) => found.includes(true));
			if (surely >= 0) expect(place).toBe(surely);
			checked++;
		}
		expect(checked).toBe(54_208);
	}, 60_000);

	test('become rates of 17 wards in 30 months, as counting them by hand does', async () => {
		const recipe = `
  - indicator: crime
    file: records/street-*.csv
    totals: [borough]
    period: { column: month, by: month }
    area: { x: longitude, y: latitude }
    measure: { kind: rate, denominator: { indicator: people, nearest: true } }
  - indicator: robbery
    file: records/street-*.csv
    filter: [{ column: category, is: robbery }]
    period: { column: month, by: month }
    area: { x: longitude, y: latitude }
    measure: { kind: count }
`;
		const indicators = [
			'crime,Crime,all,lower,"per 1,000 people",Crimes.,The police,OGL-UK-3.0,0,1000,rate,1000',
			'robbery,Robbery,all,lower,robberies,Robberies.,The police,OGL-UK-3.0,0,1000,count,',
		];
		const links = {
			'geography/wards.geojson': boundaries,
			...Object.fromEntries(crimes.map((file, i) => [`records/street-${i}.csv`, file])),
		};
		const { dataset, problems } = await withRecordsProject(recipe, indicators, links, {}, (folder) =>
			checkProject(folder),
		);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);

		const wards = wardsOf();
		const exact = oracle(wards);
		const all = new Map<string, number>();
		const robberies = new Map<string, number>();
		for (const { longitude, latitude, month, category } of crimes.flatMap(rowsOf)) {
			const ward = wards[exact(longitude!, latitude!).findIndex((found) => found.includes(true))];
			if (ward === undefined) continue;
			for (const area of [ward.code, 'E09000002']) all.set(`${area} ${month}`, (all.get(`${area} ${month}`) ?? 0) + 1);
			if (category === 'robbery')
				robberies.set(`${ward.code} ${month}`, (robberies.get(`${ward.code} ${month}`) ?? 0) + 1);
		}
		const months = [...new Set([...all.keys()].map((key) => key.split(' ')[1]!))];
		expect(months).toHaveLength(29);
		let withheld = 0;
		for (const [i, { code }] of wards.entries()) {
			for (const month of months) {
				const people = 10_000 + 100 * i;
				const counted = all.get(`${code} ${month}`)!;
				const figure = figureOf(dataset!, 'crime', code, month)!;
				expect(figure).toMatchObject({ numerator: counted, denominator: people, suppressed: false });
				expect(figure.value).toBeCloseTo((1000 * counted) / people, 10);
				const robbed = robberies.get(`${code} ${month}`) ?? 0;
				const small = robbed > 0 && robbed < 5;
				if (small) withheld++;
				expect(figureOf(dataset!, 'robbery', code, month)).toEqual({
					value: small ? null : robbed,
					numerator: small ? null : robbed,
					denominator: null,
					suppressed: small,
				});
			}
		}
		expect(withheld).toBeGreaterThan(100);
		// The borough's people are not in the file, so that it has no rate.
		expect(figureOf(dataset!, 'crime', 'E09000002', months[0]!)?.value).toBeNull();
		expect(problems.map(({ code }) => code)).toContain('DENOMINATOR_MISSING');
	}, 60_000);
});

describe.skipIf(!existsSync(postcodes))('2,890 postcodes of Code-Point Open (needs SIE_DATA)', () => {
	/** One record for every postcode, each written in a way of its own. */
	const written = (postcode: string, i: number): string =>
		[
			postcode,
			postcode.toLowerCase(),
			postcode.replace(/(...)$/, ' $1'),
			` ${postcode} `,
			postcode.replace(/(...)$/, '-$1'),
		][i % 5]!;
	const indicator = ['homes,Homes,all,lower,homes,Homes.,A service,OGL-UK-3.0,0,1000,count,'];
	const recipe = (lookup: string): string => `
  - indicator: homes
    file: records/homes.csv
    period: { column: year, by: value }
    area: { postcode: postcode, lookup: { file: geography/postcodes.csv, ${lookup} } }
    measure: { kind: count }
`;

	test('are found in every spelling by the ward that the file names; what is none is counted and not shown', async () => {
		const rows = rowsOf(postcodes);
		const bad = ['', '', 'unknown', 'RM10', 'ZZ99 9ZZ', 'SW1A 1AA', 'RM8 1AO1'];
		const records = [
			...rows.map((row, i) => written(row.postcode!, i)),
			...Array.from({ length: 10 }, () => bad).flat(),
		];
		const files = {
			'records/homes.csv': `postcode,year\n${records.map((postcode) => `"${postcode}",2016`).join('\n')}\n`,
		};
		const links = { 'geography/postcodes.csv': postcodes, 'geography/wards.geojson': boundaries };
		const { dataset, problems } = await withRecordsProject(
			recipe('area: admin_ward_code'),
			indicator,
			links,
			files,
			(folder) => checkProject(folder),
		);
		for (const { code } of wardsOf()) {
			const own = rows.filter((row) => row.admin_ward_code === code).length;
			expect(figureOf(dataset!, 'homes', code, '2016')?.value, code).toBe(own);
		}
		const told = problems.find(({ code }) => code === 'RECORDS_UNPLACED')!;
		expect(told.message).toBe(
			'Not counted of 2,960 records of records/homes.csv: 20 (0.7 %) without a postcode; 30 (1.0 %) with a postcode that is none; 20 (0.7 %) with a postcode in no area of the level ward.',
		);
	});

	test('placed by their coordinates on the grid, nearly all lie in the ward that the file names', async () => {
		const rows = rowsOf(postcodes);
		const files = {
			'records/homes.csv': `postcode,year\n${rows.map(({ postcode }) => `${postcode},2016`).join('\n')}\n`,
		};
		const links = { 'geography/postcodes.csv': postcodes, 'geography/wards.geojson': boundaries };
		const { dataset } = await withRecordsProject(
			recipe('x: eastings, y: northings, grid: british-national-grid'),
			indicator,
			links,
			files,
			(folder) => checkProject(folder),
		);
		let apart = 0;
		for (const { code } of wardsOf()) {
			const own = rows.filter((row) => row.admin_ward_code === code).length;
			apart += Math.abs(figureOf(dataset!, 'homes', code, '2016')!.value! - own);
		}
		// Boundaries rounded to a metre and a datum shift good to a few: a handful of postcodes on the borders change sides.
		expect(apart).toBeLessThan(rows.length / 100);
	});
});
