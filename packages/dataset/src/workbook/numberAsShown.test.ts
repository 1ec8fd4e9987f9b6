import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAsShown } from './numberAsShown.ts';

/** What Excel shows of each, by ECMA-376 Part 1, 18.8.31: a number, its percentage, or words in its place. */
test.each<[number, string, string, boolean]>([
	[12.345, 'General', '12.345', false],
	[12.345, '0', '12.345', false],
	[0.125, '0.0%', '12.5%', false],
	[-0.07, '0%;[Red]-0%', '-7%', false],
	[12.5, '0.0"%"', '12.5', false],
	[12.5, '0.0\\%', '12.5', false],
	[1234, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '1234', false],
	[0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '0', false],
	[0, '0;-0;;@', '0', false],
	[4, '[<5]"c";[<=10]"low";0', 'c', true],
	[10, '[<5]"c";[<=10]"low";0', 'low', true],
	[11, '[<5]"c";[<=10]"low";0', '11', false],
	[3, '"*"', '*', true],
	[3, '"a;b";0', 'a;b', true],
	[-3, '0;"(hidden)"', '(hidden)', true],
	[3, ';;;', '', true],
])('%d in the format %s is %s', (value, format, text, hidden) => {
	expect(numberAsShown(value, format)).toEqual({ text, hidden });
});

test('a percentage is the number with its point moved two places, without a trace of binary fractions', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 2, max: 9 }), (digits, places) => {
			const { text } = numberAsShown(Number(`${digits}e-${places}`), '0.00%');
			expect(text).toBe(`${Number(`${digits}e-${places - 2}`)}%`);
		}),
	);
});
