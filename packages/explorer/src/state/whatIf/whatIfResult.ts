import {
	correlation,
	indicatorScore,
	parseTransform,
	type RecomputableIndex,
	recomputableIndex,
} from '@social-index/engine';
import { InputError, type Measure, type ScorePanel, type WeightRow } from '@social-index/schema';
import type { WhatIfState } from './whatIfState.ts';
import { isAsPublished, type WhatIfView } from './whatIfView.ts';

/** One area, as published and as supposed; `null` where there is no score. */
export interface WhatIfRow {
	readonly code: string;
	readonly name: string;
	readonly published: { readonly score: number | null; readonly rank: number | null };
	readonly supposed: { readonly score: number | null; readonly rank: number | null };
	/** Places gained; below zero for places lost. */
	readonly gained: number | null;
}

export interface WhatIfResult {
	readonly rows: readonly WhatIfRow[];
	/** Areas whose rank is another. */
	readonly moved: number;
	/** The one that moves furthest, the first by name of several; `null` where none moves. */
	readonly furthest: WhatIfRow | null;
	/** Spearman's correlation of the two orders; `null` where it is not defined. */
	readonly agreement: number | null;
	/** Whether the supposed value lies beyond the best or worst case and so counts as that. */
	readonly clamped: boolean;
}

/** What stands in the way: nothing left that counts, scores that a mean cannot take, or a value that cannot be scored. */
export type Hindrance = 'weights' | 'mean' | 'value';

/** Lays the index out once, so that it can be worked out at every touch of a control. */
export function prepareWhatIf(state: WhatIfState): RecomputableIndex {
	const { measures, areas } = state;
	const score = new Float64Array(measures.length * areas.length).fill(Number.NaN);
	let next = 0;
	measures.forEach(({ type }, m) => {
		if (type !== 'indicator') return;
		state.scores[next++]!.forEach((own, a) => {
			if (own !== null) score[m * areas.length + a] = own;
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
		areas: areas.map(({ code }) => code),
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
	return recomputableIndex(panel, { method: state.method, weights }, state.period, panel.areas);
}

/** Every area as published and as supposed, or what stands in the way of that. */
export function whatIfResult(state: WhatIfState, index: RecomputableIndex, view: WhatIfView): WhatIfResult | Hindrance {
	const place = view.scenario === null ? null : scoreOfValue(state, view.scenario);
	if (place !== null && Number.isNaN(place.score)) return 'value';
	const supposed = suppose(state, index, view, place?.score ?? null);
	if (typeof supposed === 'string') return supposed;
	const rows = state.areas.map(({ code, name }, a): WhatIfRow => {
		const published = { score: state.published.score[a]!, rank: state.published.rank[a]! };
		const own = { score: supposed.score[a]!, rank: supposed.rank[a]! };
		const gained = published.rank === null || own.rank === null ? null : published.rank - own.rank;
		return { code, name, published, supposed: own, gained };
	});
	const movers = rows.filter(({ gained }) => gained !== null && gained !== 0);
	const furthest = movers.reduce<WhatIfRow | null>(
		(most, row) => (most === null || Math.abs(row.gained!) > Math.abs(most.gained!) ? row : most),
		null,
	);
	const { r } = correlation(
		Float64Array.from(rows, ({ published }) => published.score ?? Number.NaN),
		Float64Array.from(rows, (row) => row.supposed.score ?? Number.NaN),
		'spearman',
	);
	return {
		rows: sorted(rows, view.sort),
		moved: movers.length,
		furthest,
		agreement: Number.isFinite(r) ? r : null,
		clamped: place?.clamped ?? false,
	};
}

function suppose(
	state: WhatIfState,
	index: RecomputableIndex,
	view: WhatIfView,
	scenarioScore: number | null,
): WhatIfState['published'] | Hindrance {
	// As published is what was published, to the last digit.
	if (isAsPublished(view)) return state.published;
	const { mean, scenario } = view;
	const choice = mean === 'power' ? { name: 'power', options: { p: 0.5 } } : { name: mean, options: {} };
	const weights = new Map(
		Object.entries(view.weights).map(([id, times]) => [id, times * index.weights.get(id)!] as const),
	);
	try {
		const { score, rank } = index.recompute({
			weights,
			...(mean === 'published' ? {} : { aggregation: { component: choice, dimension: choice, index: choice } }),
			...(scenario === null || scenarioScore === null
				? {}
				: { scores: [{ measure: scenario.measure, area: scenario.area, score: scenarioScore }] }),
		});
		const top = index.measures.indexOf(state.measures[0]!.id) * state.areas.length;
		return {
			score: state.areas.map((_, a) => (Number.isNaN(score[top + a]!) ? null : score[top + a]!)),
			rank: state.areas.map((_, a) => (rank[top + a]! > 0 ? rank[top + a]! : null)),
		};
	} catch (error) {
		if (error instanceof InputError)
			return error.problems.some(({ code }) => code === 'BAD_WEIGHTS') ? 'weights' : 'mean';
		throw error;
	}
}

/**
 * The score that a value would have: transformed, brought to the end of the scale where the method does so, and placed on it.
 *
 * @returns a score of NaN where the transform is not defined for the value; `clamped` where it was brought to an end
 */
export function scoreOfValue(
	state: WhatIfState,
	scenario: { readonly measure: string; readonly value: number },
): { readonly score: number; readonly clamped: boolean } {
	const { transform, best, worst } = state.indicators.find(({ id }) => id === scenario.measure)!;
	const x = parseTransform(transform).apply(scenario.value);
	const [low, high] = [Math.min(best, worst), Math.max(best, worst)];
	const placed = state.clamp ? Math.min(high, Math.max(low, x)) : x;
	return { score: indicatorScore(placed, { best, worst }), clamped: x !== placed && !Number.isNaN(x) };
}

function sorted(rows: readonly WhatIfRow[], by: WhatIfView['sort']): readonly WhatIfRow[] {
	const named = [...rows].sort((a, b) => a.name.localeCompare(b.name, 'en'));
	const last = rows.length + 1;
	return by === 'name' ? named : named.sort((a, b) => (a.supposed.rank ?? last) - (b.supposed.rank ?? last));
}
