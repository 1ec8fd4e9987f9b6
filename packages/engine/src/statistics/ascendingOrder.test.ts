import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascendingOrder } from './ascendingOrder.ts';

const number = fc.oneof(
	fc.double({ noDefaultInfinity: true }),
	fc.integer({ min: -5, max: 5 }),
	fc.integer({ min: 0, max: 1000 }).map((k) => 50 + k * 1e-9),
	fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, 1e-310, -1e-310, 5e-324, Number.MAX_VALUE),
);

test('the order is that of sorting by comparison, for few numbers and many, near and far, equal ones kept in order', () => {
	fc.assert(
		fc.property(fc.array(number, { maxLength: 600, size: 'max' }), (list) => {
			const expected = [...list.keys()]
				.filter((i) => !Number.isNaN(list[i]!))
				.sort((i, j) => (list[i]! < list[j]! ? -1 : list[i]! > list[j]! ? 1 : i - j));
			expect([...ascendingOrder(Float64Array.from(list))]).toEqual(expected);
		}),
	);
});

test('many numbers that agree in nine digits are still put in order', () => {
	const values = Float64Array.from({ length: 5000 }, (_, i) => 100 + ((i * 7919) % 5000) * 1e-9);
	const order = ascendingOrder(values);
	for (let k = 1; k < order.length; k++) expect(values[order[k]!]! > values[order[k - 1]!]!).toBe(true);
});
