import {
	aggregateKinds,
	type ChangeRow,
	changeFields,
	type IndexMethod,
	PackedRows,
	type Result,
	type ScorePanel,
	type WeightRow,
} from '@social-index/schema';
import { type PanelShares, panelShares, shareInForce } from '../aggregation/sharesInForce.ts';
import { kindOfMeasure } from '../measureTree.ts';
import { pointsOf } from '../ratings/pointsOf.ts';
import { isClearChange } from '../ratings/rateAgainst.ts';
import { attributeChange, type Contribution } from './attributeChange.ts';

/**
 * Takes every change of the index, a dimension or a component apart, exactly: the contributions of a change sum to it.
 *
 * Changes are from each period to the next and from the first to the last. Where all aggregates are weighted means, it is taken
 * apart into indicators: with C the mean of the two aggregate scores, and W and s an indicator's share in force and score in
 * each period, its contribution is W₂(s₂ - C) - W₁(s₁ - C). Since the shares of a period sum to 1, contributions sum to the
 * change even where an indicator came or went; where shares stay the same it is simply W(s₂ - s₁), the points per unit times
 * the change in units. For other aggregations see {@link attributeChange}: there a contributor may be a part that is not taken
 * further apart, or the measure itself.
 *
 * @param panel - scores
 * @param run - the method, weights and scales of the same run
 * @param threshold - the least change that is called one, in points (hundredths of the scale)
 * @returns rows for every area and aggregate that has a score in both periods; a measure that adds nothing because it has no
 * share in either has no row
 */
export function decomposeChanges(
	panel: ScorePanel,
	run: {
		readonly method: Pick<IndexMethod, 'aggregation' | 'rescale'>;
		readonly weights: readonly WeightRow[];
		readonly scales: Result['scales'];
	},
	threshold: number,
): PackedRows<ChangeRow> {
	const shares = panelShares(panel, run.weights);
	const areas = panel.areas.length;
	const rows = panel.periods.length * areas;
	const kinds = panel.measures.map((_, m) => kindOfMeasure(panel, m));
	const contributionsOf = isLinear(run.method)
		? (m: number, before: number, after: number) => linearContributions(panel, shares, m, before, after)
		: (m: number, before: number, after: number) =>
				attributeChange(panel, shares, run.method, (measure) => kinds[measure]!, m, before, after);
	const result = new PackedRows<ChangeRow>(changeFields);
	for (const [from, to] of periodPairs(panel.periods.length)) {
		for (let a = 0; a < areas; a++) {
			shares.indicators.forEach((indicators, m) => {
				const before = panel.score[m * rows + from * areas + a]!;
				const after = panel.score[m * rows + to * areas + a]!;
				const change = after - before;
				if (indicators.length === 0 || Number.isNaN(change)) return;
				const clear = isClearChange(change, pointsOf(run.scales[panel.measures[m]!.type], threshold));
				for (const { measure, contribution } of contributionsOf(m, from * areas + a, to * areas + a)) {
					result.push({
						area: panel.areas[a]!,
						from: panel.periods[from]!,
						to: panel.periods[to]!,
						measure: panel.measures[m]!.id,
						change,
						lower: null,
						upper: null,
						clear,
						contributor: panel.measures[measure]!.id,
						contribution,
					});
				}
			});
		}
	}
	return result;
}

function isLinear({ aggregation, rescale }: Pick<IndexMethod, 'aggregation' | 'rescale'>): boolean {
	const plain = aggregateKinds.every((kind) => aggregation[kind].name === 'arithmetic');
	return plain && rescale.component === null && rescale.dimension === null;
}

function linearContributions(
	panel: ScorePanel,
	shares: PanelShares,
	aggregate: number,
	before: number,
	after: number,
): readonly Contribution[] {
	const rows = panel.periods.length * panel.areas.length;
	const centre = (panel.score[aggregate * rows + before]! + panel.score[aggregate * rows + after]!) / 2;
	return shares.indicators[aggregate]!.flatMap((measure) => {
		const start = part(panel, shares, before, measure, aggregate, centre);
		const end = part(panel, shares, after, measure, aggregate, centre);
		return start === null && end === null ? [] : [{ measure, contribution: (end ?? 0) - (start ?? 0) }];
	});
}

/** Each period and the next, then the first and the last where these are not neighbours. */
function periodPairs(periods: number): readonly (readonly [number, number])[] {
	const pairs: [number, number][] = [];
	for (let t = 1; t < periods; t++) pairs.push([t - 1, t]);
	if (periods > 2) pairs.push([0, periods - 1]);
	return pairs;
}

/** What an indicator holds an aggregate above or below `centre`, in points; `null` where it has no share. */
function part(
	panel: ScorePanel,
	shares: PanelShares,
	row: number,
	indicator: number,
	aggregate: number,
	centre: number,
): number | null {
	const share = shareInForce(panel, shares, row, indicator, aggregate);
	if (share === 0) return null;
	const rows = panel.periods.length * panel.areas.length;
	return share * (panel.score[indicator * rows + row]! - centre);
}
