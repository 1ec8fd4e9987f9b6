import { describe, expect, test } from 'vitest';
import { seededNumbers } from '../statistics/seededNumbers.ts';
import { type Sample, type SampleCell, sampleDataset } from '../testing/sampleDataset.ts';
import { auditContext } from './auditContext.ts';
import { bootstrappedComponents } from './bootstrappedComponents.ts';

const ids = ['a1', 'a2', 'a3'];
const areas = Array.from({ length: 40 }, (_, i) => `W${i}`);

/** Three indicators that share a factor in each of the periods, to a different degree. */
function figures(share: Readonly<Record<string, number>>, seed: number): Record<string, Record<string, SampleCell[]>> {
	const random = seededNumbers(seed);
	const values: Record<string, Record<string, SampleCell[]>> = Object.fromEntries(ids.map((id) => [id, {}]));
	for (const [period, own] of Object.entries(share)) {
		const factor = areas.map(() => 40 * random());
		ids.forEach((id, j) => {
			values[id]![period] = factor.map((f) => 20 + (j === 0 ? 1 : own) * f + 15 * random());
		});
	}
	return values;
}

function componentsOf(
	values: Sample['values'],
	method: object,
	indicators = ids.map((id) => ({ id, component: 'a' })),
) {
	const dataset = sampleDataset({
		areas,
		periods: Object.keys(values.a1!),
		framework: [{ id: 'a', name: 'a' }],
		indicators,
		values,
		method: method as Sample['method'],
	});
	return bootstrappedComponents(auditContext(dataset, { seed: 1, draws: 1 }));
}

/** The weights in force and those found again for the table, by indicator, in per cent. */
function weights({ table }: ReturnType<typeof componentsOf>, id: string): readonly number[] {
	const at = table.columns.findIndex((column) => column.id === id);
	return table.rows.map((row) => row[at] as number);
}

describe('the weights that principal components give are found again from the rows that the method takes', () => {
	const values = figures({ 2019: 0.05, 2020: 0.4, 2021: 1 }, 5);
	for (const weights_from of ['all', 'latest'] as const) {
		for (const standardise of ['pooled', 'by-period'] as const) {
			const onStandardised = {
				preset: 'spi-2017' as const,
				anchors: 'given' as const,
				weights: 'pca' as const,
				imputation: 'none' as const,
				weights_from,
				standardise,
			};
			test(`of ${weights_from} periods, standardised ${standardise}, with best and worst case`, () => {
				const found = componentsOf(values, { ...onStandardised, weights_on: 'standardised' });
				weights(found, 'weight').forEach((own, j) => {
					expect(weights(found, 'anchored')[j]).toBeCloseTo(own, 9);
				});
				expect(found.found).toMatch(/^Principal-component weights are in force in 1 component /);
			});
			test(`of ${weights_from} periods, standardised ${standardise}, on scores`, () => {
				const found = componentsOf(values, {
					...onStandardised,
					normalisation: standardise === 'by-period' ? 'zscore' : 'minmax',
					weights_on: 'scores',
				});
				weights(found, 'weight').forEach((own, j) => {
					expect(weights(found, 'without')[j]).toBeCloseTo(own, 9);
				});
			});
		}
	}
	test('the latest alone gives others than all', () => {
		const of = (weights_from: string) =>
			weights(
				componentsOf(values, { preset: 'spi-2017', weights: 'equal', imputation: 'none', weights_from }),
				'without',
			);
		expect(Math.abs(of('all')[1]! - of('latest')[1]!)).toBeGreaterThan(1);
	});
});

describe('what cannot be tried', () => {
	/** Only three areas have all three indicators; the rest have a3 from the others. */
	const sparse = figures({ 2021: 1 }, 6);
	const few = { ...sparse, a3: { 2021: sparse.a3!['2021']!.map((x, i): SampleCell => (i < 3 ? x : 'not-available')) } };
	test('weights in force are said to be in force, and not to be steady', () => {
		const found = componentsOf(few, {
			preset: 'spi-2017',
			weights: 'pca',
			weights_on: 'scores',
			normalisation: 'minmax',
			imputation: 'centre',
		});
		expect(found.found).toBe(
			'Principal-component weights are in force in 1 component of three indicators or more; they are noise, or equal weights by another name, in none, which cannot be told in 1.',
		);
		expect(found.told).toBe(true);
		expect(found.findings.map(({ code, severity, measures }) => [code, severity, measures])).toEqual([
			['PCA_UNTRIED', 'limit', ['a']],
		]);
	});
	test('and that there are none where there are none', () => {
		const found = componentsOf(few, { weights: 'equal', imputation: 'none' });
		expect(found.told).toBe(false);
		expect(found.findings).toEqual([]);
	});
});
