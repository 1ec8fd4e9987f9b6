import { rm } from 'node:fs/promises';
import { checkProject, recordsTable } from '@social-index/dataset';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventedProject } from '../servers/inventedProject.ts';
import {
	type InventedRecord,
	inventedBoundaries,
	inventedPostcodes,
	inventedRecords,
	wardCodes,
} from '../servers/inventedRecords.ts';

// The recipes of the invented project, worked out again with nothing but loops over the records.

const records = inventedRecords(6000, 20);
const borough = 'E09000099';
let folder: string;
let rows: Record<string, string>[];

beforeAll(async () => {
	folder = await inventedProject(records, 'events.records');
	const { dataset, problems } = await checkProject(folder);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	rows = parse(recordsTable(dataset!).text, { columns: true });
});
afterAll(() => rm(folder, { recursive: true }));

const text = (record: InventedRecord, key: string): string => (record[key] === null ? '' : String(record[key]));
const wardOf = (record: InventedRecord): string | null => {
	const code = text(record, 'ward').trim();
	return wardCodes.includes(code) ? code : null;
};

/** Records by area and period, each in every area it is counted in. */
function grouped(
	areaOf: (record: InventedRecord) => string | null,
	periodsOf: (record: InventedRecord) => readonly string[],
	totals: boolean,
): Map<string, InventedRecord[]> {
	const groups = new Map<string, InventedRecord[]>();
	for (const record of records) {
		const area = areaOf(record);
		if (area === null) continue;
		for (const period of periodsOf(record)) {
			for (const of of totals ? [area, borough] : [area]) {
				const key = `${of} ${period}`;
				groups.set(key, [...(groups.get(key) ?? []), record]);
			}
		}
	}
	return groups;
}

/** Compares every figure of an indicator; counts from 1 to below the least are to be withheld, with all that stands beside them. */
function compare(
	indicator: string,
	groups: Map<string, InventedRecord[]>,
	expected: (
		group: readonly InventedRecord[],
		area: string,
	) => { small: boolean; value: number | null; numerator: number | null },
): void {
	const own = rows.filter((row) => row.indicator === indicator);
	const expectedOf = (row: (typeof own)[number]) => expected(groups.get(`${row.area} ${row.period}`) ?? [], row.area!);
	const periodsWithSmall = new Set(own.filter((row) => expectedOf(row).small).map(({ period }) => period));
	let withheld = 0;
	for (const row of own) {
		const { small, value, numerator } = expectedOf(row);
		const at = `${indicator} ${row.area} ${row.period}`;
		// A larger figure is kept back only where one of the same period could be worked out from it.
		if (small || (row.flag === 'suppressed' && periodsWithSmall.has(row.period!))) {
			withheld++;
			expect([row.value, row.numerator, row.denominator, row.lower, row.upper, row.flag], at).toEqual([
				'',
				'',
				'',
				'',
				'',
				'suppressed',
			]);
			continue;
		}
		if (value === null) expect([row.value, row.flag], at).toEqual(['', 'not-available']);
		else expect(Number(row.value), at).toBeCloseTo(value, 9);
		if (numerator !== null) expect(Number(row.numerator), at).toBeCloseTo(numerator, 9);
	}
	// Every group has its figure, and something was compared.
	const given = new Set(own.map((row) => `${row.area} ${row.period}`));
	expect([...groups.keys()].filter((key) => !given.has(key))).toEqual([]);
	expect(own.length - withheld).toBeGreaterThan(5);
}

const count = (n: number, least = 5) => ({ small: n > 0 && n < least, value: n, numerator: n });
const monthOf = (date: string): string | null => (/^\d{4}-(0[1-9]|1[0-2])/.test(date) ? date.slice(0, 7) : null);
const list = (period: string | null): readonly string[] => (period === null ? [] : [period]);

test('a count by code and month, with the borough', () => {
	const groups = grouped(wardOf, (record) => list(monthOf(text(record, 'day'))), true);
	compare('counted', groups, (group) => count(group.length));
});

test('a filtered count by quarter of dates written day first', () => {
	const passes = (record: InventedRecord): boolean => {
		const day = text(record, 'day');
		return (
			['burglary', "it's \\ other"].includes(text(record, 'kind')) &&
			record.age !== null &&
			Number(record.age) >= 16 &&
			Number(record.age) <= 64 &&
			day >= '2015-03' &&
			day !== '' &&
			day.slice(0, 7) <= '2018-11' &&
			text(record, 'person') !== '' &&
			text(record, 'ward') !== 'Abbey'
		);
	};
	const quarterOf = (record: InventedRecord): string | null => {
		const [, month, year] = text(record, 'uk_day').split('/');
		return year === undefined ? null : `${year}-Q${Math.ceil(Number(month) / 3)}`;
	};
	const groups = grouped(
		(record) => (passes(record) ? wardOf(record) : null),
		(record) => list(quarterOf(record)),
		false,
	);
	compare('filtered', groups, (group) => count(group.length));
});

test('people counted once over two financial years, by postcode, withheld below eight', () => {
	const wards = new Map(inventedPostcodes().map(({ postcode, ward }) => [postcode.replace(' ', ''), ward]));
	const areaOf = (record: InventedRecord): string | null => {
		const ward = wards.get(
			text(record, 'postcode')
				.toUpperCase()
				.replaceAll(/[^A-Z0-9]/g, ''),
		);
		return ward !== undefined && wardCodes.includes(ward) ? ward : null;
	};
	const years = [2014, 2015, 2016, 2017, 2018];
	const yearsOf = (record: InventedRecord): readonly string[] => {
		const [year, month] = text(record, 'date').split('-').map(Number) as [number, number];
		const first = month >= 4 ? year : year - 1;
		// A figure of two years counts a record in its own year and in the next.
		return [first, first + 1]
			.filter((last) => last > years[0]! && last <= 2018)
			.map((last) => `${last}-${String((last + 1) % 100)}`);
	};
	const people = new Map([borough, ...wardCodes].map((code, i) => [code, 1000 + i * 37]));
	const groups = grouped(areaOf, yearsOf, true);
	const distinct = (group: readonly InventedRecord[]) =>
		new Set(group.map((record) => text(record, 'person')).filter((id) => id !== '')).size;
	compare('people', groups, (group, area) => {
		const n = distinct(group);
		return { small: n > 0 && n < 8, value: n / (2 * people.get(area)!), numerator: n };
	});
});

test('a proportion by point and year, hidden where it or its complement is small', () => {
	const groups = grouped(wardOfPoint, (record) => [text(record, 'stamp').slice(0, 4)], false);
	compare('share', groups, (group) => {
		const hits = group.filter((record) => text(record, 'kind') !== 'robbery' && Number(record.price) >= 5000).length;
		const small = [group.length, hits, group.length - hits].some((n) => n > 0 && n < 5);
		return { small, value: group.length === 0 ? null : (100 * hits) / group.length, numerator: hits };
	});
});

test('a mean of amounts over three years, of cells that are numbers and no others', () => {
	const number = (cell: string): number | null =>
		/^[-+]?(\d+\.?\d*|\.\d+)(e\d{1,2})?$/i.test(cell) ? Number(cell) : null;
	const amounts = (group: readonly InventedRecord[]) =>
		group.map((record) => number(text(record, 'amount'))).filter((n) => n !== null);
	const spans = (record: InventedRecord): readonly string[] => {
		const year = Number(text(record, 'date').slice(0, 4));
		return [2017, 2018].filter((last) => year <= last && year > last - 3).map((last) => `${last - 2}-${last}`);
	};
	compare('amount', grouped(wardOf, spans, false), (group) => {
		const own = amounts(group);
		const sum = own.reduce((a, b) => a + b, 0);
		return {
			small: own.length > 0 && own.length < 5,
			value: own.length === 0 ? null : sum / own.length,
			numerator: sum,
		};
	});
});

test('a mean of prices by point and quarter, with the borough', () => {
	const quarterOf = (record: InventedRecord) => {
		const [year, month] = text(record, 'stamp').split('-');
		return `${year}-Q${Math.ceil(Number(month) / 3)}`;
	};
	compare(
		'price',
		grouped(wardOfPoint, (record) => [quarterOf(record)], true),
		(group) => {
			const sum = group.reduce((a, record) => a + Number(record.price), 0);
			return {
				small: group.length > 0 && group.length < 5,
				value: group.length === 0 ? null : sum / group.length,
				numerator: sum,
			};
		},
	);
});

/** The ward with an odd number of edges to the right of a point; on the outer border the first ward whose border it is. */
function wardOfPoint(record: InventedRecord): string | null {
	const [x, y] = [Number(record.lon), Number(record.lat)];
	let border: string | null = null;
	for (const { properties, geometry } of features) {
		let inside = false;
		const ring = geometry.coordinates[0]!;
		for (let i = 0; i + 1 < ring.length; i++) {
			const [low, high] = [ring[i]!, ring[i + 1]!].sort((a, b) => a[1] - b[1] || a[0] - b[0]) as [
				[number, number],
				[number, number],
			];
			if (low[1] <= y && y < high[1] && x < low[0] + (y - low[1]) * ((high[0] - low[0]) / (high[1] - low[1])))
				inside = !inside;
			const level = (x - low[0]) * (high[1] - low[1]) === (y - low[1]) * (high[0] - low[0]);
			if (level && y >= low[1] && y <= high[1] && x >= Math.min(low[0], high[0]) && x <= Math.max(low[0], high[0]))
				border ??= properties.code;
		}
		if (inside) return properties.code;
	}
	return border;
}

const { features } = JSON.parse(inventedBoundaries()) as {
	features: { properties: { code: string }; geometry: { coordinates: [number, number][][] } }[];
};
