import type { Dataset, Indicator, RatingRow } from '@social-index/schema';
import { indicatorScore } from '../normalisation/scoreIndicators.ts';
import type { IndexScores } from '../scoreIndex.ts';
import { rateAgainstTarget } from './rateAgainstTarget.ts';

/**
 * Rates every value of an indicator that has a target, in the areas of the scored level.
 *
 * Values are compared in the indicator's own unit (distances from parity where it is scored by parity). The comparator is
 * the score that the target itself would have, where the indicator is scored between anchors. The time of the target is that of the period
 * it names; a name that is no period of the data is read as the year it begins with.
 *
 * @param scored - positions of the areas of the scored level
 */
export function rateTargets(dataset: Dataset, scores: IndexScores, scored: readonly number[]): readonly RatingRow[] {
	const { panel, tree, rules } = scores;
	const rows: RatingRow[] = [];
	tree.indicators.forEach((indicator, i) => {
		const { target, direction } = indicator;
		if (target === null || direction === 'neither') return;
		const { transform, anchors } = rules[i]!;
		const held = (x: number): number => (transform.parity ? Math.abs(1 - x) : x);
		const onScale = anchors !== null && scores.method.normalisation.name === 'spi-anchors';
		const targetScore = onScale ? indicatorScore(transform.apply(target), anchors) : null;
		const targetTime = timeOfTarget(dataset, indicator);
		for (const a of scored) {
			let first = -1;
			for (let t = 0; t < panel.periods.length; t++) {
				const cell = ((tree.nodes.length + i) * panel.periods.length + t) * panel.areas.length + a;
				const value = panel.value[cell]!;
				if (Number.isNaN(value)) continue;
				if (first < 0) first = t;
				const start = panel.value[cell - (t - first) * panel.areas.length]!;
				const rated = rateAgainstTarget({
					value: held(value),
					time: dataset.periods[t]!.position,
					target: held(target),
					targetTime,
					start: held(start),
					startTime: dataset.periods[first]!.position,
					higherIsBetter: direction === 'higher',
				});
				const score = panel.score[cell]!;
				rows.push({
					area: panel.areas[a]!,
					period: panel.periods[t]!,
					measure: indicator.id,
					rating: rated.rating,
					kind: 'target',
					comparator: 'target',
					comparatorValue: targetScore,
					difference: targetScore === null || Number.isNaN(score) ? null : score - targetScore,
					basis: rated.basis,
				});
			}
		}
	});
	return rows;
}

/** In years; `null` where the target has no period, or one that names no time. */
function timeOfTarget(dataset: Dataset, indicator: Indicator): number | null {
	if (indicator.targetPeriod === null) return null;
	const known = [...dataset.periods, ...dataset.observations.periods];
	const period = known.find((p) => p.id === indicator.targetPeriod);
	if (period !== undefined) return period.position;
	const year = /^\d{4}/.exec(indicator.targetPeriod);
	return year === null ? null : Number(year[0]);
}
