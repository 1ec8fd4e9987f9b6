import type { Dataset, Result } from '@social-index/schema';
import { decomposeChanges } from './changes/decomposeChanges.ts';
import { indexFit } from './fit/indexFit.ts';
import { areasWithTargets } from './ratings/areasWithTargets.ts';
import { peersOfScoredAreas, ratePanel } from './ratings/rateIndex.ts';
import { rateTargets } from './ratings/rateTargets.ts';
import { scoreIndex } from './scoreIndex.ts';

/**
 * Makes everything that is published of an index: scores, weights, fit, ratings, changes and peers.
 *
 * Pure: the same dataset gives the same result, to the last bit, wherever it runs.
 *
 * @param dataset - read and checked
 * @throws InputError with every reason why the index cannot be made, each naming the indicator, area and period
 * @see {@link scoreIndex} for scores and weights alone
 */
export function computeIndex(dataset: Dataset): Result {
	const scores = scoreIndex(dataset);
	const { panel, weights } = scores;
	const { ratings, geography } = dataset.project;
	const { method, scales } = scores;
	const scored = [...dataset.areas.keys()].filter((a) => dataset.areas[a]!.level === geography.level);
	const peers = peersOfScoredAreas(dataset, panel, scored);
	const rated = ratePanel(dataset, panel, scales, scored, peers);
	for (const row of rateTargets(dataset, scores, areasWithTargets(dataset.areas, scored))) rated.push(row);
	const { fit, weightWarnings } = indexFit(dataset, scores);
	return {
		panel,
		weights,
		fit,
		ratings: rated,
		changes: decomposeChanges(panel, scores, ratings.progress.threshold),
		peers: new Map(scored.map((a, i) => [panel.areas[a]!, peers.of[i]!.map((j) => panel.areas[scored[j]!]!)])),
		scales,
		options: { ...method, ratings },
		warnings: [...scores.warnings, ...weightWarnings, ...gapWarnings(scores.tree.measures)],
	};
}

function gapWarnings(measures: Result['panel']['measures']): readonly string[] {
	return measures.flatMap(({ name, gap }) => (gap === null ? [] : [`${name} is not scored. ${gap}`]));
}
