import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiSquareAbove, chiSquareQuantile } from '../statistics/chiSquareDistribution.ts';
import { normalBelow, normalQuantile } from '../statistics/normalDistribution.ts';
import { studentQuantile, studentTwoTails } from '../statistics/studentDistribution.ts';
import { describeReference, publishedFigures } from '../testing/coinrReference.ts';
import { byarInterval, countInterval, crudeRate, poissonInterval } from './countInterval.ts';
import { meanInterval } from './meanInterval.ts';
import { directlyStandardisedRate, indirectlyStandardisedRatio } from './standardisedRates.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** Simpson's rule, as a check that shares nothing with series and continued fractions. */
function integral(f: (x: number) => number, from: number, to: number, steps = 20_000): number {
	const h = (to - from) / steps;
	let sum = f(from) + f(to);
	for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h);
	return (sum * h) / 3;
}

/** Sum of Poisson probabilities up to `most`, term by term. */
function poissonUpTo(most: number, mean: number): number {
	let term = Math.exp(-mean);
	let sum = 0;
	for (let k = 0; k <= most; k++) {
		sum += term;
		term *= mean / (k + 1);
	}
	return sum;
}

/** Where a rising or falling function crosses zero. */
function bisect(f: (x: number) => number, from: number, to: number): number {
	let [low, high] = [from, to];
	for (let i = 0; i < 200; i++) {
		const middle = (low + high) / 2;
		if (Math.sign(f(middle)) === Math.sign(f(low))) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

describe('distributions, against sums and integrals', () => {
	const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
	test.each([-3, -1.2, 0.3, 1, 2.5])('normal at %s', (x) => {
		expect(normalBelow(x)).toBeCloseTo(0.5 + integral(density, 0, x), 13);
	});
	test('normal quantiles to the last digits that tables print', () => {
		expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
		expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 13);
		expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
	});
	test('normal quantile turns the share back', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
				expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-14);
			}),
		);
	});
	test('chi-square with an even number of degrees is a sum of Poisson terms', () => {
		for (const x of [0.5, 3, 20, 60]) {
			for (const half of [1, 4, 25]) expect(chiSquareAbove(x, 2 * half)).toBeCloseTo(poissonUpTo(half - 1, x / 2), 13);
		}
		expect(chiSquareQuantile(0.95, 10)).toBeCloseTo(18.307038053275146, 10);
	});
	test('Student with one degree is Cauchy, with two has a closed form', () => {
		for (const t of [0.3, 1, 4]) {
			expect(studentTwoTails(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 13);
			expect(studentTwoTails(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 13);
		}
		expect(studentQuantile(0.975, 1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 9);
		expect(studentQuantile(0.9, 2)).toBeCloseTo(1.8856180831641267, 11);
	});
});

describe('intervals of METHOD C11', () => {
	test.each([
		[65, 100, 0.95, 0.552544, 0.736358],
		[65, 100, 0.998, 0.495495, 0.778354],
		[1045, 5000, 0.95, 0.197955, 0.220491],
	])('Wilson %s of %s at %s', (x, n, confidence, lower, upper) => {
		const found = wilsonInterval(x, n, confidence);
		expect(found.lower).toBeCloseTo(lower, 6);
		expect(found.upper).toBeCloseTo(upper, 6);
	});
	test('Wilson is where the score test just rejects, to 1e-10', () => {
		const z = 1.959963984540054;
		for (const [x, n] of [
			[65, 100],
			[1, 12],
			[0, 7],
			[7, 7],
			[1045, 5000],
		] as const) {
			const test = (p: number) => Math.abs(x / n - p) - z * Math.sqrt((p * (1 - p)) / n);
			const found = wilsonInterval(x, n, 0.95);
			if (x > 0) expect(Math.abs(found.lower - bisect(test, 1e-15, x / n - 1e-12))).toBeLessThan(1e-10);
			else expect(found.lower).toBe(0);
			if (x < n) expect(Math.abs(found.upper - bisect(test, x / n + 1e-12, 1 - 1e-15))).toBeLessThan(1e-10);
			else expect(found.upper).toBe(1);
		}
	});
	test.each([
		[0, 0, 3.68888],
		[5, 1.62349, 11.66833],
	])('exact Poisson of %s', (x, lower, upper) => {
		expect(poissonInterval(x, 0.95).lower).toBeCloseTo(lower, 5);
		expect(poissonInterval(x, 0.95).upper).toBeCloseTo(upper, 5);
		expect(countInterval(x, 0.95)).toEqual(poissonInterval(x, 0.95));
	});
	test('exact Poisson is where the tails hold 2.5 % each, to 1e-10', () => {
		for (const x of [0, 1, 4, 9, 30]) {
			const { lower, upper } = poissonInterval(x, 0.95);
			expect(Math.abs(upper - bisect((m) => poissonUpTo(x, m) - 0.025, 0, 100))).toBeLessThan(1e-10);
			if (x > 0) expect(Math.abs(lower - bisect((m) => 1 - poissonUpTo(x - 1, m) - 0.025, 0, 100))).toBeLessThan(1e-10);
		}
	});
	test.each([
		[65, 50.16319, 82.84914, 5],
		[1045, 982.5932, 1110.3312, 4],
	])("Byar's of %s", (x, lower, upper, places) => {
		expect(byarInterval(x, 0.95).lower).toBeCloseTo(lower, places);
		expect(byarInterval(x, 0.95).upper).toBeCloseTo(upper, places);
		expect(countInterval(x, 0.95)).toEqual(byarInterval(x, 0.95));
	});
	test('Dobson by hand: two bands of unlike weight', () => {
		// Rates 10/1000 and 30/500 with weights 3 and 1: (3 × 0.01 + 0.06) / 4 per head; variance Σ w² x / n².
		const found = directlyStandardisedRate([10, 30], [1000, 500], [3, 1], 100_000, 0.95)!;
		expect(found.value).toBeCloseTo(2250, 9);
		const variance = (9 * 10) / 1e6 + 30 / 250_000;
		const { lower, upper } = byarInterval(40, 0.95);
		expect(found.lower).toBeCloseTo(2250 + (Math.sqrt(variance / 40) / 4) * 100_000 * (lower - 40), 9);
		expect(found.upper).toBeCloseTo(2250 + (Math.sqrt(variance / 40) / 4) * 100_000 * (upper - 40), 9);
	});
	test('with one band a standardised rate is the crude one', () => {
		const crude = crudeRate(65, 4000, 1000, 0.95);
		const direct = directlyStandardisedRate([65], [4000], [7], 1000, 0.95)!;
		const ratio = indirectlyStandardisedRatio(65, [4000], [200], [10_000], 0.02 * 1000, 0.95);
		for (const other of [direct, ratio]) {
			expect(other.value).toBeCloseTo(crude.value, 12);
			expect(other.lower).toBeCloseTo(crude.lower, 12);
			expect(other.upper).toBeCloseTo(crude.upper, 12);
		}
	});
	test("a mean's interval, t of 15 degrees being 2.1314495455597742", () => {
		const found = meanInterval(10, 2, 16, 0.95);
		expect(found.upper).toBeCloseTo(10 + 2.1314495455597742 / 2, 11);
		expect(found.lower).toBeCloseTo(10 - 2.1314495455597742 / 2, 11);
	});
	test('none and all are at the ends of their intervals to the last digit', () => {
		for (let n = 1; n <= 6000; n++) {
			expect(wilsonInterval(0, n, 0.95).lower).toBe(0);
			expect(wilsonInterval(n, n, 0.95).upper).toBe(1);
		}
	});
	test('an interval holds its value, and grows with confidence', () => {
		fc.assert(
			fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (a, b) => {
				const [x, n] = [Math.min(a, b), Math.max(a, b)];
				const narrow = wilsonInterval(x, n, 0.95);
				const wide = wilsonInterval(x, n, 0.998);
				expect(narrow.lower <= x / n && x / n <= narrow.upper).toBe(true);
				expect(wide.lower <= narrow.lower && wide.upper >= narrow.upper).toBe(true);
				const count = countInterval(x, 0.95);
				expect(count.lower <= x && x <= count.upper).toBe(true);
			}),
		);
	});
	test('impossible counts are refused', () => {
		expect(() => wilsonInterval(5, 4, 0.95)).toThrow(/above its denominator \(4\)/);
		expect(() => wilsonInterval(0, 0, 0.95)).toThrow(/denominator is not a number above zero/);
		expect(() => countInterval(-1, 0.95)).toThrow(/not a number of zero or more/);
		expect(() => wilsonInterval(1, 4, 95)).toThrow(/confidence lies above 0 and below 1/);
		expect(() => directlyStandardisedRate([20], [1000, 1000], [1], 1000, 0.95)).toThrow(/same bands/);
		expect(() => meanInterval(3, 1, 1, 0.95)).toThrow(/two values/);
	});
});

describeReference('intervals of PHEindicatormethods, to 1e-10', () => {
	type Ends = Readonly<Record<string, readonly [number, number]>>;
	const { phe } = publishedFigures<{ readonly phe: Readonly<Record<string, Ends>> }>();
	const compare = (ends: Ends, interval: (key: string) => { lower: number; upper: number }) => {
		for (const [key, [lower, upper]] of Object.entries(ends)) {
			const found = interval(key);
			expect(Math.abs(found.lower / (lower || 1) - (lower === 0 ? 0 : 1)), key).toBeLessThan(1e-10);
			expect(Math.abs(found.upper / upper - 1), key).toBeLessThan(1e-10);
		}
	};
	test.each([
		['byars95', (key: string) => byarInterval(Number(key), 0.95)],
		['byars998', (key: string) => byarInterval(Number(key), 0.998)],
		['exact95', (key: string) => poissonInterval(Number(key), 0.95)],
		['wilson95', (key: string) => wilsonInterval(...(key.split('/').map(Number) as [number, number]), 0.95)],
		['wilson998', (key: string) => wilsonInterval(...(key.split('/').map(Number) as [number, number]), 0.998)],
	] as const)('%s', (name, interval) => compare(phe[name]!, interval));
});
