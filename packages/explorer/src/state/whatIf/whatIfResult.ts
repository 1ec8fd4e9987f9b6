import { correlation, indicatorScore, parseTransform, type RecomputableIndex } from '@social-index/engine';
import { InputError } from '@social-index/schema';
import { nameOrder } from '../../model/nameOrder.ts';
import { layOutIndex, recompute } from './layOutIndex.ts';
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

/** Why a choice cannot be worked out. */
export interface Hindrance {
	/** Nothing left that counts, scores that a mean cannot take, or a value that cannot be scored. */
	readonly because: 'weights' | 'mean' | 'value';
	/** Scores of zero or below that the mean cannot take; `null` for other reasons. */
	readonly low: LowScores | null;
	/** Whether the same mean can be worked out with a point added to every score. */
	readonly shiftHelps: boolean;
}

/** Which scores stand in the way of a mean. */
export interface LowScores {
	/** Names of the measures that have them, in the order of the index. */
	readonly measures: readonly string[];
	/** How many areas have any. */
	readonly areas: number;
	/** Name of the first area that has. */
	readonly first: string;
}

/** What is laid out once. */
export interface PreparedWhatIf {
	readonly index: RecomputableIndex;
	/** Positions of the areas in the order of their names. */
	readonly byName: Int32Array;
}

/** Lays the index out once, so that it can be worked out at every touch of a control. */
export function prepareWhatIf(state: WhatIfState): PreparedWhatIf {
	const { areas } = state;
	const compare = nameOrder(state.language);
	return {
		index: layOutIndex(
			state,
			areas.map(({ code }) => code),
			state.scores,
		),
		byName: Int32Array.from(areas.keys()).sort((a, b) => compare(areas[a]!.name, areas[b]!.name)),
	};
}

/** Every area as published and as supposed, or what stands in the way of that. */
export function whatIfResult(
	state: WhatIfState,
	prepared: PreparedWhatIf,
	view: WhatIfView,
): WhatIfResult | { readonly hindrance: Hindrance } {
	const place = view.scenario === null ? null : scoreOfValue(state, view.scenario);
	if (place !== null && Number.isNaN(place.score))
		return { hindrance: { because: 'value', low: null, shiftHelps: false } };
	const supposed = suppose(state, prepared.index, view, place?.score ?? null);
	if ('hindrance' in supposed) return supposed;
	const rows = state.areas.map(({ code, name }, a): WhatIfRow => {
		const published = { score: state.published.score[a]!, rank: state.published.rank[a]! };
		const own = { score: supposed.score[a]!, rank: supposed.rank[a]! };
		const gained = published.rank === null || own.rank === null ? null : published.rank - own.rank;
		return { code, name, published, supposed: own, gained };
	});
	let moved = 0;
	let furthest: WhatIfRow | null = null;
	for (const a of prepared.byName) {
		const row = rows[a]!;
		if (row.gained === null || row.gained === 0) continue;
		moved++;
		if (furthest === null || Math.abs(row.gained) > Math.abs(furthest.gained!)) furthest = row;
	}
	const { r } = correlation(
		Float64Array.from(rows, ({ published }) => published.score ?? Number.NaN),
		Float64Array.from(rows, (row) => row.supposed.score ?? Number.NaN),
		'spearman',
	);
	return {
		rows: Array.from(view.sort === 'name' ? prepared.byName : byRank(supposed.rank, prepared.byName), (a) => rows[a]!),
		moved,
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
): WhatIfState['published'] | { readonly hindrance: Hindrance } {
	// As published is what was published, to the last digit.
	if (isAsPublished(view)) return state.published;
	const { mean, scenario } = view;
	const id = state.measures[0]!.id;
	try {
		const other = scenario === null || scenarioScore === null ? [] : [{ ...scenario, score: scenarioScore }];
		const { score, rank } = recompute(state, index, view, other, new Set([id]));
		const top = index.measures.indexOf(id) * state.areas.length;
		return {
			score: state.areas.map((_, a) => (Number.isNaN(score[top + a]!) ? null : score[top + a]!)),
			rank: state.areas.map((_, a) => (rank[top + a]! > 0 ? rank[top + a]! : null)),
		};
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		if (error.problems.some(({ code }) => code === 'BAD_WEIGHTS'))
			return { hindrance: { because: 'weights', low: null, shiftHelps: false } };
		const shifted: WhatIfView = { ...view, mean: 'shifted' };
		const shiftHelps = mean === 'geometric' && !('hindrance' in suppose(state, index, shifted, scenarioScore));
		return { hindrance: { because: 'mean', low: lowScores(state, view, scenarioScore), shiftHelps } };
	}
}

/** The scores of indicators that a mean which multiplies cannot take; `null` where they are all above zero. */
function lowScores(state: WhatIfState, view: WhatIfView, scenarioScore: number | null): LowScores | null {
	const measures: string[] = [];
	const areas = new Set<number>();
	const indicators = state.measures.filter(({ type }) => type === 'indicator');
	indicators.forEach(({ id, name }, k) => {
		if (view.weights[id] === 0) return;
		let any = false;
		state.scores[k]!.forEach((own, a) => {
			const { scenario } = view;
			const score = scenario?.measure === id && scenario.area === state.areas[a]!.code ? scenarioScore : own;
			if (score === null || score > 0) return;
			any = true;
			areas.add(a);
		});
		if (any) measures.push(name);
	});
	if (areas.size === 0) return null;
	return { measures, areas: areas.size, first: state.areas[Math.min(...areas)]!.name };
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

/** Positions of the areas by rank, areas of one rank by name, and those without one after all others. */
function byRank(ranks: readonly (number | null)[], byName: Int32Array): Int32Array {
	// Ranks are whole numbers up to the number of areas, so places can be counted out instead of compared.
	const starts = new Int32Array(ranks.length + 2);
	const bin = (a: number) => ranks[a] ?? ranks.length + 1;
	for (let a = 0; a < ranks.length; a++) if (bin(a) < ranks.length + 1) starts[bin(a) + 1]!++;
	for (let rank = 1; rank < starts.length; rank++) starts[rank]! += starts[rank - 1]!;
	const order = new Int32Array(ranks.length);
	for (const a of byName) order[starts[bin(a)]!++] = a;
	return order;
}
