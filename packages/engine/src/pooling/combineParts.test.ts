import { flagBit, type IndicatorKind } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Combined, combineParts, type Part } from './combineParts.ts';

const none = {
	value: Number.NaN,
	numerator: Number.NaN,
	denominator: Number.NaN,
	lower: Number.NaN,
	upper: Number.NaN,
};

/** A present part with what is given of it; a whole one unless said. */
function part(given: Partial<Part>): Part {
	return { ...none, share: 1, flag: 0, base: Number.NaN, ...given };
}

function missing(reason: 'suppressed' | 'not-available' | 'not-applicable', given: Partial<Part> = {}): Part {
	return part({ flag: flagBit[reason], ...given });
}

function combined(kind: IndicatorKind, parts: readonly Part[], settings = { per: 1, requiredShare: 0.75 }): Combined {
	const made = combineParts(parts, { kind, ...settings });
	if (made === null) throw new Error('The parts were refused.');
	return made;
}

describe('each kind of number has its own rule', () => {
	test('counts are added up, a quarter of a divided area with a quarter of its count', () => {
		const made = combined('count', [part({ value: 12 }), part({ value: 8, share: 0.25 })]);
		expect(made).toMatchObject({ value: 14, method: 'sum', splitShare: 2 / 14, presentShare: 1 });
		expect(made.flag).toBe(flagBit.converted | flagBit.estimated);
	});

	test('a rate is divided after its counts are added up, so it is not the mean of the rates', () => {
		const parts = [
			part({ value: 100, numerator: 10, denominator: 100 }),
			part({ value: 200, numerator: 180, denominator: 900 }),
		];
		const made = combined('rate', parts, { per: 1000, requiredShare: 0.75 });
		expect(made).toMatchObject({
			value: 190,
			numerator: 190,
			denominator: 1000,
			method: 'ratio-of-sums',
			splitShare: 0,
		});
		expect(made.flag).toBe(flagBit.converted);
	});

	test('a numerator that is not given is worked out from the rate and its denominator', () => {
		const parts = [part({ value: 20, denominator: 50 }), part({ value: 60, denominator: 150 })];
		expect(combined('proportion', parts, { per: 100, requiredShare: 0.75 })).toMatchObject({
			value: 50,
			numerator: 100,
		});
	});

	test('a mean is weighted by its own denominators, not by the base', () => {
		const parts = [part({ value: 10, denominator: 1, base: 100 }), part({ value: 20, denominator: 3, base: 1 })];
		expect(combined('mean', parts)).toMatchObject({ value: 17.5, denominator: 4, method: 'mean-by-denominator' });
	});

	test('a mean without denominators, and a score always, are weighted by the base', () => {
		const parts = [part({ value: 10, base: 300 }), part({ value: 50, base: 100 })];
		expect(combined('mean', parts)).toMatchObject({ value: 20, method: 'mean-by-base' });
		const withDenominators = parts.map((own) => ({ ...own, denominator: 1 }));
		expect(combined('score', withDenominators)).toMatchObject({ value: 20, method: 'mean-by-base' });
	});

	test('what has neither is refused', () => {
		const parts = [part({ value: 10 }), part({ value: 20 })];
		for (const kind of ['rate', 'proportion', 'mean', 'score', 'ratio'] as const) {
			expect(combineParts(parts, { kind, per: 1, requiredShare: 0.75 }), kind).toBeNull();
		}
	});

	test('one whole part is taken as it stands, of whatever kind, with its limits', () => {
		const own = { value: 81.4, lower: 79, upper: 83, flag: flagBit.provisional };
		const made = combined('score', [part(own)]);
		expect(made).toMatchObject({ ...own, method: 'copied', flag: flagBit.provisional | flagBit.converted });
	});
});

describe('absent parts', () => {
	test('make a count absent, since a sum without them would be too low', () => {
		const made = combined('count', [part({ value: 5 }), missing('not-available')]);
		expect(made.value).toBeNaN();
		expect(made.flag).toBe(flagBit['not-available']);
	});

	test('leave a rate to the others while three quarters of the base are there', () => {
		const there = part({ value: 30, numerator: 30, denominator: 100, base: 100 });
		const lacking = (base: number) => [there, there, missing('not-available', { base })];
		const made = combined('proportion', lacking(50), { per: 100, requiredShare: 0.75 });
		expect(made).toMatchObject({ value: 30, presentShare: 0.8 });
		expect(made.flag).toBe(flagBit.converted | flagBit.partial);
		const less = combined('proportion', lacking(100), { per: 100, requiredShare: 0.75 });
		expect(less.value).toBeNaN();
		expect(less).toMatchObject({ flag: flagBit['not-available'], presentShare: 2 / 3 });
	});

	test('are counted by the number of areas where no base is known', () => {
		const there = part({ value: 30, numerator: 30, denominator: 100 });
		const parts = [there, there, there, there, missing('not-available')];
		expect(combined('rate', parts).presentShare).toBeCloseTo(0.8, 12);
	});

	test('that are suppressed make the sum suppressed, and nothing of the others is kept', () => {
		const made = combined('count', [part({ value: 5 }), missing('suppressed'), missing('not-available')]);
		expect(made).toMatchObject({ ...none, flag: flagBit.suppressed });
	});

	test('where the measure has no meaning are no parts at all', () => {
		const there = part({ value: 30, numerator: 30, denominator: 100 });
		expect(combined('rate', [there, missing('not-applicable')])).toMatchObject({ value: 30, presentShare: 1 });
		expect(combined('rate', [missing('not-applicable')]).flag).toBe(flagBit['not-applicable']);
	});

	test('a rate of nobody has no meaning, and is never NaN without a reason', () => {
		const nobody = part({ value: 0, numerator: 0, denominator: 0 });
		const made = combined('rate', [nobody, nobody]);
		expect(made.value).toBeNaN();
		expect(made.flag).toBe(flagBit['not-applicable']);
	});
});

const counts = fc.array(
	fc.record({
		share: fc.double({ min: 0.01, max: 1, noNaN: true }),
		numerator: fc.integer({ min: 0, max: 10_000 }),
		more: fc.integer({ min: 1, max: 10_000 }),
	}),
	{ minLength: 2, maxLength: 12 },
);

test('property: a constant rate stays the same constant, however areas are divided and joined', () => {
	fc.assert(
		fc.property(counts, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (areas, rate) => {
			const parts = areas.map(({ share, more }) =>
				part({ share, value: 1000 * rate, numerator: rate * more, denominator: more, base: more }),
			);
			for (const kind of ['rate', 'mean', 'score'] as const) {
				const made = combined(kind, parts, { per: 1000, requiredShare: 0.75 });
				expect(Math.abs(made.value / (1000 * rate) - 1)).toBeLessThan(1e-12);
			}
		}),
	);
});

test('property: a rate lies between the lowest and the highest of its parts, and its shares from 0 to 1', () => {
	fc.assert(
		fc.property(counts, (areas) => {
			const parts = areas.map(({ share, numerator, more }) => {
				const denominator = numerator + more;
				return part({ share, value: numerator / denominator, numerator, denominator });
			});
			const made = combined('proportion', parts);
			const values = parts.map(({ value }) => value);
			expect(made.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
			expect(made.value).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
			expect(made.splitShare).toBeGreaterThanOrEqual(0);
			expect(made.splitShare).toBeLessThanOrEqual(1 + 1e-12);
		}),
	);
});
