import type { Area } from '@social-index/schema';

/**
 * Areas, and pieces of areas, whose counts add up: the sum of `times` × count is 0. A code that no area of the project has
 * stands for a piece that nothing is published of, such as the overlap of two wards of different vintages.
 */
export interface AreaSum {
	readonly codes: readonly string[];
	readonly times: readonly number[];
	/**
	 * Ids of the indicators that it holds of, where their figure of the last area was made from those of other areas. A sum with shares is how such
	 * a figure was made; what was counted in the area itself need not follow it. Without it, the sum holds of every figure.
	 */
	readonly of?: ReadonlySet<string>;
}

/**
 * The sums that area lists say: the areas of one level that lie in another are together that one.
 *
 * @example
 * areaSums([
 *   { code: 'A', name: 'A', level: 'ward', vintage: '2022', parent: 'B' },
 *   { code: 'C', name: 'C', level: 'ward', vintage: '2022', parent: 'B' },
 *   { code: 'B', name: 'B', level: 'borough', vintage: '2022', parent: null },
 * ]) // => [{ codes: ['A', 'C', 'B'], times: [1, 1, -1] }]
 */
export function areaSums(areas: readonly Area[]): readonly AreaSum[] {
	const within = Map.groupBy(
		areas.filter(({ parent }) => parent !== null),
		({ parent, level }) => `${level}\n${parent}`,
	);
	return [...within.values()].map((parts) => ({
		codes: [...parts.map(({ code }) => code), parts[0]!.parent!],
		times: [...parts.map(() => 1), -1],
	}));
}

/**
 * The sums that a lookup between two vintages says: every old area is made of the pieces that went to new ones, and every new
 * area of the pieces that came from old ones. Who subtracts a new area from an old one finds what lives in a piece.
 *
 * @param lookup - old and new code of every pair that overlaps
 * @returns one sum per old and per new area
 * @example
 * overlapSums([{ from: 'old', to: 'new' }, { from: 'old', to: 'rest' }])[0] // => { codes: ['old ∩ new', 'old ∩ rest', 'old'], times: [1, 1, -1] }
 */
export function overlapSums(lookup: readonly { readonly from: string; readonly to: string }[]): readonly AreaSum[] {
	const sumsBy = (side: 'from' | 'to'): AreaSum[] =>
		[...Map.groupBy(lookup, (pair) => pair[side])].map(([code, pairs]) => ({
			codes: [...pairs.map(({ from, to }) => `${from} ∩ ${to}`), code],
			times: [...pairs.map(() => 1), -1],
		}));
	return [...sumsBy('from'), ...sumsBy('to')];
}
