import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachCsvRecord, separatorOf } from './csvRecords.ts';

function recordsOf(pieces: readonly string[], skipped = 0) {
	const records: { readonly cells: readonly string[]; readonly line: number; readonly lastLine: number }[] = [];
	const broken = eachCsvRecord(pieces, ',', skipped, (cells, line, lastLine) => {
		records.push({ cells: [...cells], line, lastLine });
		return true;
	});
	return { records, broken };
}

const cell = fc.constantFrom('', 'a', '12.5', 'é', '"b"', '"c, d"', '"e ""f"""', '"g\nh"', '"\r\n"');
const file = fc
	.array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n\n')), {
		maxLength: 12,
	})
	.map((rows) => rows.map(([cells, end]) => cells.join(',') + end).join(''));

const oneLetter = (text: string): string => text.replaceAll('\r\n', '\n');

test('however a file is cut into pieces, it has the records that a parser of the whole finds', () => {
	fc.assert(
		fc.property(file, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
			const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
			const pieces = places.slice(1).map((place, i) => text.slice(places[i], place));
			const options = { relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] };
			const expected: string[][] = parse(text, options);
			const { records, broken } = recordsOf(pieces);
			expect(broken).toBeNull();
			// A line end inside a cell is one letter, whatever it was.
			expect(records.map(({ cells }) => cells)).toEqual(expected.map((cells) => cells.map(oneLetter)));
			for (const { cells, line, lastLine } of records) {
				// The record stands in the text where it is said to stand.
				const lines = text.split(/\r\n|\n/).slice(line - 1, lastLine);
				expect(parse(lines.join('\n'), { relax_column_count: true })).toEqual([cells]);
			}
		}),
	);
});

test('lines are counted through quoted line ends, blank lines and lines skipped before', () => {
	const { records } = recordsOf(['a,b\r\n\r\n"1\n2",x\r', '\n3,4'], 5);
	expect(records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
		[6, 6],
		[8, 9],
		[10, 10],
	]);
});

test('a file of old Macintoshes has lines, too', () => {
	expect(recordsOf(['a,b\r1,', '2\r3,4\r']).records.map(({ cells }) => cells)).toEqual([
		['a', 'b'],
		['1', '2'],
		['3', '4'],
	]);
});

test.each([
	['a,b\n1,2\n"3,4\n5,6\n', 3, '"3,4', true],
	['a,b\n\n1,x"y\n', 3, '1,x"y', false],
])('broken quotes are told with the line on which their record begins (%j)', (text, line, found, neverClosed) => {
	expect(recordsOf([text]).broken).toEqual({ line, found, neverClosed });
});

test('no more is read once enough is', () => {
	let count = 0;
	eachCsvRecord(['a\nb\n', 'c\n"d"\n'], ',', 0, () => ++count < 2);
	expect(count).toBe(2);
});

test('the separator is the one that all rows have in the same number', () => {
	expect(separatorOf('area;value\nE1;1,5\nE2;2,5\nE3;3\n')).toBe(';');
	expect(separatorOf('Obesity, by ward, 2013\n\narea\tvalue\nE1\t1\n')).toBe('\t');
	expect(separatorOf('"a;b;c;d",x\n"e;f;g;h",y\n')).toBe(',');
});
