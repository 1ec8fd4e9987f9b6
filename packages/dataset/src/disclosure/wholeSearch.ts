import { type Claim, claimMet } from './claim.ts';
import type { CountTable } from './countTable.ts';
import type { Component } from './openComponents.ts';
import { type Bounds, type LocalRelation, localRelation, narrow } from './tightenBounds.ts';

/** Components of more cells than this are left to linear programming, as is a search of more steps. */
const largestSearched = 60;
const stepsAtMost = 400;

/**
 * Lowest and highest number possible of cells of a small component with cycles, by trying whole numbers: a cell is put at the
 * end that is asked for, the others are narrowed by that, the next open one is put at its lowest, and so on.
 *
 * Much faster than linear programming for the many small components that overlapping periods make, and exact in whole numbers.
 *
 * @param bounds - what is known of each cell
 * @param claims - the cells that matter
 * @param start - numbers that are known to be possible together; `null` where none are
 * @returns bounds of the cells that matter: what was seen as possible, enough for the claims that can be met; `null` where the component
 * is too large or the search too long
 */
export function wholeSearch(
	table: CountTable,
	component: Component,
	bounds: Bounds,
	claims: readonly Claim[],
	start: Float64Array | null,
): Bounds | null {
	const n = component.cells.length;
	if (!table.whole || n > largestSearched) return null;
	const at = new Map(component.cells.map((cell, i) => [cell, i]));
	const relations = component.relations.map((r) => localRelation(table, r, at));
	const seen: Bounds = {
		low: start?.slice() ?? new Float64Array(n).fill(Infinity),
		high: start?.slice() ?? new Float64Array(n).fill(-Infinity),
	};
	for (const claim of claims) {
		for (const [from, to] of [[-Infinity, claim.low] as const, [claim.high, Infinity] as const]) {
			if (claimMet(claim, seen.low[claim.cell]!, seen.high[claim.cell]!)) break;
			const low = bounds.low.slice();
			const high = bounds.high.slice();
			low[claim.cell] = Math.max(low[claim.cell]!, from);
			high[claim.cell] = Math.min(high[claim.cell]!, to);
			const found = low[claim.cell]! > high[claim.cell]! ? 'none' : solve(relations, low, high, { left: stepsAtMost });
			if (found === 'unknown') return null;
			if (found === 'none') continue;
			for (let i = 0; i < n; i++) {
				seen.low[i] = Math.min(seen.low[i]!, found[i]!);
				seen.high[i] = Math.max(seen.high[i]!, found[i]!);
			}
		}
	}
	return seen;
}

/** Whole numbers within the bounds that fit all relations. */
function solve(
	relations: readonly LocalRelation[],
	low: Float64Array,
	high: Float64Array,
	steps: { left: number },
): Float64Array | 'none' | 'unknown' {
	if (steps.left-- <= 0) return 'unknown';
	if (!narrow(relations, low, high, true, 25)) return 'none';
	let open = -1;
	for (let i = 0; i < low.length; i++) {
		if (low[i]! < high[i]! && (open < 0 || high[i]! - low[i]! < high[open]! - low[open]!)) open = i;
	}
	if (open < 0) return relations.every((relation) => holds(relation, low)) ? low : 'none';
	const lowest = low[open]!;
	if (lowest === -Infinity) return 'unknown';
	const closed = high.slice();
	closed[open] = lowest;
	const found = solve(relations, low.slice(), closed, steps);
	if (found !== 'none') return found;
	low[open] = lowest + 1;
	return solve(relations, low, high, steps);
}

function holds({ cells, times, total }: LocalRelation, numbers: Float64Array): boolean {
	const sum = cells.reduce((own, cell, i) => own + times[i]! * numbers[cell]!, 0);
	return Math.abs(sum - total) <= 1e-6 * Math.max(1, Math.abs(total));
}
