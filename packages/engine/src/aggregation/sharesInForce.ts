import type { ScorePanel, WeightRow } from '@social-index/schema';

/** How the measures of a panel hang together, read back from its weights. */
export interface PanelShares {
	/** Position of each measure's parent; -1 where it has none or takes no part. */
	readonly parent: Int32Array;
	/** Points of the parent's score per point of the measure's own when all parts are present, by measure and period. */
	readonly share: Float64Array;
	/** Positions of the measures right below each, of those that take part. */
	readonly children: readonly (readonly number[])[];
	/** Positions of the indicators below each measure. */
	readonly indicators: readonly (readonly number[])[];
	/** Share of the parts of a measure that have a score, by measure, period and area. */
	readonly present: Float64Array;
}

/**
 * Reads shares back from a panel and its weights table.
 *
 * @param panel - scores
 * @param weights - rows of tables/weights.csv of the same run
 */
export function panelShares(panel: ScorePanel, weights: readonly WeightRow[]): PanelShares {
	const rows = panel.periods.length * panel.areas.length;
	const at = new Map(panel.measures.map((measure, m) => [measure.id, m]));
	const periods = panel.periods.length;
	const effective = panel.periods.map(
		(period) =>
			new Map(
				weights
					.filter((row) => row.period === null || row.period === period)
					.map((row) => [row.measure, row.effectiveWeight]),
			),
	);
	const parent = new Int32Array(panel.measures.length).fill(-1);
	const share = new Float64Array(panel.measures.length * periods);
	const children: number[][] = panel.measures.map(() => []);
	const indicators: number[][] = panel.measures.map(() => []);
	const present = new Float64Array(panel.measures.length * rows);
	panel.measures.forEach((measure, m) => {
		if (measure.parent === null) return;
		for (let t = 0; t < periods; t++) {
			const above = effective[t]!.get(measure.parent) ?? 0;
			if (above > 0) share[m * periods + t] = (effective[t]!.get(measure.id) ?? 0) / above;
		}
		if (!effective.some((of) => of.has(measure.id) && (of.get(measure.parent!) ?? 0) > 0)) return;
		parent[m] = at.get(measure.parent)!;
		children[parent[m]!]!.push(m);
		if (measure.type === 'indicator') {
			for (let n = parent[m]!; n >= 0; n = parent[n]!) indicators[n]!.push(m);
		}
		for (let row = 0; row < rows; row++) {
			if (Number.isNaN(panel.score[m * rows + row]!)) continue;
			const cell = parent[m]! * rows + row;
			present[cell] = present[cell]! + share[m * periods + Math.floor(row / panel.areas.length)]!;
		}
	});
	return { parent, share, children, indicators, present };
}

/**
 * Points of an aggregate's score per point of one indicator's score, in one area and period: the product of the shares in
 * force on the way up, where the shares of absent parts are spread over those present. 0 where a part on the way is absent.
 *
 * @param row - period times areas plus area
 * @param indicator - position of the indicator
 * @param aggregate - position of a measure above it
 */
export function shareInForce(
	panel: ScorePanel,
	shares: PanelShares,
	row: number,
	indicator: number,
	aggregate: number,
): number {
	const rows = panel.periods.length * panel.areas.length;
	let product = 1;
	for (let m = indicator; m !== aggregate; m = shares.parent[m]!) {
		if (Number.isNaN(panel.score[m * rows + row]!)) return 0;
		const share = shares.share[m * panel.periods.length + Math.floor(row / panel.areas.length)]!;
		product *= share / shares.present[shares.parent[m]! * rows + row]!;
	}
	return product;
}
