import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedRows } from './packedRows.ts';

const fields = { area: 'text', score: 'number', clear: 'flag' } as const;
const anyRow = fc.record({
	area: fc.constantFrom('Abbey', 'Alibon', '', 'Île'),
	score: fc.oneof(fc.constant(null), fc.double({ noNaN: true })),
	clear: fc.boolean(),
});

test('gives back every row as it was put in, however many there are', () => {
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 300 }), (rows) => {
			const packed = PackedRows.of(fields, rows);
			expect(packed.length).toBe(rows.length);
			expect([...packed]).toEqual(rows);
			expect(packed.at(rows.length)).toBeUndefined();
		}),
	);
});

test('finds rows by the code of a text', () => {
	const packed = PackedRows.of(fields, [
		{ area: 'Abbey', score: 1, clear: true },
		{ area: 'Alibon', score: null, clear: false },
		{ area: 'Abbey', score: 3, clear: false },
	]);
	const abbey = packed.codeOf('Abbey');
	expect([...packed.codes('area')].map((code) => code === abbey)).toEqual([true, false, true]);
	expect(packed.textOf(abbey)).toBe('Abbey');
	expect(packed.codeOf('Heath')).toBe(-1);
	expect(() => packed.codes('score')).toThrow(RangeError);
	expect(() => packed.textOf(7)).toThrow(RangeError);
});

test('a number that is none is held as nothing', () => {
	expect(PackedRows.of(fields, [{ area: 'Abbey', score: Number.NaN, clear: true }]).at(0)!.score).toBeNull();
});
