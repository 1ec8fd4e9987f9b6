import { type CountTable, countTable, hideCell, type LinearRelation } from '../countTable.ts';

/** A table of hidden and shown counts in few words: `hidden` cells are to be protected, with 1 to 4 to stay possible. */
export function tableOf(
	counts: readonly number[],
	hidden: readonly number[],
	relations: readonly LinearRelation[],
	guarded: readonly number[] = [],
): CountTable {
	const table = countTable(counts.length, true, relations);
	counts.forEach((count, cell) => {
		table.count[cell] = guarded.includes(cell) ? Number.NaN : count;
		table.low[cell] = count;
		table.high[cell] = count;
		table.hideable[cell] = 1;
		table.least[cell] = 1;
		if (guarded.includes(cell)) {
			table.hideable[cell] = 0;
			table.least[cell] = 0;
			table.guard[cell] = 5;
		}
		if (hidden.includes(cell) || guarded.includes(cell)) hideCell(table, cell);
		if (hidden.includes(cell)) [table.needLow[cell], table.needHigh[cell]] = [1, 4];
	});
	return table;
}

/** Parts that add up to a whole. */
export function sum(whole: number, parts: readonly number[], total = 0): LinearRelation {
	return { cells: [...parts, whole], times: [...parts.map(() => 1), -1], total };
}

/**
 * All numbers that each open cell can have, by trying every whole number up to the least whole that it is part of: slow, and as plain
 * as can be. No number above `limit` is tried.
 *
 * @returns lowest and highest of each cell; of cells that are shown their number
 */
export function tryEverything(table: CountTable, limit = 60): { low: number[]; high: number[] } {
	const low = Array.from(table.count, () => Infinity);
	const high = Array.from(table.count, () => -Infinity);
	const numbers = Array.from(table.low);
	const most = numbers.map((_, cell) =>
		Math.min(
			limit,
			...table.relations.flatMap(({ cells }) => (cells.includes(cell) ? [table.high[cells.at(-1)!]!] : [])),
		),
	);
	const open = numbers.flatMap((_, cell) => (table.low[cell]! < table.high[cell]! ? [cell] : []));
	// A relation is looked at as soon as its last cell has a number.
	const decidedAt = table.relations.map(({ cells }) => Math.max(-1, ...cells.map((cell) => open.indexOf(cell))));
	const fits = (step: number): boolean =>
		table.relations.every(
			({ cells, times, total }, r) =>
				decidedAt[r] !== step || cells.reduce((left, cell, i) => left + times[i]! * numbers[cell]!, 0) === total,
		);
	const visit = (next: number): void => {
		if (next === open.length) {
			numbers.forEach((x, cell) => {
				low[cell] = Math.min(low[cell]!, x);
				high[cell] = Math.max(high[cell]!, x);
			});
			return;
		}
		const cell = open[next]!;
		for (let x = table.low[cell]!; x <= Math.min(most[cell]!, table.high[cell]!); x++) {
			numbers[cell] = x;
			if (fits(next)) visit(next + 1);
		}
	};
	if (!fits(-1)) throw new Error('The published numbers do not add up.');
	visit(0);
	return { low, high };
}
