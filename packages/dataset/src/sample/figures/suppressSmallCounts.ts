import type { CatalogueRow } from './catalogue.ts';
import { cellState, type Figures } from './wardFigures.ts';

/**
 * Withholds counts from 1 up to the least that is published, and where that would leave one gap in a borough, which its total would give
 * away, the next smallest count as well.
 *
 * @param parentOf - the borough of each ward
 * @returns the same figures with more cells suppressed
 */
export function suppressSmallCounts(row: CatalogueRow, figures: Figures, parentOf: ArrayLike<number>): Figures {
	if (row.minCount === 0) return figures;
	const wards = parentOf.length;
	const state = figures.state.slice();
	for (let first = 0; first < state.length; first += wards) {
		const withheld = new Map<number, number>();
		for (let ward = 0; ward < wards; ward++) {
			const cell = first + ward;
			if (state[cell] !== cellState.given) continue;
			const count = figures.numerator[cell]!;
			if (count === 0 || count >= row.minCount) continue;
			state[cell] = cellState.suppressed;
			withheld.set(parentOf[ward]!, (withheld.get(parentOf[ward]!) ?? 0) + 1);
		}
		for (const [parent, count] of withheld) {
			if (count > 1) continue;
			const next = nextSmallest(figures.numerator, state, parentOf, parent, first);
			if (next >= 0) state[next] = cellState.suppressed;
		}
	}
	return { ...figures, state };
}

function nextSmallest(
	numerator: Float64Array,
	state: Uint8Array,
	parentOf: ArrayLike<number>,
	parent: number,
	first: number,
): number {
	let next = -1;
	for (let ward = 0; ward < parentOf.length; ward++) {
		const cell = first + ward;
		if (parentOf[ward] !== parent || state[cell] !== cellState.given || numerator[cell] === 0) continue;
		if (next < 0 || numerator[cell]! < numerator[next]!) next = cell;
	}
	return next;
}
