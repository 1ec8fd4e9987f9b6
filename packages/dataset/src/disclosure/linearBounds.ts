import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
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

/** What is to be shown to be possible of a cell of a component. */
export interface Claim {
	/** Position in the component. */
	readonly cell: number;
	/** Whether numbers seen as possible are enough. */
	readonly isMet: (seenLow: number, seenHigh: number) => boolean;
}

/**
 * Lowest and highest number possible of cells of a component with cycles, by linear programming over all its relations
 * at once, whole numbers where the component is small enough.
 *
 * Every solution shows numbers possible of all cells together, so a cell whose claim they meet already is not asked for.
 * For such a cell the bounds are those seen; for every other they are exact.
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
	const seenLow = start?.slice() ?? new Float64Array(n).fill(Infinity);
	const seenHigh = start?.slice() ?? new Float64Array(n).fill(-Infinity);
	const result: Bounds = { low: new Float64Array(n).fill(Number.NaN), high: new Float64Array(n).fill(Number.NaN) };
	const whole = table.whole && n <= largestWhole;
	const model = highs.createModel(modelOf(highs, table, component, bounds, whole));
	try {
		model.options.set({ output_flag: false });
		for (const { cell, isMet } of claims) {
			for (const sense of ['minimize', 'maximize'] as const) {
				if (isMet(seenLow[cell]!, seenHigh[cell]!)) break;
				const { status, numbers } = solve(highs, model, cell, sense);
				if (status === modelStatus.infeasible) return null;
				if (numbers !== null) {
					for (let i = 0; i < n; i++) {
						seenLow[i] = Math.min(seenLow[i]!, numbers[i]!);
						seenHigh[i] = Math.max(seenHigh[i]!, numbers[i]!);
					}
				} else if (sense === 'minimize') seenLow[cell] = bounds.low[cell]!;
				else seenHigh[cell] = bounds.high[cell]!;
			}
			result.low[cell] = table.whole ? Math.ceil(seenLow[cell]! - nearlyWhole) : seenLow[cell]!;
			result.high[cell] = table.whole ? Math.floor(seenHigh[cell]! + nearlyWhole) : seenHigh[cell]!;
		}
	} finally {
		model.dispose();
	}
	return result;
}

/** @returns numbers of all cells at one end of what is possible of this one; `null` where there is no limit (or nothing is possible) */
function solve(
	highs: Highs,
	model: Model,
	cell: number,
	sense: 'minimize' | 'maximize',
): { status: number; numbers: Float64Array | null } {
	model.changeObjectiveSense(highs.constants.objectiveSense[sense]);
	model.changeColCost(cell, 1);
	const status = model.run().modelStatus;
	const numbers = status === modelStatus.optimal ? model.getSolution().colValue : null;
	model.changeColCost(cell, 0);
	if (!Object.values<number>(modelStatus).includes(status)) {
		// A solver that gives up must never pass for one that found everything possible.
		throw new Error(`The attack ended with the status ${status} of the solver.`);
	}
	return { status, numbers };
}

function modelOf(highs: Highs, table: CountTable, component: Component, bounds: Bounds, whole: boolean): ModelData {
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
		...(whole ? { integrality: new Int32Array(n).fill(highs.constants.variableType.integer) } : {}),
	};
}

function roundIfNear(total: number): number {
	const near = Math.round(total);
	return Math.abs(total - near) < nearlyWhole ? near : total;
}
