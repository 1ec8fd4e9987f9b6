import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodPosition } from './periodPosition.ts';

/** Middle of a stretch of calendar months, on a line where the middle of year 2013 is 2013; worked from the calendar. */
const middle = (fromYear: number, fromMonth: number, months: number): number =>
	fromYear + (fromMonth - 1 + months / 2) / 12 - 0.5;

test.each([
	['2013', middle(2013, 1, 12)],
	['2012-13', middle(2012, 4, 12)],
	['2012/13', middle(2012, 4, 12)],
	['2012-2013', middle(2012, 4, 12)],
	['1999-00', middle(1999, 4, 12)],
	['2009-13', middle(2009, 1, 60)],
	['2009–2013', middle(2009, 1, 60)],
	['2013-Q1', middle(2013, 1, 3)],
	['2013 Q4', middle(2013, 10, 3)],
	['2013-04', middle(2013, 4, 1)],
])('%s', (id, position) => {
	expect(periodPosition(id)).toBeCloseTo(position, 9);
});

test.each(['', 'spring', '13', '2013-00', '2013-Q5', '2013-2009', '20131', '2013-13-01', 'FY2013'])(
	'%s has no place',
	(id) => {
		expect(periodPosition(id)).toBeNull();
	},
);

test('later years, quarters, months and days lie later', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
			const at = (id: string): number => periodPosition(id)!;
			expect(at(`${year + 1}`)).toBe(at(`${year}`) + 1);
			const day = (m: number, d: number): string =>
				`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
			expect(at(day(month + 1, 1))).toBeGreaterThan(at(day(month, 28)));
			expect(at(`${year}-Q2`)).toBeGreaterThan(at(`${year}-Q1`));
			expect(at(day(12, 31))).toBeLessThan(at(`${year + 1}-01-01`));
		}),
	);
});
