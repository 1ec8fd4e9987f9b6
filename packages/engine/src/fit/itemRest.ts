import { correlation } from '../statistics/correlation.ts';
import { isFlat } from '../statistics/isFlat.ts';

/**
 * Correlation of each indicator with the sum of the others of its component, standardised: how well it belongs.
 *
 * @param columns - turned so that higher is better; rows with an absent cell are left out
 * @returns one per indicator, -1 to 1; NaN for a single indicator or where one does not vary
 * @see Nunnally (1978), Psychometric Theory, corrected item-total correlation
 * @example
 * itemRest([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6), Float64Array.of(3, 2, 1)])[2] // => -1
 */
export function itemRest(columns: readonly Float64Array[]): readonly number[] {
	const rows = columns[0]?.length ?? 0;
	const complete = Array.from({ length: rows }, (_, i) => i).filter((i) => columns.every((c) => !Number.isNaN(c[i]!)));
	const standardised = columns.map((column) => {
		const kept = Float64Array.from(complete, (i) => column[i]!);
		const mean = kept.reduce((sum, x) => sum + x, 0) / kept.length;
		const squares = kept.reduce((sum, x) => sum + (x - mean) ** 2, 0);
		const sd = isFlat(squares, kept.length, mean) ? Number.NaN : Math.sqrt(squares / (kept.length - 1));
		return kept.map((x) => (x - mean) / sd);
	});
	return standardised.map((own, j) => {
		const rest = new Float64Array(own.length);
		standardised.forEach((other, m) => {
			if (m !== j) for (let i = 0; i < rest.length; i++) rest[i] = rest[i]! + other[i]!;
		});
		return columns.length < 2 ? Number.NaN : correlation(own, rest, 'pearson').r;
	});
}
