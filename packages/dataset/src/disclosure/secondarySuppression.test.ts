import { seededNumbers } from '@social-index/engine';
import { expect, test } from 'vitest';
import type { CountTable } from './countTable.ts';
import { linearSolver } from './linearBounds.ts';
import { suppressSecondary } from './secondarySuppression.ts';
import { sum, tableOf, tryEverything } from './testing/smallTables.ts';

const highs = await linearSolver();
const solver = () => highs;

/** Cells to protect of which less is possible than must be, by trying every number. */
function exposedByTrying(table: CountTable): number[] {
	const all = tryEverything(table, 40);
	return [...table.count.keys()].filter(
		(cell) =>
			!Number.isNaN(table.needLow[cell]!) &&
			(all.low[cell]! > table.needLow[cell]! || all.high[cell]! < table.needHigh[cell]!),
	);
}

test('the cheapest ward is hidden, not the one that stands first', () => {
	const table = tableOf([3, 40, 9, 30, 82], [0], [sum(4, [0, 1, 2, 3])]);
	expect(suppressSecondary(table, solver).secondary).toEqual([2]);
});

test('a ward that stands in a second sum costs what has to be hidden there as well', () => {
	// Ward 1 is the cheapest, but lies in a grouping with ward 4, which would have to go too: 9 + 50 against 12.
	const counts = [3, 9, 12, 24, 50, 59];
	const table = tableOf(counts, [0], [sum(3, [0, 1, 2]), sum(5, [1, 4])]);
	expect(suppressSecondary(table, solver).secondary).toEqual([2]);
});

test('wards that are none are published, so they cannot be hidden for another; the borough is', () => {
	const table = tableOf([3, 0, 0, 3, 40, 43], [0, 3], [sum(3, [0, 1, 2]), sum(5, [3, 4])]);
	// Ward and borough are the same count; only hiding the other borough (or the city) keeps them apart from it.
	const { secondary, findings } = suppressSecondary(table, solver);
	expect(secondary).toEqual([4]);
	expect(findings.every(({ exposed }) => !exposed)).toBe(true);
});

test('nothing that is needed is shown again and nothing is hidden that is not, in forty grids, by trying every number', () => {
	const random = seededNumbers(9);
	let hiddenBesides = 0;
	for (let run = 0; run < 40; run++) {
		const counts = Array.from({ length: 9 }, () =>
			random() < 0.15 ? 1 + Math.floor(random() * 4) : 5 + Math.floor(random() * 5),
		);
		const groups = [
			[0, 1, 2],
			[3, 4, 5],
			[6, 7, 8],
			[0, 3, 6],
			[1, 4, 7],
			[2, 5, 8],
		];
		const sums = groups.map((group) => group.reduce((own, cell) => own + counts[cell]!, 0));
		const small = [...counts.keys()].filter((cell) => counts[cell]! < 5);
		const table = tableOf(
			[...counts, ...sums],
			small,
			groups.map((group, i) => sum(9 + i, group)),
		);
		const { secondary, findings } = suppressSecondary(table, solver);
		hiddenBesides += secondary.length;
		expect(findings.filter(({ exposed }) => exposed)).toEqual([]);
		expect(exposedByTrying(table)).toEqual([]);
		for (const cell of secondary) {
			const [low, high] = [table.low[cell]!, table.high[cell]!];
			table.low[cell] = table.count[cell]!;
			table.high[cell] = table.count[cell]!;
			expect(exposedByTrying(table).length, `${counts} without ${cell}`).toBeGreaterThan(0);
			[table.low[cell], table.high[cell]] = [low, high];
		}
	}
	expect(hiddenBesides).toBeGreaterThan(60);
});
