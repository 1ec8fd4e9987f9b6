import { type RecomputableIndex, type RecomputedScores, recomputableIndex } from '@social-index/engine';
import type { Measure, MethodChoice, ScorePanel, WeightRow } from '@social-index/schema';
import type { WhatIfState } from './whatIfState.ts';
import type { WhatIfView } from './whatIfView.ts';

/**
 * Lays the index out for some areas, so that it can be worked out at every touch of a control.
 *
 * @param codes - of the areas, or of what is scored as if it were one
 * @param scores - of the indicators among the measures, in their order, by area; `null` for absent
 */
export function layOutIndex(
	state: WhatIfState,
	codes: readonly string[],
	scores: readonly (readonly (number | null)[])[],
): RecomputableIndex {
	const { measures } = state;
	const score = new Float64Array(measures.length * codes.length).fill(Number.NaN);
	let next = 0;
	measures.forEach(({ type }, m) => {
		if (type !== 'indicator') return;
		scores[next++]!.forEach((own, a) => {
			if (own !== null) score[m * codes.length + a] = own;
		});
	});
	const size = score.length;
	const panel: ScorePanel = {
		measures: measures.map(
			({ id, name, type, parent, children }): Measure => ({
				id,
				name,
				shortName: name,
				type,
				description: '',
				parent,
				children,
				gap: null,
				direction: 'higher',
			}),
		),
		periods: [state.period],
		areas: codes,
		score,
		value: new Float64Array(size).fill(Number.NaN),
		rank: new Int32Array(size),
		ranked: new Int32Array(size),
		flag: new Uint16Array(size),
		dataPeriod: new Int16Array(size).fill(-1),
		dataPeriods: [],
	};
	const weights = measures.map(
		({ id, parent, weight, effective }): WeightRow => ({
			measure: id,
			period: null,
			parent: parent ?? '',
			weight,
			effectiveWeight: effective,
			pointsPerUnit: null,
			best: null,
			worst: null,
			mean: null,
			sd: null,
			origin: '',
		}),
	);
	return recomputableIndex(panel, { method: state.method, weights }, state.period, codes);
}

/**
 * Works the index out by the weights and the mean that a view asks for.
 *
 * @param scores - other scores of indicators in single areas
 * @param ranked - ids of the measures that are ranked
 * @throws InputError where the weights leave a measure with nothing, or a score is one that the mean cannot take
 */
export function recompute(
	state: WhatIfState,
	index: RecomputableIndex,
	view: WhatIfView,
	scores: readonly { readonly measure: string; readonly area: string; readonly score: number }[],
	ranked: ReadonlySet<string>,
): RecomputedScores {
	const choice = aggregationOf(state, view.mean);
	return index.recompute({
		weights: weightsOf(state, view),
		...(choice === null ? {} : { aggregation: { component: choice, dimension: choice, index: choice } }),
		scores,
		ranked,
	});
}

function aggregationOf(state: WhatIfState, mean: WhatIfView['mean']): MethodChoice | null {
	if (mean === 'published') return null;
	if (mean === 'power') return { name: 'power', options: { p: 0.5 } };
	if (mean === 'shifted') return { name: 'geometric', options: { shift: state.scales.indicator.point } };
	return { name: mean, options: {} };
}

/** Nominal weights within each parent, so that a part has its base's share of it, times what the reader says. */
export function weightsOf(state: WhatIfState, { base, weights }: WhatIfView): ReadonlyMap<string, number> {
	const of = new Map(state.measures.map((measure) => [measure.id, measure]));
	const components = (id: string): number => {
		const { children } = of.get(id)!;
		const inner = children.filter((child) => of.get(child)!.type !== 'indicator');
		return inner.length === 0 ? 1 : inner.reduce((sum, child) => sum + components(child), 0);
	};
	const nominal = new Map<string, number>();
	for (const { id, type, parent, weight, effective } of state.measures) {
		if (parent === null) continue;
		const times = weights[id] ?? 1;
		if (base === 'published' || (base === 'components' && type === 'indicator')) {
			if (times !== 1) nominal.set(id, times * weight);
			continue;
		}
		const share = effective / of.get(parent)!.effective;
		// A nominal weight need not be a share: where weights multiply z-scores, it has to be brought to that first.
		const perShare = weight === 0 || share === 0 ? 1 : weight / share;
		nominal.set(id, times * perShare * (base === 'parts' ? 1 : components(id)));
	}
	return nominal;
}
