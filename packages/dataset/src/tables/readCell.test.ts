import { type FlagWord, flagBit } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell } from './readCell.ts';

describe('numbers', () => {
	test.each([
		['12', 12],
		[' 12.50 ', 12.5],
		['+3', 3],
		['-0.5', -0.5],
		['−0.5', -0.5],
		['.5', 0.5],
		['1e3', 1000],
		['1,234', 1234],
		['12,345,678.9', 12345678.9],
		['1 234', 1234],
		['1\u00a0234', 1234],
		['0', 0],
		['0.0', 0],
	])('%s', (text, value) => {
		expect(readCell(text)).toEqual({ kind: 'number', value, bits: 0 });
	});

	test('every number that is written out is read back, with thousands separators or without', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				expect(readCell(String(value))).toEqual({ kind: 'number', value: Number(String(value)), bits: 0 });
			}),
		);
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
				expect(readCell(value.toLocaleString('en-GB'))).toMatchObject({ kind: 'number', value });
			}),
		);
	});

	test('a per cent sign is read where the unit is %', () => {
		expect(readCell('12.5 %', '%')).toEqual({ kind: 'number', value: 12.5, bits: 0 });
		expect(readCell('1,250%', '% of the average')).toEqual({ kind: 'number', value: 1250, bits: 0 });
		expect(readCell('12%', 'years')).toMatchObject({ kind: 'wrong', code: 'UNIT_IN_NUMBER' });
	});
});

describe('marks of official statistics', () => {
	const after: readonly (readonly [string, FlagWord])[] = [
		['p', 'provisional'],
		['e', 'estimated'],
		['r', 'revised'],
		['u', 'low-reliability'],
		['b', 'break'],
		['low', 'rounds-to-zero'],
	];
	test.each(after)('[%s] after a number means %s', (mark, word) => {
		expect(readCell(`1,012.5 [${mark}]`)).toEqual({ kind: 'number', value: 1012.5, bits: flagBit[word] });
		expect(readCell(`12[${mark.toUpperCase()}]`)).toEqual({ kind: 'number', value: 12, bits: flagBit[word] });
	});

	test('several may stand after one number', () => {
		expect(readCell('7 [p] [b]')).toMatchObject({ value: 7, bits: flagBit.provisional | flagBit.break });
		expect(readCell('7% [p], [r]', '%')).toMatchObject({ value: 7, bits: flagBit.provisional | flagBit.revised });
	});

	test('[low] alone is a zero that is not a true zero', () => {
		expect(readCell('[low]')).toEqual({ kind: 'number', value: 0, bits: flagBit['rounds-to-zero'] });
	});

	const instead: readonly (readonly [FlagWord, readonly string[]])[] = [
		['not-available', ['', ' ', 'n/a', 'NA', '..', '.', '-', ':', 'x', '[x]', 'NaN', 'null']],
		['suppressed', ['*', 'c', '[c]', '<5', '< 10', '≤4', 'Suppressed']],
		['not-applicable', ['z', '[z]', 'Z']],
	];
	test.each(instead)('%s', (word, marks) => {
		for (const mark of marks) expect([mark, readCell(mark)]).toEqual([mark, { kind: 'absent', bits: flagBit[word] }]);
	});
});

describe('footnote marks', () => {
	test.each([
		['12.3 [note 1]', 12.3, '[note 1]'],
		['1,234 [Note 1, note 4]', 1234, '[Note 1, note 4]'],
		['12.3[2]', 12.3, '[2]'],
		['12³', 12, '³'],
		['0 ¹⁰', 0, '¹⁰'],
		['-5†', -5, '†'],
	])('%s is a number and a note', (text, value, note) => {
		expect(readCell(text)).toEqual({ kind: 'number', value, bits: 0, note });
	});

	test('stand after other marks and before them', () => {
		expect(readCell('7 [p] [note 1]')).toMatchObject({ value: 7, bits: flagBit.provisional, note: '[note 1]' });
		expect(readCell('12%¹', '%')).toMatchObject({ kind: 'number', value: 12 });
		expect(readCell('[c] [note 3]')).toMatchObject({ kind: 'absent', bits: flagBit.suppressed });
		expect(readCell('12 years¹')).toMatchObject({ kind: 'wrong', code: 'UNIT_IN_NUMBER' });
	});
});

test('marks that the file declares come before the usual ones', () => {
	const marks = new Map<string, FlagWord>([
		['-99', 'not-available'],
		['..', 'suppressed'],
		['low', 'not-applicable'],
	]);
	const absent = (text: string) => readCell(text, '', marks);
	expect(absent('-99')).toEqual({ kind: 'absent', bits: flagBit['not-available'] });
	expect(absent(' .. ')).toEqual({ kind: 'absent', bits: flagBit.suppressed });
	expect(absent('LOW')).toEqual({ kind: 'absent', bits: flagBit['not-applicable'] });
	expect(absent('-98')).toMatchObject({ kind: 'number', value: -98 });
});

describe('what is no number is told and never guessed', () => {
	test.each([
		['1,23', 'DECIMAL_COMMA'],
		['12,5', 'DECIMAL_COMMA'],
		['0,205', 'DECIMAL_COMMA'],
		['-0,250', 'DECIMAL_COMMA'],
		['£1,200', 'UNIT_IN_NUMBER'],
		['12 years', 'UNIT_IN_NUMBER'],
		['5k', 'UNIT_IN_NUMBER'],
		['#N/A', 'SPREADSHEET_ERROR'],
		['2013-04-01', 'DATE_IN_NUMBER'],
		['2013-04-01T09:30', 'DATE_IN_NUMBER'],
		['1.234.567', 'TEXT_IN_NUMBER'],
		['12-15', 'TEXT_IN_NUMBER'],
		['1e999', 'TEXT_IN_NUMBER'],
		['Infinity', 'TEXT_IN_NUMBER'],
		['twelve', 'TEXT_IN_NUMBER'],
		['=A1', 'FORMULA_WITHOUT_VALUE'],
		['45*', 'AMBIGUOUS_MARK'],
		['1,245 **', 'AMBIGUOUS_MARK'],
		['(12.3)', 'AMBIGUOUS_MARK'],
		['12.3 (2)', 'AMBIGUOUS_MARK'],
		['12.3p', 'AMBIGUOUS_MARK'],
		['12.3 r', 'AMBIGUOUS_MARK'],
		['~', 'UNKNOWN_MARK'],
		['#', 'UNKNOWN_MARK'],
		['!', 'UNKNOWN_MARK'],
		['[note 1]', 'TEXT_IN_NUMBER'],
		['about 12 [note 1]', 'TEXT_IN_NUMBER'],
		['12 [q]', 'TEXT_IN_NUMBER'],
	])('%s', (text, code) => {
		expect(readCell(text)).toMatchObject({ kind: 'wrong', code });
	});

	test('any text is a finite number, an absence or a problem with a mend', () => {
		fc.assert(
			fc.property(fc.string(), fc.constantFrom('', '%', 'years'), (text, unit) => {
				const cell = readCell(text, unit);
				if (cell.kind === 'number') expect(Number.isFinite(cell.value)).toBe(true);
				else if (cell.kind === 'absent') expect(cell.bits).not.toBe(0);
				else expect(cell.mend).not.toBe('');
			}),
		);
	});
});
