import type { MeasureType, PackedRows, RatingRow, ScorePanel } from '@social-index/schema';

/** An area's strengths and weaknesses in one period, the largest first. */
export interface StrengthsAndWeaknesses {
	readonly strengths: readonly RatingRow[];
	readonly weaknesses: readonly RatingRow[];
}

/**
 * What an area is rated strong and weak in, by how far it lies from what it is compared with.
 *
 * @param panel - says of what type each measure is
 * @param ratings - rows of tables/ratings.csv
 * @param area - its code
 * @param period - id of the period
 * @param type - which measures to list
 * @param comparator - `peers`, or the code of the area it lies in
 * @returns position ratings, strengths from the largest difference down, weaknesses likewise; equally large in the order of the panel
 */
export function strengthsAndWeaknesses(
	panel: ScorePanel,
	ratings: Pick<PackedRows<RatingRow>, 'filter'>,
	area: string,
	period: string,
	type: MeasureType = 'component',
	comparator = 'peers',
): StrengthsAndWeaknesses {
	const order = new Map(panel.measures.filter((m) => m.type === type).map((m, i) => [m.id, i]));
	const rows = ratings.filter(
		(row) =>
			row.kind === 'position' &&
			row.area === area &&
			row.period === period &&
			row.comparator === comparator &&
			order.has(row.measure),
	);
	const pick = (rating: string): readonly RatingRow[] =>
		rows
			.filter((row) => row.rating === rating)
			.sort(
				(a, b) =>
					Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) || order.get(a.measure)! - order.get(b.measure)!,
			);
	return { strengths: pick('strength'), weaknesses: pick('weakness') };
}
