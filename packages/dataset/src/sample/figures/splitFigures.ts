import type { CatalogueRow } from './catalogue.ts';
import { cellState, type Figures } from './wardFigures.ts';

/** Which share of an area's people lives in which area of another geography. */
export type Parts = readonly (readonly { readonly to: number; readonly people: number }[])[];

/**
 * Shares the numerators and denominators of areas out to the areas of another geography: whole numbers, whose sums stay as they were.
 *
 * @param figures - of an indicator with denominators
 * @param parts - of each area
 * @param targets - how many areas the other geography has
 */
export function splitFigures(row: CatalogueRow, figures: Figures, parts: Parts, targets: number): Figures {
	const areas = parts.length;
	const years = figures.value.length / areas;
	const sum = () => new Float64Array(years * targets);
	const [value, numerator, denominator, state] = [sum(), sum(), sum(), new Uint8Array(years * targets)];
	for (let year = 0; year < years; year++) {
		for (let area = 0; area < areas; area++) {
			const cell = year * areas + area;
			if (figures.state[cell] !== cellState.given) continue;
			const own = parts[area]!;
			const people = own.reduce((all, part) => all + part.people, 0);
			let before = 0;
			for (const part of own) {
				const to = year * targets + part.to;
				const share = (of: number) =>
					Math.round((of * (before + part.people)) / people) - Math.round((of * before) / people);
				numerator[to]! += share(figures.numerator[cell]!);
				denominator[to]! += share(figures.denominator[cell]!);
				state[to] = cellState.given;
				before += part.people;
			}
		}
	}
	for (let cell = 0; cell < value.length; cell++)
		if (denominator[cell]! > 0) value[cell] = (row.multiplier * numerator[cell]!) / denominator[cell]!;
	return { value, numerator, denominator, state };
}
