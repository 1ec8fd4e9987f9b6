import type { Dataset, RatingRow } from '@social-index/schema';
import { indicatorScore } from '../normalisation/scoreIndicators.ts';
import type { IndexScores } from '../scoreIndex.ts';
import { rateAgainstTarget } from './rateAgainstTarget.ts';
import { targetTime } from './targetTime.ts';

/**
 * Rates every value of an indicator that has a target.
 *
 * Values are compared in the indicator's own unit (distances from parity where it is scored by parity). The comparator is
 * the score that the target itself would have, where the indicator is scored between anchors. The time of the target is that of the period
 * it names; a name that is no period of the data is read as the year it begins with.
 *
 * @param rated - positions of the areas that the targets are of
 */
export function rateTargets(dataset: Dataset, scores: IndexScores, rated: readonly number[]): readonly RatingRow[] {
	const { panel, tree, rules } = scores;
	const rows: RatingRow[] = [];
	tree.indicators.forEach((indicator, i) => {
		const { target, direction } = indicator;
		if (target === null || direction === 'neither') return;
		const { transform, anchors } = rules[i]!;
		const held = (x: number): number => (transform.parity ? Math.abs(1 - x) : x);
		const onScale = anchors !== null && scores.method.normalisation.name === 'spi-anchors';
		const targetScore = onScale ? indicatorScore(transform.apply(target), anchors) : null;
		const reachedBy = targetTime(indicator.targetPeriod, [...dataset.periods, ...dataset.observations.periods]);
		for (const a of rated) {
			let first = -1;
			for (let t = 0; t < panel.periods.length; t++) {
				const cell = ((tree.nodes.length + i) * panel.periods.length + t) * panel.areas.length + a;
				const value = panel.value[cell]!;
				if (Number.isNaN(value)) continue;
				if (first < 0) first = t;
				const start = panel.value[cell - (t - first) * panel.areas.length]!;
				const verdict = rateAgainstTarget({
					value: held(value),
					time: dataset.periods[t]!.position,
					target: held(target),
					targetTime: reachedBy,
					start: held(start),
					startTime: dataset.periods[first]!.position,
					higherIsBetter: direction === 'higher',
				});
				const score = panel.score[cell]!;
				rows.push({
					area: panel.areas[a]!,
					period: panel.periods[t]!,
					measure: indicator.id,
					rating: verdict.rating,
					kind: 'target',
					comparator: 'target',
					comparatorValue: targetScore,
					difference: targetScore === null || Number.isNaN(score) ? null : score - targetScore,
					basis: verdict.basis,
				});
			}
		}
	});
	return rows;
}
