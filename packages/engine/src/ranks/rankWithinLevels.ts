import type { Dataset, ScorePanel } from '@social-index/schema';
import { competitionRank } from './competitionRank.ts';

/**
 * Ranks of every measure and period, among the areas of each level: 1 for the highest score, ties share (1, 2, 2, 4).
 *
 * @param score - by measure, period and area
 * @param measures - how many measures there are
 */
export function rankWithinLevels(
	{ areas, periods }: Pick<Dataset, 'areas' | 'periods'>,
	score: Float64Array,
	measures: number,
): Pick<ScorePanel, 'rank' | 'ranked'> {
	const rank = new Int32Array(score.length);
	const ranked = new Int32Array(score.length);
	for (const level of new Set(areas.map((area) => area.level))) {
		const group = Int32Array.from(areas.keys()).filter((a) => areas[a]!.level === level);
		const whole = group.length === areas.length;
		for (let start = 0; start < measures * periods.length * areas.length; start += areas.length) {
			const found = competitionRank(score.subarray(start, start + areas.length), whole ? undefined : group);
			if (whole) {
				rank.set(found.rank, start);
				ranked.fill(found.ranked, start, start + areas.length);
				continue;
			}
			for (let k = 0; k < group.length; k++) {
				const a = group[k]!;
				rank[start + a] = found.rank[a]!;
				ranked[start + a] = found.ranked;
			}
		}
	}
	return { rank, ranked };
}
