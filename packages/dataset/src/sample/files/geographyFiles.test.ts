import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGssCode } from '../../areas/gssCode.ts';
import { writtenSample } from '../testing/writtenSample.ts';

const sum = (values: Iterable<string | undefined>) => [...values].reduce((all, value) => all + Number(value), 0);
const grouped = <T>(rows: readonly T[], by: (row: T) => string) => Map.groupBy(rows, by);

describe.each([
	{ areas: 3, seed: 1 },
	{ areas: 60, seed: 2 },
])('the geography of %j', (options) => {
	const place = writtenSample({ ...options, periods: 2 });
	const wards = place.table('geography/wards.csv');
	const boroughs = place.table('geography/boroughs.csv');
	const neighbourhoods = place.table('geography/neighbourhoods.csv');
	const oldWards = place.table('geography/old-wards.csv');
	const postcodes = place.table('geography/postcodes.csv');

	test('people of smaller areas add up to those of larger ones', () => {
		const all = sum(wards.map(({ population }) => population));
		for (const list of [boroughs, neighbourhoods, oldWards])
			expect(sum(list.map(({ population }) => population))).toBe(all);
		for (const [smaller, larger] of [
			[neighbourhoods, wards],
			[wards, boroughs],
		] as const) {
			const within = grouped(smaller, ({ parent }) => parent!);
			for (const { code, population } of larger)
				expect(sum(within.get(code!)!.map((own) => own.population))).toBe(Number(population));
		}
		const published = place
			.table('data/beside-the-index.csv')
			.filter((row) => row.indicator === 'population' && row.period === '2025');
		for (const { code, population } of [...wards, ...boroughs])
			expect(published.find(({ area }) => area === code)!.value).toBe(population);
	});

	test('weights of each old ward add up to 1, and bring its people to the wards of today', () => {
		const rows = place.table('geography/old-wards-to-wards.csv');
		const people = new Map(oldWards.map(({ code, population }) => [code, Number(population)]));
		const reached = new Map<string, number>();
		for (const [old, own] of grouped(rows, ({ from }) => from!)) {
			expect(sum(own.map(({ weight }) => weight))).toBeCloseTo(1, 12);
			for (const { to, weight } of own) reached.set(to!, (reached.get(to!) ?? 0) + Number(weight) * people.get(old)!);
		}
		expect(new Set(rows.map(({ from }) => from)).size).toBe(oldWards.length);
		for (const { code, population } of wards) expect(reached.get(code!)).toBeCloseTo(Number(population), 0);
	});

	test('every neighbourhood has one ward, its parent, and one old ward', () => {
		const rows = place.table('geography/neighbourhoods-to-wards.csv');
		expect(rows.map(({ neighbourhood, ward }) => [neighbourhood, ward])).toEqual(
			neighbourhoods.map(({ code, parent }) => [code, parent]),
		);
		const old = new Set(oldWards.map(({ code }) => code));
		expect(rows.every(({ old_ward }) => old.has(old_ward))).toBe(true);
	});

	test('no code could be taken for one of the Office for National Statistics', () => {
		for (const { code } of [...wards, ...boroughs, ...neighbourhoods, ...oldWards]) {
			expect(isGssCode(code!)).toBe(false);
			expect(code).toMatch(/^X[BNVW]\d{3,6}$/);
		}
	});

	test('each postcode has the form of real ones, an area that is none, and lies in its ward and no other', () => {
		expect(new Set(postcodes.map(({ postcode }) => postcode)).size).toBe(postcodes.length);
		const outlines = new Map(
			(JSON.parse(place.text('geography/wards.geojson')) as Collection).features.map((own) => [
				own.properties.code,
				own.geometry.coordinates,
			]),
		);
		for (const { postcode, longitude, latitude, ward } of postcodes) {
			expect(postcode).toMatch(/^[QVX][A-HK-Y]\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/);
			const around = [...outlines].filter(([, rings]) => encloses(rings, Number(longitude), Number(latitude)));
			expect(around.map(([code]) => code)).toEqual([ward]);
		}
		expect(postcodes.some(({ terminated }) => terminated !== '')).toBe(true);
	});

	test('names are short, and each is given once', () => {
		const names = [...wards, ...boroughs].map(({ name }) => name!);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name.length).toBeLessThanOrEqual(24);
		const own = neighbourhoods.map(({ name }) => name);
		expect(new Set(own).size).toBe(own.length);
	});
});

interface Collection {
	readonly features: readonly {
		readonly properties: { readonly code: string };
		readonly geometry: { readonly coordinates: readonly (readonly (readonly [number, number])[])[] };
	}[];
}

function encloses(rings: readonly (readonly (readonly [number, number])[])[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings)
		for (let i = 0; i + 1 < ring.length; i++) {
			const [[x0, y0], [x1, y1]] = [ring[i]!, ring[i + 1]!];
			if (y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) inside = !inside;
		}
	return inside;
}

const published = join(
	process.env.SIE_DATA ?? join(import.meta.dirname, '../../../../../../shared/data'),
	'boundaries',
);

test.skipIf(!existsSync(published))('no ward of London has a name that is given to an invented one', () => {
	const text = readFileSync(join(published, 'gla-london-wards-2018-citymerged.geojson'), 'utf8');
	const real = new Set([...text.matchAll(/"(?:NAME|name|WD18NM|ward_name)"\s*:\s*"([^"]+)"/g)].map(([, name]) => name));
	expect(real.size).toBeGreaterThan(500);
	const invented = writtenSample({ areas: 1200, periods: 1 }).table('geography/wards.csv');
	expect(invented.filter(({ name }) => real.has(name))).toEqual([]);
});
