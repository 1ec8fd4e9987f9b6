import { flagBit } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { aggregateFigure, type FigureRule } from './aggregateFigure.ts';
import { Population } from './population.ts';

const rule = (kind: FigureRule['kind'], more: Partial<FigureRule> = {}): FigureRule => ({
	kind,
	multiplier: 1000,
	decimals: 0,
	minCount: 5,
	low: { below: 20, width: 1 },
	...more,
});
const noone = Number.NaN;

describe('figures against published intervals', () => {
	test("a rate of 65 in 1,000: Byar's, as published by OHID", () => {
		const found = aggregateFigure(['65'], 1000, rule('rate'));
		expect(found).toMatchObject({ value: 65, numerator: 65, denominator: 1000, flag: 0 });
		expect(found.lower).toBeCloseTo(50.16319, 5);
		expect(found.upper).toBeCloseTo(82.84914, 5);
	});
	test('a count of five: exact, and of low reliability', () => {
		const found = aggregateFigure(['5'], noone, rule('count'));
		expect(found.lower).toBeCloseTo(1.62349, 5);
		expect(found.upper).toBeCloseTo(11.66833, 5);
		expect(found.flag).toBe(flagBit['low-reliability']);
		expect(found.denominator).toBeNaN();
	});
	test("65 of 100 in per cent: Wilson's", () => {
		const found = aggregateFigure(['100', '65'], noone, rule('proportion', { multiplier: 100 }));
		expect(found).toMatchObject({ value: 65, numerator: 65, denominator: 100, flag: 0 });
		expect(found.lower).toBeCloseTo(55.2544, 4);
		expect(found.upper).toBeCloseTo(73.6358, 4);
	});
	test('a mean of 2, 4, 4, 4, 5, 5, 7, 9: 5 ∓ t₇ √(32/7) / √8, t₇ being 2.364624', () => {
		const values = [2, 4, 4, 4, 5, 5, 7, 9];
		const squares = values.reduce((sum, x) => sum + x * x, 0);
		const found = aggregateFigure(['8', '40', '0', String(squares)], noone, rule('mean'));
		expect(found).toMatchObject({ value: 5, numerator: 40, denominator: 8, flag: flagBit['low-reliability'] });
		expect(found.upper - 5).toBeCloseTo((2.364624 * Math.sqrt(32 / 7)) / Math.sqrt(8), 5);
		expect(5 - found.lower).toBeCloseTo(found.upper - 5, 12);
	});
	test('a mean of large numbers that differ by little keeps its spread', () => {
		// 1,999,999,999 and 2,000,000,001 in hundredths: their squares differ in the last of 19 digits.
		const squares = 1_999_999_999n ** 2n + 2_000_000_001n ** 2n;
		const [high, low] = [squares / 2n ** 31n, squares % 2n ** 31n];
		const found = aggregateFigure(['2', '4000000000', String(high), String(low)], noone, rule('mean', { decimals: 2 }));
		expect(found.value).toBe(20_000_000);
		// s = √2 hundredths, so half the interval is t₁ s / √2 = 12.7062 hundredths.
		expect(found.upper - found.value).toBeCloseTo(0.127062, 6);
	});
});

describe('what is no number', () => {
	test('a withheld count has no number at all', () => {
		for (const [kind, sums] of [
			['count', ['-1']],
			['rate', ['-1']],
			['proportion', ['-1', '-1']],
			['mean', ['-1', '-1', '-1', '-1']],
		] as const) {
			const { flag, ...numbers } = aggregateFigure(sums, 1000, rule(kind));
			expect(flag).toBe(flagBit.suppressed);
			expect(Object.values(numbers).every(Number.isNaN)).toBe(true);
		}
	});
	test('no record is zero of a count or rate, and nothing of a proportion or mean', () => {
		expect(aggregateFigure(null, noone, rule('count'))).toMatchObject({ value: 0, numerator: 0, lower: 0 });
		expect(aggregateFigure(null, 1000, rule('rate'))).toMatchObject({ value: 0, upper: expect.closeTo(3.68888, 5) });
		expect(aggregateFigure(null, noone, rule('proportion')).flag).toBe(flagBit['not-available']);
		expect(aggregateFigure(null, noone, rule('mean')).flag).toBe(flagBit['not-available']);
	});
	test('a rate without people is not available, and of fewer people than the least count is withheld', () => {
		expect(aggregateFigure(['9'], noone, rule('rate')).flag).toBe(flagBit['not-available']);
		expect(aggregateFigure(['9'], 0, rule('rate')).flag).toBe(flagBit['not-available']);
		expect(aggregateFigure(['0'], 4, rule('rate')).flag).toBe(flagBit.suppressed);
	});
});

test('a wide interval is of low reliability however many it rests on', () => {
	// 30 of 100,000: Wilson's interval is wider than 0.7 of the value.
	const rare = ['100000', '30'] as const;
	expect(aggregateFigure(rare, noone, rule('proportion')).flag).toBe(0);
	expect(aggregateFigure(rare, noone, rule('proportion', { low: { below: 20, width: 0.7 } })).flag).toBe(
		flagBit['low-reliability'],
	);
});

test('a population is that of the period, or its calendar year, or where asked the nearest', () => {
	const people = new Population();
	people.add(0, '2015', 100);
	people.add(0, '2017', 300);
	expect(people.at(0, '2017-Q2', false)).toEqual({ value: 300, own: true });
	expect(people.at(0, '2016', false).value).toBeNaN();
	expect(people.at(0, '2016', true)).toEqual({ value: 100, own: false });
	expect(people.at(0, '2019', true)).toEqual({ value: 300, own: false });
	expect(people.at(1, '2017', true).value).toBeNaN();
});
