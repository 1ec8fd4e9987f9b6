import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditIndex } from '../audit/auditIndex.ts';
import { covarianceAlpha } from '../fit/covarianceAlpha.ts';
import { itemRest } from '../fit/itemRest.ts';
import { sampleDataset } from '../testing/sampleDataset.ts';
import { principalComponentWeights } from '../weights/componentWeights.ts';
import { columnSummary } from './columnSummary.ts';
import { correlation } from './correlation.ts';
import { correlationMatrix } from './correlationMatrix.ts';
import { distributionShape } from './distributionShape.ts';

/*
 * The same number many times, such as a borough's figure that stands in for those of its wards. Its mean is not quite the number in a
 * computer, and what is left over must not be taken for a spread.
 */

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true });
const same = fc.tuple(number, fc.integer({ min: 2, max: 40 })).map(([value, n]) => new Float64Array(n).fill(value));

describe('the same number many times', () => {
	test('0.1 three times has a mean that is not 0.1', () => {
		expect((0.1 + 0.1 + 0.1) / 3).not.toBe(0.1);
	});

	test('correlates with nothing, least of all with another such column', () => {
		fc.assert(
			fc.property(same, number, (column, value) => {
				const other = column.map(() => value);
				const rising = column.map((_, i) => i);
				for (const y of [other, rising]) {
					for (const method of ['pearson', 'spearman', 'kendall'] as const) {
						expect(correlation(column, y, method)).toEqual({ r: Number.NaN, n: column.length });
					}
				}
				expect(correlationMatrix([column, other, rising]).r).toEqual([
					[1, Number.NaN, Number.NaN],
					[Number.NaN, 1, Number.NaN],
					[Number.NaN, Number.NaN, 1],
				]);
			}),
		);
	});

	test('has no spread, no shape, and no alpha', () => {
		fc.assert(
			fc.property(same, (column) => {
				expect(columnSummary(column).sd).toBe(0);
				expect(distributionShape(column)).toMatchObject({ skewness: Number.NaN, kurtosis: Number.NaN });
				expect(covarianceAlpha([column, column], 'complete')).toBeNull();
				expect(itemRest([column, column.map((_, i) => i)])).toEqual([Number.NaN, Number.NaN]);
			}),
		);
	});

	test('a small spread beside a large number is one all the same', () => {
		const years = Float64Array.of(2020.000001, 2020.000002, 2020.000004);
		expect(correlation(years, Float64Array.of(1, 2, 4), 'pearson').r).toBeCloseTo(1, 6);
	});
});

describe('principal components', () => {
	const rising = Float64Array.of(1, 2, 3, 4, 5);
	const usable = new Uint8Array(5).fill(1);
	const weightsOf = (columns: readonly Float64Array[]) =>
		principalComponentWeights('x', ['a', 'b', 'c'].slice(0, columns.length), columns, null, usable);

	test('an indicator that does not vary is named, and no program breaks', () => {
		const flat = new Float64Array(5).fill(0.1);
		const found = weightsOf([rising, flat, Float64Array.of(2, 1, 4, 3, 5)]);
		expect('problems' in found && found.problems.map(({ code, message }) => [code, message])).toEqual([
			['CONSTANT_INDICATOR', expect.stringMatching(/^b has the same value wherever all indicators of x have one/)],
		]);
	});

	test('weights that cancel each other out are refused without an infinite number', () => {
		// One against the other, and a third that goes with neither: its loading is nothing and theirs are opposite.
		const found = weightsOf([rising, rising.map((x) => 6 - x), Float64Array.of(1, -1, 0, -1, 1)]);
		expect('problems' in found && found.problems.map(({ code }) => code)).toEqual(['NEGATIVE_WEIGHT']);
		expect(JSON.stringify(found)).not.toMatch(/Infinity|NaN/);
	});
});

test('the audit of a component two of whose indicators are the borough’s figures says that they do not vary, and not that they pull apart', () => {
	const wards = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7'];
	const fixed = { best: 100, worst: 0, component: 'x' };
	const audit = auditIndex(
		sampleDataset({
			areas: wards,
			periods: ['2020'],
			framework: [{ id: 'x', name: 'X' }],
			indicators: [
				{ id: 'a', ...fixed },
				{ id: 'b', ...fixed },
				{ id: 'c', ...fixed },
			],
			values: {
				a: { '2020': wards.map(() => 0.1) },
				b: { '2020': wards.map(() => 0.7) },
				c: { '2020': wards.map((_, i) => 10 + i * i) },
			},
		}),
		{ draws: 10 },
	);
	const codes = audit.sections.flatMap(({ findings }) => findings.map(({ code }) => code));
	expect(codes).toContain('NO_FIT');
	for (const code of ['NEGATIVE_PAIRS', 'WEAK_PAIRS', 'REDUNDANT_PAIR']) expect(codes).not.toContain(code);
});
