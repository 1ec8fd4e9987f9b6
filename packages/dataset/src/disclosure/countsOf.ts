import { absentBits, flagBit, type Indicator, type Observations } from '@social-index/schema';

/** The counts behind one indicator's figures; a cell stands at period times areas plus area. */
export interface IndicatorCounts {
	/** The count of what is counted; for a mean its total over all people. NaN where there is none or it is not known. */
	readonly count: Float64Array;
	/** How many people the figure is about; NaN where it is not known. */
	readonly denominator: Float64Array;
	readonly state: Uint8Array;
	/** Cells that have a figure whose count cannot be known. */
	readonly unknown: readonly number[];
}

/** What there is of a cell. */
export const cellState = { absent: 0, given: 1, suppressed: 2 } as const;

/** Kinds of indicators whose counts, or totals, add up over areas and periods. */
export function addsUp(kind: Indicator['kind']): boolean {
	return kind !== 'score' && kind !== 'ratio';
}

/**
 * Finds the count behind every figure of an indicator: the numerator; of a count the value itself; else the value times the
 * denominator, rounded for what is counted in whole people, as anybody would work it out.
 *
 * A suppressed cell may come with its numbers, from whoever counted the records; they are used to choose well what else to hide.
 *
 * @param observations - with the numbers still in it
 * @param m - position of the indicator
 * @param childrenOf - for each area those that lie in it, whose denominators stand in where an area has none of its own
 */
export function countsOf(
	observations: Observations,
	m: number,
	indicator: Pick<Indicator, 'kind' | 'multiplier'>,
	childrenOf: readonly (readonly number[])[],
): IndicatorCounts {
	const areas = observations.areas.length;
	const size = observations.periods.length * areas;
	const start = m * size;
	const count = new Float64Array(size).fill(Number.NaN);
	const denominator = observations.denominator.slice(start, start + size);
	const state = new Uint8Array(size);
	const unknown: number[] = [];
	for (let cell = 0; cell < size; cell++) {
		const flag = observations.flag[start + cell]!;
		if ((flag & flagBit.suppressed) !== 0) state[cell] = cellState.suppressed;
		else if ((flag & absentBits) === 0 && !Number.isNaN(observations.value[start + cell]!))
			state[cell] = cellState.given;
		else continue;
		const value = observations.value[start + cell]!;
		const numerator = observations.numerator[start + cell]!;
		if (Number.isNaN(denominator[cell]!)) denominator[cell] = sumOfChildren(denominator, cell, areas, childrenOf);
		count[cell] = countOf(indicator, value, numerator, denominator[cell]!);
		const needed = addsUp(indicator.kind) ? count[cell]! : denominator[cell]!;
		if (state[cell] === cellState.given && Number.isNaN(needed)) unknown.push(cell);
	}
	return { count, denominator, state, unknown };
}

function countOf(
	{ kind, multiplier }: Pick<Indicator, 'kind' | 'multiplier'>,
	value: number,
	numerator: number,
	denominator: number,
): number {
	if (kind === 'mean') return value * denominator;
	if (!addsUp(kind)) return Number.NaN;
	if (!Number.isNaN(numerator)) return numerator;
	return kind === 'count' ? value : Math.round((value * denominator) / multiplier);
}

function sumOfChildren(
	denominator: Float64Array,
	cell: number,
	areas: number,
	childrenOf: readonly (readonly number[])[],
): number {
	const children = childrenOf[cell % areas]!;
	if (children.length === 0) return Number.NaN;
	const first = cell - (cell % areas);
	return children.reduce((sum, child) => sum + denominator[first + child]!, 0);
}
