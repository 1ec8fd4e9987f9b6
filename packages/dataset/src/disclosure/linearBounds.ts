import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import { type Claim, claimMet } from './claim.ts';
import type { CountTable } from './countTable.ts';
import type { Component } from './openComponents.ts';
import { type Bounds, localRelation, nearlyWhole } from './tightenBounds.ts';

/** Components of more cells than this are solved without regard to whole numbers, and the ends rounded inwards. */
const largestWhole = 150;

/** The package's types are written for CommonJS, where the function is the property `default`; as a module it is the default itself. */
const load = loadHighs as unknown as (typeof loadHighs)['default'];

let solver: Promise<Highs> | undefined;

/** The solver, brought up at its first use; it is a file of this installation and asks no network. */
export function linearSolver(): Promise<Highs> {
	solver ??= load();
	return solver;
}

/** As HiGHS numbers them. */
const modelStatus = { optimal: 7, infeasible: 8, unboundedOrInfeasible: 9, unbounded: 10 } as const;

/**
 * Lowest and highest number possible of cells of a component with cycles, by linear programming over all its relations
 * at once, whole numbers where the component is small enough.
 *
 * Every solution in whole numbers shows numbers possible of all cells together, so all cells whose claims are not met yet are
 * pushed down at once, as long as that helps, then up, and only those that are left are asked for one by one. For such a cell the bounds are those seen; for
 * every other they are exact.
 *
 * @param bounds - what is known of each cell
 * @param claims - the cells that matter
 * @param start - numbers that are known to be possible together; `null` where none are
 * @returns bounds of the cells that matter, NaN for the others; `null` where nothing is possible
 * @see Fischetti and Salazar (2001), Management Science 47, 1008-1027: the intruder's problem
 */
export function linearBounds(
	highs: Highs,
	table: CountTable,
	component: Component,
	bounds: Bounds,
	claims: readonly Claim[],
	start: Float64Array | null,
): Bounds | null {
	const n = component.cells.length;
	const search = new Search(highs, table, component, bounds, start);
	try {
		for (const sense of senses) {
			for (let open = claims.length + 1; ; ) {
				const left = claims.filter((claim) => !search.isMet(claim)).map(({ cell }) => cell);
				if (left.length === 0 || left.length >= open) break;
				open = left.length;
				if (!search.push(left, sense)) return null;
			}
		}
		const result: Bounds = { low: new Float64Array(n).fill(Number.NaN), high: new Float64Array(n).fill(Number.NaN) };
		for (const claim of claims) {
			for (const sense of senses) if (!search.isMet(claim) && !search.push([claim.cell], sense)) return null;
			result.low[claim.cell] = search.seenLow[claim.cell]!;
			result.high[claim.cell] = search.seenHigh[claim.cell]!;
		}
		return result;
	} finally {
		search.end();
	}
}

const senses = ['minimize', 'maximize'] as const;

/** One component being searched for what is possible. */
class Search {
	/** Lowest and highest number of each cell in any solution so far. */
	readonly seenLow: Float64Array;
	readonly seenHigh: Float64Array;
	readonly #highs: Highs;
	readonly #model: Model;
	readonly #bounds: Bounds;
	readonly #whole: boolean;
	readonly #small: boolean;

	constructor(highs: Highs, table: CountTable, component: Component, bounds: Bounds, start: Float64Array | null) {
		const n = component.cells.length;
		this.seenLow = start?.slice() ?? new Float64Array(n).fill(Infinity);
		this.seenHigh = start?.slice() ?? new Float64Array(n).fill(-Infinity);
		this.#highs = highs;
		this.#bounds = bounds;
		this.#whole = table.whole;
		this.#small = n <= largestWhole;
		this.#model = highs.createModel(modelOf(table, component, bounds));
		this.#model.options.set({ output_flag: false });
	}

	isMet(claim: Claim): boolean {
		return claimMet(claim, this.seenLow[claim.cell]!, this.seenHigh[claim.cell]!);
	}

	/**
	 * Makes the sum of some cells as small or as large as it can be, and notes the numbers of that solution. Where they are not whole, a
	 * single cell is solved again in whole numbers; of a component too large for that its own end is noted, rounded inwards.
	 *
	 * @returns false where nothing is possible at all
	 */
	push(cells: readonly number[], sense: (typeof senses)[number]): boolean {
		if (cells.length === 0) return true;
		let solution = this.#solve(cells, sense);
		if (solution.status === modelStatus.infeasible) return false;
		const [cell] = cells;
		if (solution.numbers === null) {
			// There is no limit, unless the bounds say one.
			for (const own of cells.length === 1 ? cells : []) {
				if (sense === 'minimize') this.seenLow[own] = this.#bounds.low[own]!;
				else this.seenHigh[own] = this.#bounds.high[own]!;
			}
			return true;
		}
		if (this.#whole && !solution.numbers.every(isNearlyWhole)) {
			if (cells.length > 1) return true;
			if (!this.#small) {
				this.#note(cell!, solution.numbers[cell!]!);
				return true;
			}
			this.#setWhole(true);
			solution = this.#solve(cells, sense);
			this.#setWhole(false);
			if (solution.status === modelStatus.infeasible) return false;
		}
		solution.numbers?.forEach((x, i) => {
			this.#note(i, x);
		});
		return true;
	}

	end(): void {
		this.#model.dispose();
	}

	#note(cell: number, x: number): void {
		this.seenLow[cell] = Math.min(this.seenLow[cell]!, this.#whole ? Math.ceil(x - nearlyWhole) : x);
		this.seenHigh[cell] = Math.max(this.seenHigh[cell]!, this.#whole ? Math.floor(x + nearlyWhole) : x);
	}

	#setWhole(whole: boolean): void {
		if (!whole) {
			this.#model.clearIntegrality();
			return;
		}
		const last = this.seenLow.length - 1;
		const { integer } = this.#highs.constants.variableType;
		this.#model.changeColsIntegrality({ kind: 'range', from: 0, to: last }, new Int32Array(last + 1).fill(integer));
	}

	#solve(
		cells: readonly number[],
		sense: (typeof senses)[number],
	): { readonly status: number; readonly numbers: Float64Array | null } {
		const model = this.#model;
		model.changeObjectiveSense(this.#highs.constants.objectiveSense[sense]);
		for (const cell of cells) model.changeColCost(cell, 1);
		const status = model.run().modelStatus;
		const numbers = status === modelStatus.optimal ? model.getSolution().colValue : null;
		for (const cell of cells) model.changeColCost(cell, 0);
		if (!Object.values<number>(modelStatus).includes(status)) {
			// A solver that gives up must never pass for one that found everything possible.
			throw new Error(`The attack ended with the status ${status} of the solver.`);
		}
		return { status, numbers };
	}
}

function modelOf(table: CountTable, component: Component, bounds: Bounds): ModelData {
	const n = component.cells.length;
	const at = new Map(component.cells.map((cell, i) => [cell, i]));
	const rows = component.relations.map((r) => localRelation(table, r, at));
	const starts: number[] = [0];
	const indices: number[] = [];
	const values: number[] = [];
	for (const { cells, times } of rows) {
		indices.push(...cells);
		values.push(...times);
		starts.push(indices.length);
	}
	const totals = rows.map(({ total }) => (table.whole ? roundIfNear(total) : total));
	return {
		numCols: n,
		numRows: rows.length,
		colCost: new Float64Array(n),
		colLower: bounds.low,
		colUpper: bounds.high,
		rowLower: totals,
		rowUpper: totals,
		matrix: { format: 'csr', numRows: rows.length, numCols: n, starts, indices, values },
	};
}

function isNearlyWhole(x: number): boolean {
	return Math.abs(x - Math.round(x)) < nearlyWhole;
}

function roundIfNear(total: number): number {
	const near = Math.round(total);
	return Math.abs(total - near) < nearlyWhole ? near : total;
}
