import type { Highs } from 'highs';
import type { CountTable } from './countTable.ts';
import { type Claim, linearBounds } from './linearBounds.ts';
import { type Component, openComponents, relationIndex } from './openComponents.ts';
import { type Bounds, tightenBounds } from './tightenBounds.ts';

/** What can be found out of a cell from everything published, by adding and subtracting. */
export interface Finding {
	readonly cell: number;
	/** Lowest and highest number possible: of a safe cell at least these are, of an exposed one at most. */
	readonly low: number;
	readonly high: number;
	/** Whether that is less than must stay possible. */
	readonly exposed: boolean;
}

/**
 * Attacks one component: finds how closely each of its cells to protect or to guard can be known by somebody who knows
 * every published number, every relation, and the rules that cells were hidden by.
 *
 * A component without cycles is solved by going from relation to relation; one with cycles by linear programming.
 *
 * @param highs - the solver; needed for components with cycles only
 * @returns one finding per cell to protect or to guard; `null` where no numbers fit the relations
 */
export function attackComponent(
	table: CountTable,
	component: Component,
	highs: () => Highs,
): readonly Finding[] | null {
	const bounds = tightenBounds(table, component);
	if (bounds === null) return null;
	const claims = component.cells.flatMap((cell, i) => {
		const claim = claimOf(table, cell, i);
		return claim === null ? [] : [claim];
	});
	const findings = (found: Bounds, some: readonly Claim[]): Finding[] =>
		some.map(({ cell, isMet }) => ({
			cell: component.cells[cell]!,
			low: found.low[cell]!,
			high: found.high[cell]!,
			exposed: !isMet(found.low[cell]!, found.high[cell]!),
		}));
	if (component.acyclic) return findings(bounds, claims);
	// What going from relation to relation finds is found by anybody; only for the rest is it worth solving all at once.
	const open = claims.filter(({ cell, isMet }) => isMet(bounds.low[cell]!, bounds.high[cell]!));
	const exposed = findings(
		bounds,
		claims.filter((claim) => !open.includes(claim)),
	);
	if (open.length === 0) return exposed;
	const solved = linearBounds(highs(), table, component, bounds, open, truth(table, component, bounds));
	return solved === null ? null : [...exposed, ...findings(solved, open)];
}

/**
 * Attacks a whole table.
 *
 * @returns one finding per open cell to protect or to guard, in the order of components
 */
export function attack(table: CountTable, highs: () => Highs): readonly Finding[] {
	const dropped = new Set<number>();
	return openComponents(table, relationIndex(table), dropped).flatMap(
		(component) => attackComponent(table, component, highs) ?? [],
	);
}

/** What must be possible of a cell; `null` where nothing need be. */
function claimOf(table: CountTable, cell: number, position: number): Claim | null {
	const [low, high, guard] = [table.needLow[cell]!, table.needHigh[cell]!, table.guard[cell]!];
	const slack = 1e-9 * Math.max(1, Math.abs(high));
	if (!Number.isNaN(low)) {
		return { cell: position, isMet: (seenLow, seenHigh) => seenLow <= low + slack && seenHigh >= high - slack };
	}
	if (guard === 0) return null;
	return { cell: position, isMet: (seenLow, seenHigh) => seenLow < 1 || seenHigh >= guard };
}

/** The true numbers, where all are known and agree with what everybody knows: they are possible, at any rate. */
function truth(table: CountTable, component: Component, bounds: Bounds): Float64Array | null {
	const numbers = Float64Array.from(component.cells, (cell) => table.count[cell]!);
	return numbers.every((x, i) => x >= bounds.low[i]! && x <= bounds.high[i]!) ? numbers : null;
}
