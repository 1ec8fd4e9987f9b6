import type { CatalogueRow } from './catalogue.ts';
import { cellState, type Figures } from './wardFigures.ts';

/**
 * The figures of larger areas from those they hold: numerators and denominators added up, means weighted by people, counts added.
 * Withheld counts are part of the sums; a larger area whose only withheld count could be worked out is withheld itself.
 *
 * @param parentOf - the larger area of each smaller one
 * @param people - `people[year][area]` of the smaller areas
 */
export function figuresOfParents(
	row: CatalogueRow,
	figures: Figures,
	parentOf: ArrayLike<number>,
	parents: number,
	people: readonly ArrayLike<number>[],
): Figures {
	const years = people.length;
	const children = parentOf.length;
	const sum = () => new Float64Array(years * parents);
	const [value, numerator, denominator, weight] = [sum(), sum(), sum(), sum()];
	const [state, withheld] = [new Uint8Array(years * parents), new Uint32Array(years * parents)];
	for (let year = 0; year < years; year++) {
		for (let child = 0; child < children; child++) {
			const [from, to] = [year * children + child, year * parents + parentOf[child]!];
			const own = figures.state[from]!;
			if (own === cellState.none || own === cellState.lacking) {
				if (state[to] === cellState.none) state[to] = own;
				continue;
			}
			state[to] = cellState.given;
			if (own === cellState.suppressed) withheld[to]!++;
			numerator[to]! += figures.numerator[from]!;
			denominator[to]! += figures.denominator[from]!;
			const share = row.kind === 'count' ? 1 : people[year]![child]!;
			value[to]! += figures.value[from]! * share;
			weight[to]! += share;
		}
	}
	for (let cell = 0; cell < value.length; cell++) {
		if (withheld[cell] === 1) state[cell] = cellState.suppressed;
		if (denominator[cell]! > 0)
			value[cell] = ((row.kind === 'ratio' ? 1 : row.multiplier) * numerator[cell]!) / denominator[cell]!;
		else if (row.kind !== 'count' && weight[cell]! > 0) value[cell]! /= weight[cell]!;
	}
	return { value, numerator, denominator, state };
}
