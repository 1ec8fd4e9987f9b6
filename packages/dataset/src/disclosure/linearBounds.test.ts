import { seededNumbers } from '@social-index/engine';
import { expect, test } from 'vitest';
import { type Claim, claimMet, claimOf } from './claim.ts';
import { type CountTable, hideCell } from './countTable.ts';
import { linearBounds, linearSolver } from './linearBounds.ts';
import { openComponents, relationIndex } from './openComponents.ts';
import { sum, tableOf, tryEverything } from './testing/smallTables.ts';
import { tightenBounds } from './tightenBounds.ts';
import { wholeSearch } from './wholeSearch.ts';

const highs = await linearSolver();

/** A grid of counts with the sums of its rows and columns, some of the counts hidden. */
function grid(rows: number, columns: number, hiddenShare: number, random: () => number): CountTable {
	const counts = Array.from({ length: rows * columns }, () => 1 + Math.floor(random() * 6));
	const row = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => r * columns + c));
	const column = Array.from({ length: columns }, (_, c) => Array.from({ length: rows }, (__, r) => r * columns + c));
	const groups = [...row, ...column];
	const sums = groups.map((group) => group.reduce((own, cell) => own + counts[cell]!, 0));
	const hidden = [...counts.keys()].filter(() => random() < hiddenShare);
	return tableOf(
		[...counts, ...sums],
		hidden,
		groups.map((group, i) => sum(rows * columns + i, group)),
	);
}

function claimsOf(table: CountTable, cells: readonly number[]): Claim[] {
	return cells.flatMap((cell, i) => claimOf(table, cell, i) ?? []);
}

test('linear programming and the search in whole numbers find what trying every number finds', () => {
	const random = seededNumbers(5);
	let cyclic = 0;
	for (let run = 0; run < 60; run++) {
		const table = grid(3, 3, 0.7, random);
		const all = tryEverything(table);
		for (const component of openComponents(table, relationIndex(table), new Set())) {
			const bounds = tightenBounds(table, component)!;
			const claims = claimsOf(table, component.cells);
			cyclic += component.acyclic ? 0 : 1;
			for (const found of [
				linearBounds(highs, table, component, bounds, claims, null),
				wholeSearch(table, component, bounds, claims, null),
			]) {
				for (const claim of claims) {
					const cell = component.cells[claim.cell]!;
					const possible = claimMet(claim, all.low[cell]!, all.high[cell]!);
					expect(claimMet(claim, found!.low[claim.cell]!, found!.high[claim.cell]!)).toBe(possible);
				}
			}
		}
	}
	expect(cyclic).toBeGreaterThan(30);
});

test('of numbers that fit no relation it is said that nothing is possible', () => {
	// Four hidden cells in a square, each at least 1, whose rows come to 9 and columns to 11.
	const table = tableOf(
		[1, 1, 1, 1, 4, 5, 5, 6],
		[0, 1, 2, 3],
		[sum(4, [0, 1]), sum(5, [2, 3]), sum(6, [0, 2]), sum(7, [1, 3])],
	);
	const [component] = openComponents(table, relationIndex(table), new Set());
	const bounds = { low: new Float64Array(4).fill(1), high: new Float64Array(4).fill(9) };
	expect(linearBounds(highs, table, component!, bounds, claimsOf(table, component!.cells), null)).toBeNull();
});

test('a total that nothing limits can be anything', () => {
	const table = tableOf(
		[3, 4, 5, 6, 7, 9, 8, 10],
		[0, 1, 2, 3],
		[sum(4, [0, 1]), sum(5, [2, 3]), sum(6, [0, 2]), sum(7, [1, 3])],
	);
	for (const cell of [4, 5, 6, 7]) hideCell(table, cell);
	const [component] = openComponents(table, relationIndex(table), new Set());
	const bounds = tightenBounds(table, component!)!;
	const found = linearBounds(highs, table, component!, bounds, claimsOf(table, component!.cells), null)!;
	for (const claim of claimsOf(table, component!.cells))
		expect(claimMet(claim, found.low[claim.cell]!, found.high[claim.cell]!)).toBe(true);
});
