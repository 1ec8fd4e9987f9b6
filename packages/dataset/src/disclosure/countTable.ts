/**
 * An equation that everybody knows between counts: the sum of `times` × count over `cells` is `total`.
 * Wards in a borough, years in a period, parts in a whole: the parts with 1, the whole with -1, and 0 as the total.
 */
export interface LinearRelation {
	readonly cells: readonly number[];
	readonly times: readonly number[];
	readonly total: number;
}

/**
 * Counts, what is known of each from what is published of it alone, and what must stay possible of it.
 *
 * A cell is a count of people or events in an area and period. Some are never published and are there because others
 * are made of them: a year that only appears within three-year periods, the overlap of two wards of different vintages.
 */
export interface CountTable {
	/** The true numbers; NaN where they are not known to us either. */
	readonly count: Float64Array;
	/** Lowest and highest number that a hidden cell can have by the rules alone. */
	readonly least: Float64Array;
	readonly most: Float64Array;
	/** Lowest and highest number by what is published of the cell; equal where the count itself is. */
	readonly low: Float64Array;
	readonly high: Float64Array;
	/** What must stay possible, at least, of a cell to protect; NaN for the others. */
	readonly needLow: Float64Array;
	readonly needHigh: Float64Array;
	/** Of a cell that is never published: it must not become certain that it is from 1 to below this. 0 for the others. */
	readonly guard: Float64Array;
	/** 1 where the cell is hidden. */
	readonly hidden: Uint8Array;
	/** 1 where the cell may be hidden to protect another. */
	readonly hideable: Uint8Array;
	/** Whether all counts are whole numbers, and known to be. */
	readonly whole: boolean;
	readonly relations: readonly LinearRelation[];
}

/** A table of so many cells, each published as it is. */
export function countTable(size: number, whole: boolean, relations: readonly LinearRelation[]): CountTable {
	const numbers = (fill: number): Float64Array => new Float64Array(size).fill(fill);
	return {
		count: numbers(Number.NaN),
		least: numbers(0),
		most: numbers(Infinity),
		low: numbers(0),
		high: numbers(Infinity),
		needLow: numbers(Number.NaN),
		needHigh: numbers(Number.NaN),
		guard: numbers(0),
		hidden: new Uint8Array(size),
		hideable: new Uint8Array(size),
		whole,
		relations,
	};
}

/** Takes a cell out of what is published. */
export function hideCell(table: CountTable, cell: number): void {
	table.hidden[cell] = 1;
	table.low[cell] = table.least[cell]!;
	table.high[cell] = table.most[cell]!;
}

/** Whether more than one number is possible of a cell by what is published of it alone. */
export function isOpen(table: CountTable, cell: number): boolean {
	return table.low[cell]! < table.high[cell]!;
}
