import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack } from './attack.ts';
import type { LinearRelation } from './countTable.ts';
import { linearSolver } from './linearBounds.ts';
import { sum, tableOf, tryEverything } from './testing/smallTables.ts';

const highs = await linearSolver();
const solver = () => highs;

test('one hidden ward is its borough less the others', () => {
	// Wards 3, 20, 30 in a borough of 53.
	const table = tableOf([3, 20, 30, 53], [0], [sum(3, [0, 1, 2])]);
	expect(attack(table, solver)).toEqual([{ cell: 0, low: 3, high: 3, exposed: true }]);
});

test('of two hidden wards that make 3 together, either can be 1 or 2 and no more', () => {
	const table = tableOf([1, 2, 30, 33], [0, 1], [sum(3, [0, 1, 2])]);
	expect(attack(table, solver)).toEqual([
		{ cell: 0, low: 1, high: 2, exposed: true },
		{ cell: 1, low: 1, high: 2, exposed: true },
	]);
});

test('beside a hidden 20, everything from 1 to 22 is possible of a hidden 3', () => {
	const table = tableOf([3, 20, 30, 53], [0], [sum(3, [0, 1, 2])]);
	table.hidden[1] = 1;
	[table.low[1], table.high[1]] = [1, Infinity];
	expect(attack(table, solver)).toEqual([{ cell: 0, low: 1, high: 22, exposed: false }]);
});

test('four hidden cells in a square are solved all at once where a fifth sum is known', () => {
	// Rows a b | c d with row and column sums shown leave b = 6 - a; the diagonal a + d gives a away.
	const square: LinearRelation[] = [sum(4, [0, 1]), sum(5, [2, 3]), sum(6, [0, 2]), sum(7, [1, 3])];
	const counts = [3, 4, 2, 4, 7, 6, 5, 8, 7];
	const safe = tableOf(counts, [0, 1, 2, 3], square);
	expect(attack(safe, solver).find(({ cell }) => cell === 0)).toMatchObject({ low: 1, high: 4, exposed: false });
	const withDiagonal = tableOf(counts, [0, 1, 2, 3], [...square, sum(8, [0, 3])]);
	expect(attack(withDiagonal, solver).map(({ exposed }) => exposed)).toEqual([true, true, true, true]);
});

test('a year that is never published is guarded: the difference of two overlapping periods may not be a small count', () => {
	// Years y0 (cell 0), y1 and y2 together (1), y3 (2); periods y0-y2 = 40 and y1-y3 = 33; y0 published as 10.
	const relations = [sum(3, [0, 1]), sum(4, [1, 2])];
	const told = tableOf([10, 30, 3, 40, 33], [], relations, [1, 2]);
	expect(attack(told, solver).find(({ cell }) => cell === 2)).toEqual({ cell: 2, low: 3, high: 3, exposed: true });
	const kept = tableOf([10, 30, 3, 40, 33], [], relations, [0, 1, 2]);
	expect(attack(kept, solver).some(({ exposed }) => exposed)).toBe(false);
});

/** Tables of up to six small cells with sums over some of them, all of which come true. */
const smallTables = fc
	.record({
		counts: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 6 }),
		groups: fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), {
			minLength: 1,
			maxLength: 5,
		}),
	})
	.map(({ counts, groups }) => {
		const inTable = groups
			.map((group) => group.filter((cell) => cell < counts.length))
			.filter((group) => group.length > 0);
		const sums = inTable.map((group) => group.reduce((total, cell) => total + counts[cell]!, 0));
		const relations = inTable.map((group, i) => sum(counts.length + i, group));
		const bound = counts.map((_, cell) => inTable.some((group) => group.includes(cell)));
		return {
			counts: [...counts, ...sums],
			relations,
			hidden: counts.flatMap((_, cell) => (bound[cell] ? [cell] : [])),
		};
	})
	.filter(({ hidden }) => hidden.length > 0);

test('property: the attack finds exactly what trying every number finds', () => {
	fc.assert(
		fc.property(smallTables, ({ counts, relations, hidden }) => {
			const table = tableOf(counts, hidden, relations);
			const all = tryEverything(table);
			const found = attack(table, solver);
			expect(found.map(({ cell }) => cell).sort()).toEqual([...hidden].sort());
			for (const { cell, low, high, exposed } of found) {
				expect(exposed).toBe(all.low[cell]! > 1 || all.high[cell]! < 4);
				if (!exposed) expect(low >= all.low[cell]! && high <= all.high[cell]!).toBe(true);
			}
		}),
		{ numRuns: 150, seed: 1 },
	);
});
