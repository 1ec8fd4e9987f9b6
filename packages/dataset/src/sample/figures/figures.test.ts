import { correlationMatrix, cronbachAlpha } from '@social-index/engine';
import { describe, expect, test } from 'vitest';
import { writtenSample } from '../testing/writtenSample.ts';
import { readCatalogue } from './catalogue.ts';

const place = writtenSample({ areas: 200, periods: 5, seed: 3 });
const catalogue = readCatalogue();
const rows = place.paths.filter((path) => path.startsWith('data/')).flatMap((path) => place.table(path));
const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator!);
const isWard = (area: string | undefined) => area!.startsWith('XW');

/** The last figures of an indicator for every ward, turned so that more is better; NaN where there is none. */
function lastOfWards(id: string): readonly number[] {
	const own = byIndicator.get(id)!.filter(({ area }) => isWard(area));
	const last = own
		.map(({ period }) => period!)
		.sort()
		.at(-1);
	const values = new Map(own.filter(({ period }) => period === last).map(({ area, value }) => [area, Number(value)]));
	const sign = catalogue.find((row) => row.id === id)!.direction === 'lower' ? -1 : 1;
	return place.table('geography/wards.csv').map(({ code }) => sign * (values.get(code) ?? Number.NaN));
}

/** Correlations over the wards that have all of the indicators. */
function correlations(ids: readonly string[]): readonly (readonly number[])[] {
	return correlationMatrix(ids.map((id) => Float64Array.from(lastOfWards(id)))).r;
}

describe('the figures of an invented place', () => {
	const components = Map.groupBy(
		catalogue.filter(({ component }) => component !== ''),
		({ component }) => component,
	);

	test('are sixty indicators of twelve components and four beside them', () => {
		expect(components.size).toBe(12);
		expect([...components.values()].flat()).toHaveLength(60);
		expect(byIndicator.size).toBe(64);
		expect(new Set(catalogue.map(({ kind }) => kind))).toEqual(
			new Set(['proportion', 'rate', 'mean', 'count', 'ratio']),
		);
	});

	test.each([...components.keys()])('hang together within %s', (component) => {
		const alpha = cronbachAlpha(correlations(components.get(component)!.map(({ id }) => id)))!;
		expect(alpha).toBeGreaterThan(0.5);
		expect(alpha).toBeLessThan(0.95);
	});

	test('are closer to each other within a component than across components', () => {
		const ids = [...components.values()].flat();
		const r = correlations(ids.map(({ id }) => id));
		const [within, across]: [number[], number[]] = [[], []];
		ids.forEach((a, i) => {
			ids.slice(0, i).forEach((b, j) => {
				(a.component === b.component ? within : across).push(r[i]![j]!);
			});
		});
		const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
		expect(mean(within)).toBeGreaterThan(mean(across) + 0.15);
		expect(mean(across)).toBeGreaterThan(0.05);
	});

	test('are alike among neighbours (Moran’s I of child poverty)', () => {
		const values = lastOfWards('child-poverty');
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		const touching = neighbouringWards();
		const shared =
			touching.reduce((sum, [a, b]) => sum + (values[a]! - mean) * (values[b]! - mean), 0) / touching.length;
		const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
		expect(shared / variance).toBeGreaterThan(0.3);
	});

	test('are their numerators divided by their denominators, to the decimals written', () => {
		let divided = 0;
		for (const { indicator, value, numerator, denominator } of rows) {
			const row = catalogue.find(({ id }) => id === indicator)!;
			if (numerator === '') continue;
			divided++;
			const exact = ((row.kind === 'ratio' ? 1 : row.multiplier) * Number(numerator)) / Number(denominator);
			expect(Math.abs(exact - Number(value))).toBeLessThanOrEqual(0.5 * 10 ** -row.decimals + 1e-9);
			if (row.kind === 'proportion') expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator));
		}
		expect(divided).toBeGreaterThan(rows.length / 2);
	});

	test('of boroughs are those of their wards added up', () => {
		const parent = new Map(place.table('geography/wards.csv').map(({ code, parent }) => [code, parent]));
		const burglaries = byIndicator.get('burglary')!;
		for (const borough of place.table('geography/boroughs.csv')) {
			const [own] = burglaries.filter(({ area, period }) => area === borough.code && period === '2025');
			const wards = burglaries.filter(({ area, period }) => parent.get(area!) === borough.code && period === '2025');
			expect(wards.reduce((sum, { numerator }) => sum + Number(numerator), 0)).toBe(Number(own!.numerator));
			expect(wards.reduce((sum, { denominator }) => sum + Number(denominator), 0)).toBe(Number(own!.denominator));
		}
	});

	test('move with time: burglary falls, full fibre grows, the year of trouble keeps children from school', () => {
		const ofPlace = (id: string) =>
			byIndicator
				.get(id)!
				.filter(({ area }) => area === 'XR01')
				.map(({ value }) => Number(value));
		const [fibre, burglary, absence] = ['full-fibre', 'burglary', 'school-absence'].map(ofPlace);
		expect(fibre!.at(-1)).toBeGreaterThan(fibre![0]! + 10);
		expect(burglary!.at(-1)).toBeLessThan(burglary![0]!);
		expect(absence!.indexOf(Math.max(...absence!))).toBe(2);
	});

	test('never leave one withheld count that a borough’s total gives away', () => {
		const parent = new Map(place.table('geography/wards.csv').map(({ code, parent }) => [code, parent]));
		const withheld = rows.filter(({ area, value }) => isWard(area) && value === '[c]');
		expect(withheld.length).toBeGreaterThan(10);
		for (const cell of withheld) expect([cell.numerator, cell.denominator]).toEqual(['', '']);
		const counts = Map.groupBy(withheld, ({ indicator, area, period }) =>
			[indicator, parent.get(area!), period].join(' '),
		);
		for (const [key, cells] of counts) {
			const [indicator, borough, period] = key.split(' ');
			const total = byIndicator.get(indicator!)!.find((row) => row.area === borough && row.period === period)!;
			expect(cells.length > 1 || total.value === '[c]', key).toBe(true);
		}
		for (const { indicator, numerator, area } of rows) {
			const { minCount } = catalogue.find(({ id }) => id === indicator)!;
			if (isWard(area) && numerator !== '' && Number(numerator) > 0)
				expect(Number(numerator)).toBeGreaterThanOrEqual(minCount);
		}
	});
});

/** Wards that share a piece of border. */
function neighbouringWards(): readonly (readonly [number, number])[] {
	const { features } = JSON.parse(place.text('geography/wards.geojson')) as {
		features: { geometry: { coordinates: [number, number][][] } }[];
	};
	const sides = new Map<string, number>();
	const pairs = new Map<string, readonly [number, number]>();
	features.forEach(({ geometry }, ward) => {
		for (const ring of geometry.coordinates)
			for (let i = 0; i + 1 < ring.length; i++) {
				const other = sides.get(`${ring[i + 1]} ${ring[i]}`);
				if (other !== undefined) pairs.set(`${other} ${ward}`, [other, ward]);
				sides.set(`${ring[i]} ${ring[i + 1]}`, ward);
			}
	});
	return [...pairs.values()];
}
