import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOfFileName, fileNameOf } from './fileNameOf.ts';
import { readListCell, writeListCell } from './listCell.ts';
import { readNumberCell, writeNumberCell } from './numberCell.ts';
import { RowReader } from './rowReader.ts';
import { readTextCell, writeTextCell } from './textCell.ts';

/** Text of the kind that breaks tables: quotes, commas, line ends, formulas, apostrophes, letters of all scripts. */
const awkward = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', '+', '-', '@', '\t', "'", '|', '\\', 'a', ' ') }),
);

function rowsOf(text: string, width: number): string[][] {
	const reader = new RowReader(text);
	const rows: string[][] = [];
	while (reader.nextRow()) rows.push(Array.from({ length: width }, () => reader.text()));
	return rows;
}

describe('a table written and read', () => {
	it('gives back every text, to us and to an independent reader', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(awkward, awkward, awkward), { minLength: 1 }), (rows) => {
				const text = rows.map((row) => `${row.map(writeTextCell).join(',')}\n`).join('');
				expect(rowsOf(text, 3)).toEqual(rows);
				const independent: string[][] = parse(text, { record_delimiter: '\n' });
				expect(independent.map((row) => row.map(readTextCell))).toEqual(rows);
			}),
		);
	});

	it('has no cell that a spreadsheet would run', () => {
		fc.assert(
			fc.property(awkward, (text) => {
				expect(writeTextCell(text)).not.toMatch(/^"?[=+\-@\t\r]/);
			}),
		);
	});

	it('gives back every number to the last bit', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				expect(readNumberCell(writeNumberCell(value))).toBe(value === 0 ? 0 : value);
			}),
		);
		expect(() => writeNumberCell(Number.POSITIVE_INFINITY)).toThrow('Infinity');
		expect(() => readNumberCell('1,5')).toThrow('"1,5" is not a number');
	});

	it('gives back every list, unless it is one empty text', () => {
		fc.assert(
			fc.property(fc.array(awkward), (texts) => {
				fc.pre(texts.length !== 1 || texts[0] !== '');
				expect(readListCell(writeListCell(texts))).toEqual(texts);
			}),
		);
	});

	it('gives back every code from the name of its file, and no two codes share one', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (code) => {
				expect(fileNameOf(code)).toMatch(/^([A-Za-z0-9_-]|~[0-9a-f]{2}|(?<=.)\.)*$/);
				expect(codeOfFileName(fileNameOf(code))).toBe(code);
			}),
		);
	});
});

describe('RowReader', () => {
	it('counts the lines that a cell goes over', () => {
		const reader = new RowReader('a\n"one\ntwo"\nb\n');
		const lines: number[] = [];
		while (reader.nextRow()) {
			reader.text();
			lines.push(reader.line);
		}
		expect(lines).toEqual([1, 2, 4]);
	});

	it('holds a shared text once, and takes apart what only starts alike', () => {
		const reader = new RowReader('ward,1\nwards,2\nward,3\n');
		const read: unknown[] = [];
		while (reader.nextRow()) read.push(reader.shared(), reader.number());
		expect(read).toEqual(['ward', 1, 'wards', 2, 'ward', 3]);
	});

	it('refuses rows that are too short or too long, and a quote that stays open', () => {
		const short = new RowReader('a\n');
		short.nextRow();
		short.text();
		expect(() => short.text()).toThrow('The row has only 1 cells');
		const long = new RowReader('a,b\nc\n');
		long.nextRow();
		long.text();
		expect(() => long.nextRow()).toThrow('more than the 1 cells');
		const open = new RowReader('"a\n');
		open.nextRow();
		expect(() => open.text()).toThrow('never closed');
	});
});
