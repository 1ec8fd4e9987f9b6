import { expect, test } from 'vitest';
import { drawnRows, firstLimit } from './drawnRows.ts';

const rows = Array.from({ length: 300 }, (_, i) => ({ code: `w${i}` }));

test('the chosen area is always among the rows drawn, once', () => {
	expect(drawnRows(rows, 100, 'w250').map(({ code }) => code)).toEqual([
		...rows.slice(0, 100).map(({ code }) => code),
		'w250',
	]);
	expect(drawnRows(rows, 100, 'w99')).toHaveLength(100);
	expect(drawnRows(rows, 100, 'elsewhere')).toHaveLength(100);
	expect(drawnRows(rows, Infinity, 'w250')).toEqual(rows);
});

test('short tables are drawn whole, long ones in part, and without scripts as much as a page can hold', () => {
	expect([2, 150, 151, 8000].map((total) => firstLimit(total, true))).toEqual([2, 150, 100, 100]);
	expect([2, 2000, 2001, 8000].map((total) => firstLimit(total, false))).toEqual([2, 2000, 100, 100]);
});
