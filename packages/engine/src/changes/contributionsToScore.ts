import type { ScorePanel, WeightRow } from '@social-index/schema';
import { panelShares, shareInForce } from '../aggregation/sharesInForce.ts';

/** One indicator's part in a score. */
export interface ScoreContribution {
	readonly indicator: string;
	/** Share of the score that hangs on it, 0 to 1; the shares of a score sum to 1. */
	readonly share: number;
	/** Its own score, 0 to 100. */
	readonly score: number;
	/** share x score, in points of the aggregate; they sum to its score. */
	readonly points: number;
}

/**
 * Takes a score apart into its indicators.
 *
 * @param panel - scores
 * @param weights - the weights of the same run
 * @param measure - id of the index, a dimension or a component
 * @param period - id of the period
 * @param area - code of the area
 * @returns one entry per indicator with a share in the score, in the order of the panel; empty where there is no score
 */
export function contributionsToScore(
	panel: ScorePanel,
	weights: readonly WeightRow[],
	measure: string,
	period: string,
	area: string,
): readonly ScoreContribution[] {
	const aggregate = panel.measures.findIndex((m) => m.id === measure);
	const rows = panel.periods.length * panel.areas.length;
	const row = panel.periods.indexOf(period) * panel.areas.length + panel.areas.indexOf(area);
	if (aggregate < 0 || Number.isNaN(panel.score[aggregate * rows + row]!)) return [];
	const shares = panelShares(panel, weights);
	return shares.indicators[aggregate]!.flatMap((indicator) => {
		const share = shareInForce(panel, shares, row, indicator, aggregate);
		if (share === 0) return [];
		const score = panel.score[indicator * rows + row]!;
		return [{ indicator: panel.measures[indicator]!.id, share, score, points: share * score }];
	});
}
