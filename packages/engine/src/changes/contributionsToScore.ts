import type { IndexMethod, ScorePanel, WeightRow } from '@social-index/schema';
import { aggregators } from '../aggregation/aggregators.ts';
import { type PanelShares, panelShares } from '../aggregation/sharesInForce.ts';
import { kindOfMeasure } from '../measureTree.ts';
import { optionsOf } from '../methods/methodNamed.ts';

/** One indicator's part in a score. */
export interface ScoreContribution {
	readonly indicator: string;
	/** Points of the aggregate for a point of the indicator, as things stand. In plain means the shares of a score sum to 1. */
	readonly share: number;
	/** Its own score. */
	readonly score: number;
	/** share x score, in points of the aggregate; they sum to its score. */
	readonly points: number;
}

/**
 * Takes a score apart into its indicators.
 *
 * A share is the slope of the aggregate in the indicator: the weight in force in a plain mean, and in a power mean more where
 * the part is low. Since these means double when all parts double, the points of all indicators sum to the score (Euler).
 *
 * @param panel - scores
 * @param run - weights and method of the same run
 * @param measure - id of the index, a dimension or a component
 * @param period - id of the period
 * @param area - code of the area
 * @returns one entry per indicator with a share in the score, in the order of the panel; empty where there is no score, or
 * where an aggregation on the way is no power mean or so steep (a part of zero in a mean of roots) that there is no such share
 */
export function contributionsToScore(
	panel: ScorePanel,
	run: { readonly method: Pick<IndexMethod, 'aggregation' | 'rescale'>; readonly weights: readonly WeightRow[] },
	measure: string,
	period: string,
	area: string,
): readonly ScoreContribution[] {
	const aggregate = panel.measures.findIndex((m) => m.id === measure);
	const rows = panel.periods.length * panel.areas.length;
	const row = panel.periods.indexOf(period) * panel.areas.length + panel.areas.indexOf(area);
	if (aggregate < 0 || Number.isNaN(panel.score[aggregate * rows + row]!)) return [];
	const shares = panelShares(panel, run.weights);
	const contributions = shares.indicators[aggregate]!.map((indicator) => {
		const share = slopeOnTheWay(panel, shares, run.method, row, indicator, aggregate);
		const score = panel.score[indicator * rows + row]!;
		return { indicator: panel.measures[indicator]!.id, share, score, points: share * score };
	});
	if (contributions.some(({ share }) => !Number.isFinite(share))) return [];
	return contributions.filter(({ share }) => share !== 0);
}

/** The product of the slopes of all means on the way up; 0 where a part is absent, NaN where there is no power mean. */
function slopeOnTheWay(
	panel: ScorePanel,
	shares: PanelShares,
	method: Pick<IndexMethod, 'aggregation' | 'rescale'>,
	row: number,
	indicator: number,
	aggregate: number,
): number {
	const rows = panel.periods.length * panel.areas.length;
	const period = Math.floor(row / panel.areas.length);
	let product = 1;
	for (let m = indicator; m !== aggregate; m = shares.parent[m]!) {
		const own = panel.score[m * rows + row]!;
		if (Number.isNaN(own)) return 0;
		const node = shares.parent[m]!;
		const kind = kindOfMeasure(panel, node);
		const { name, options } = method.aggregation[kind];
		const definition = aggregators.find(({ id }) => id === name)!;
		const checked = optionsOf(definition, options);
		const isPower =
			definition.mean !== null && name !== 'sum' && !(name === 'geometric' && checked.number('shift') !== 0);
		if (!isPower || (kind !== 'index' && method.rescale[kind] !== null)) return Number.NaN;
		const { slope } = definition.mean!(checked);
		const weight = shares.share[m * panel.periods.length + period]! / shares.present[node * rows + row]!;
		product *= name === 'arithmetic' ? weight : (weight * slope(own)) / slope(panel.score[node * rows + row]!);
	}
	return product;
}
