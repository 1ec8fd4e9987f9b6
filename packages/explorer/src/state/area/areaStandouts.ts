import type { Rating } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import { type AreaComparator, comparisonWith } from './areaComparators.ts';

/** Ids of measures that stand out, the largest difference first: above what the area is held against, and below. */
export interface Standouts {
	readonly strengths: readonly string[];
	readonly weaknesses: readonly string[];
}

const above: readonly Rating[] = ['strength', 'improved'];
const below: readonly Rating[] = ['weakness', 'declined'];

/**
 * Which of some measures an area is rated strong and weak in against a comparator, by how far it lies from it; against its
 * own past, those that clearly improved and declined. Equally large ones stay in the order given.
 *
 * @param t - position of the period
 * @param measures - ids, all of one type, so that their differences are on one scale
 * @param most - how many of each are named
 * @returns `null` where none of them can be compared
 */
export function standoutsAgainst(
	model: IndexModel,
	code: string,
	t: number,
	measures: readonly string[],
	comparator: AreaComparator,
	most: number,
): Standouts | null {
	const rated = measures.flatMap((id) => {
		const comparison = comparisonWith(model, code, t, id, comparator);
		if (comparison === null || comparison.difference === null) return [];
		return [{ id, rating: comparison.rating, size: Math.abs(comparison.difference) }];
	});
	if (rated.length === 0) return null;
	const pick = (ratings: readonly Rating[]) =>
		rated
			.filter(({ rating }) => ratings.includes(rating))
			.sort((a, b) => b.size - a.size)
			.slice(0, most)
			.map(({ id }) => id);
	return { strengths: pick(above), weaknesses: pick(below) };
}
