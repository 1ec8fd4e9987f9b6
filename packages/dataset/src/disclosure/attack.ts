import type { Highs } from 'highs';
import { type Claim, claimMet, claimOf } from './claim.ts';
import type { CountTable } from './countTable.ts';
import { linearBounds } from './linearBounds.ts';
import { type Component, openComponents, relationIndex } from './openComponents.ts';
import { type Bounds, tightenBounds } from './tightenBounds.ts';
import { wholeSearch } from './wholeSearch.ts';

/** What can be found out of a cell from everything published, by adding and subtracting. */
export interface Finding {
	readonly cell: number;
	/** Of a safe cell, numbers that are possible, and enough; of an exposed one, what the search for them came to. */
	readonly low: number;
	readonly high: number;
	/** Whether that is less than must stay possible. */
	readonly exposed: boolean;
}

/**
 * Attacks one component: finds how closely each of its cells to protect or to guard can be known by somebody who knows
 * every published number, every relation, and the rules that cells were hidden by.
 *
 * A component without cycles is solved by going from relation to relation; a small one with cycles by trying whole numbers, any
 * other by linear programming.
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
	const claims = component.cells.flatMap((cell, i) => claimOf(table, cell, i) ?? []);
	const findings = (found: Bounds, some: readonly Claim[]): Finding[] =>
		some.map((claim) => {
			const [low, high] = [found.low[claim.cell]!, found.high[claim.cell]!];
			return { cell: component.cells[claim.cell]!, low, high, exposed: !claimMet(claim, low, high) };
		});
	if (component.acyclic) return findings(bounds, claims);
	// What going from relation to relation finds is found by anybody; only for the rest is it worth solving all at once.
	const met = (claim: Claim): boolean => claimMet(claim, bounds.low[claim.cell]!, bounds.high[claim.cell]!);
	const open = claims.filter(met);
	const exposed = findings(
		bounds,
		claims.filter((claim) => !met(claim)),
	);
	if (open.length === 0) return exposed;
	const start = truth(table, component, bounds);
	const solved =
		wholeSearch(table, component, bounds, open, start) ?? linearBounds(highs(), table, component, bounds, open, start);
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

/** The true numbers, where all are known and agree with what everybody knows: they are possible, at any rate. */
function truth(table: CountTable, component: Component, bounds: Bounds): Float64Array | null {
	const numbers = Float64Array.from(component.cells, (cell) => table.count[cell]!);
	return numbers.every((x, i) => x >= bounds.low[i]! && x <= bounds.high[i]!) ? numbers : null;
}
