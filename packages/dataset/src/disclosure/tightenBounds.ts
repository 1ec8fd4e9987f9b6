import type { CountTable } from './countTable.ts';
import type { Component } from './openComponents.ts';

/** Lowest and highest number possible of each cell of a component, in the order of its cells. */
export interface Bounds {
	readonly low: Float64Array;
	readonly high: Float64Array;
}

/** Numbers nearer to a whole one than this are taken for it. */
export const nearlyWhole = 1e-6;

/** How often a component with cycles is gone through; what is left then is found by linear programming. */
const roundsWithCycles = 25;

/**
 * Narrows what is known of each cell of a component by one relation after another, until nothing changes: a part is the
 * whole less the other parts, so it lies between the whole less their most and the whole less their least.
 *
 * Where the component has no cycles, what is left is exactly what is possible, whole numbers included (for relations
 * that only add and subtract). Where it has, it is no narrower than that.
 *
 * @returns the bounds; `null` where no numbers fit all the relations
 */
export function tightenBounds(table: CountTable, component: Component): Bounds | null {
	const { cells, relations, acyclic } = component;
	const at = new Map(cells.map((cell, i) => [cell, i]));
	const low = Float64Array.from(cells, (cell) => table.low[cell]!);
	const high = Float64Array.from(cells, (cell) => table.high[cell]!);
	const local = relations.map((r) => localRelation(table, r, at));
	return narrow(local, low, high, table.whole, acyclic ? Infinity : roundsWithCycles) ? { low, high } : null;
}

/**
 * Narrows bounds by one relation after another until nothing changes, or so many rounds are over.
 *
 * @param low - written to, as is `high`
 * @returns false where no numbers fit all the relations
 */
export function narrow(
	relations: readonly LocalRelation[],
	low: Float64Array,
	high: Float64Array,
	whole: boolean,
	rounds: number,
): boolean {
	for (let round = 0; round < rounds; round++) {
		let changed = false;
		for (const relation of relations) {
			const outcome = tightenBy(relation, low, high, whole);
			if (outcome === null) return false;
			changed ||= outcome;
		}
		if (!changed) break;
	}
	return true;
}

/** A relation by positions in a component, with what is published taken over to the total. */
export interface LocalRelation {
	readonly cells: readonly number[];
	readonly times: readonly number[];
	readonly total: number;
}

/** Takes what is exactly known in a relation over to its total. */
export function localRelation(table: CountTable, relation: number, at: ReadonlyMap<number, number>): LocalRelation {
	const { cells, times, total } = table.relations[relation]!;
	let rest = total;
	const own: number[] = [];
	const ownTimes: number[] = [];
	cells.forEach((cell, i) => {
		const position = at.get(cell);
		if (position === undefined) rest -= times[i]! * table.low[cell]!;
		else {
			own.push(position);
			ownTimes.push(times[i]!);
		}
	});
	return { cells: own, times: ownTimes, total: rest };
}

/** @returns whether anything changed; `null` where nothing is possible */
function tightenBy(relation: LocalRelation, low: Float64Array, high: Float64Array, whole: boolean): boolean | null {
	const { cells, times, total } = relation;
	let [least, most, leastOpen, mostOpen] = [0, 0, 0, 0];
	for (let i = 0; i < cells.length; i++) {
		const [from, to] = span(times[i]!, low[cells[i]!]!, high[cells[i]!]!);
		if (from === -Infinity) leastOpen++;
		else least += from;
		if (to === Infinity) mostOpen++;
		else most += to;
	}
	const slack = nearlyWhole * Math.max(1, Math.abs(total));
	if (leastOpen === 0 && least > total + slack) return null;
	if (mostOpen === 0 && most < total - slack) return null;
	let changed = false;
	// The sums stay those of the bounds at the start: what they leave possible is too much rather than too little, and the
	// next round goes on from there.
	for (let i = 0; i < cells.length; i++) {
		const cell = cells[i]!;
		const [from, to] = span(times[i]!, low[cell]!, high[cell]!);
		const othersLeast =
			leastOpen - (from === -Infinity ? 1 : 0) > 0 ? -Infinity : least - (from === -Infinity ? 0 : from);
		const othersMost = mostOpen - (to === Infinity ? 1 : 0) > 0 ? Infinity : most - (to === Infinity ? 0 : to);
		const [a, b] = [(total - othersMost) / times[i]!, (total - othersLeast) / times[i]!];
		let [newLow, newHigh] = a < b ? [a, b] : [b, a];
		if (whole) {
			newLow = Math.ceil(newLow - slack);
			newHigh = Math.floor(newHigh + slack);
		}
		const worth = whole ? 0.5 : 1e-9 * Math.max(1, Math.abs(total));
		if (newLow > low[cell]! + worth) {
			low[cell] = newLow;
			changed = true;
		}
		if (newHigh < high[cell]! - worth) {
			high[cell] = newHigh;
			changed = true;
		}
		if (low[cell]! > high[cell]! + slack) return null;
	}
	return changed;
}

function span(times: number, low: number, high: number): readonly [number, number] {
	return times > 0 ? [times * low, times * high] : [times * high, times * low];
}
