import type { CountTable } from './countTable.ts';

/** What must be possible of a cell of a component. */
export interface Claim {
	/** Position in the component. */
	readonly cell: number;
	/** It must be possible that it is this or less … */
	readonly low: number;
	/** … and that it is this or more; or one of the two, where either is enough. */
	readonly high: number;
	readonly either: boolean;
}

/** What must be possible of a cell; `null` where nothing need be. */
export function claimOf(table: CountTable, cell: number, position: number): Claim | null {
	const [low, high, guard] = [table.needLow[cell]!, table.needHigh[cell]!, table.guard[cell]!];
	if (!Number.isNaN(low)) return { cell: position, low, high, either: false };
	return guard === 0 ? null : { cell: position, low: 0, high: guard, either: true };
}

/** Whether numbers that are known to be possible of a cell are enough for what must be. */
export function claimMet({ low, high, either }: Claim, seenLow: number, seenHigh: number): boolean {
	const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
	const [down, up] = [seenLow <= low + slack, seenHigh >= high - slack];
	return either ? down || up : down && up;
}
