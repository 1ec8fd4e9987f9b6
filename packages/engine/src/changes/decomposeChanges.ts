import type { ChangeRow, ScorePanel, WeightRow } from '@social-index/schema';
import { panelShares, shareInForce } from '../aggregation/sharesInForce.ts';
import { isClearChange } from '../ratings/rateAgainst.ts';

/**
 * Takes every change of the index, a dimension or a component apart into its indicators, exactly.
 *
 * Changes are from each period to the next and from the first to the last. With C the mean of the two aggregate scores,
 * and W and s an indicator's share in force and score in each period, its contribution is W₂(s₂ - C) - W₁(s₁ - C). Since the
 * shares of a period sum to 1, contributions sum to the change even where an indicator came or went; where shares stay the
 * same it is simply W(s₂ - s₁), the points per unit times the change in units.
 *
 * @param panel - scores
 * @param weights - the weights of the same run
 * @param threshold - the least change, in points, that is called one
 * @returns rows for every area and aggregate that has a score in both periods; an indicator with no share in either has no row
 */
export function decomposeChanges(
	panel: ScorePanel,
	weights: readonly WeightRow[],
	threshold: number,
): readonly ChangeRow[] {
	const shares = panelShares(panel, weights);
	const areas = panel.areas.length;
	const rows = panel.periods.length * areas;
	const result: ChangeRow[] = [];
	for (const [from, to] of periodPairs(panel.periods.length)) {
		for (let a = 0; a < areas; a++) {
			shares.indicators.forEach((indicators, m) => {
				const before = panel.score[m * rows + from * areas + a]!;
				const after = panel.score[m * rows + to * areas + a]!;
				const change = after - before;
				if (indicators.length === 0 || Number.isNaN(change)) return;
				const centre = (before + after) / 2;
				const clear = isClearChange(change, threshold);
				for (const i of indicators) {
					const start = part(panel, shares, from * areas + a, i, m, centre);
					const end = part(panel, shares, to * areas + a, i, m, centre);
					if (start === null && end === null) continue;
					result.push({
						area: panel.areas[a]!,
						from: panel.periods[from]!,
						to: panel.periods[to]!,
						measure: panel.measures[m]!.id,
						change,
						lower: null,
						upper: null,
						clear,
						contributor: panel.measures[i]!.id,
						contribution: (end ?? 0) - (start ?? 0),
					});
				}
			});
		}
	}
	return result;
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
	shares: ReturnType<typeof panelShares>,
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
