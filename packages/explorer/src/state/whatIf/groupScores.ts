import { InputError } from '@social-index/schema';
import type { GroupFigures } from './groupFigures.ts';
import { type GroupFigure, groupFiguresOf, membersOf } from './groupResult.ts';
import { layOutIndex, recompute } from './layOutIndex.ts';
import { scoreOfValue } from './whatIfResult.ts';
import type { WhatIfMeasure, WhatIfState } from './whatIfState.ts';
import { asPublished, isAsPublished, type WhatIfView } from './whatIfView.ts';

/** A score of the group by the published method, and by what is supposed; `null` where there is none. */
export interface GroupScores {
	readonly published: number | null;
	readonly supposed: number | null;
}

/** One measure in a group of areas. */
export interface GroupRow extends GroupScores {
	readonly measure: Pick<WhatIfMeasure, 'id' | 'name' | 'type'>;
	/** Steps below the index; indicators outside it stand beside it. */
	readonly depth: number;
	/** `null` for what is made of others. */
	readonly figure: GroupFigure | null;
	/** Its figure where another is supposed for one of its areas; `null` where that does not change it. */
	readonly otherValue: number | null;
	/** Whether its figure lies beyond the best or worst case and counts as that. */
	readonly clamped: boolean;
}

export interface GroupResult {
	/** Positions of its areas. */
	readonly members: readonly number[];
	/** Of the index. */
	readonly index: GroupScores;
	/** The index and everything below it, each measure with its parts right after it. */
	readonly rows: readonly GroupRow[];
	/** Indicators outside the index, which have no score here. */
	readonly outside: readonly GroupRow[];
	/** How many indicators of the index it has a figure of, and of how many. */
	readonly known: number;
	readonly all: number;
	/** The area around that it has all areas of, whose published figures are its own; `null` where there is none. */
	readonly whole: { readonly code: string; readonly name: string } | null;
	/**
	 * The lowest and highest score of its areas in the index by the published method, made of the same indicators as the group's: what
	 * the group's score can be held against. `null` where they have none.
	 */
	readonly areas: { readonly low: number; readonly high: number } | null;
}

const group = 'group';

/**
 * A group of areas by the same model: its figures from those of its areas, then each scored between the same best and worst case, and
 * the scores brought together by the same weights. It is no area of the index and has no rank.
 *
 * @param figures - files that hold all of its areas
 * @returns `null` where it has no areas
 */
export function groupResult(
	state: WhatIfState,
	view: WhatIfView,
	figures: readonly GroupFigures[],
): GroupResult | null {
	const members = membersOf(state, view.group?.codes ?? []);
	if (members.length === 0) return null;
	const own = groupFiguresOf(state, members, figures);
	const { scenario } = view;
	const area = scenario === null ? -1 : state.areas.findIndex(({ code }) => code === scenario.area);
	const instead = scenario === null ? null : { ...scenario, area };
	const other = instead !== null && members.includes(area) ? groupFiguresOf(state, members, figures, instead) : own;
	const published = scoresOf(state, own, asPublished);
	const supposed = isAsPublished(view) ? published : scoresOf(state, other, view);
	const rowOf = (measure: GroupRow['measure'], depth: number): GroupRow => {
		const at = own.findIndex(({ indicator }) => indicator.id === measure.id);
		const changed = at >= 0 && other[at]!.value !== own[at]!.value;
		return {
			measure,
			depth,
			figure: at < 0 ? null : own[at]!,
			otherValue: changed ? other[at]!.value : null,
			published: published.get(measure.id) ?? null,
			supposed: supposed.get(measure.id) ?? null,
			clamped: at >= 0 && placed(state, own[at]!)?.clamped === true,
		};
	};
	const byId = new Map(state.measures.map((measure) => [measure.id, measure]));
	const below = (measure: WhatIfMeasure, depth: number): readonly GroupRow[] => [
		rowOf(measure, depth),
		...measure.children.flatMap((id) => below(byId.get(id)!, depth + 1)),
	];
	const rows = below(state.measures[0]!, 0);
	const outside = own.flatMap(({ indicator: { id, name } }) =>
		byId.has(id) ? [] : [rowOf({ id, name, type: 'indicator' }, 0)],
	);
	const scorable = rows.filter(({ figure }) => figure !== null);
	return {
		members,
		index: rows[0]!,
		rows,
		outside,
		known: scorable.filter(({ figure }) => figure!.value !== null).length,
		all: scorable.length,
		whole: wholeOf(state, members),
		areas: alikeScores(state, members, own),
	};
}

/** Scores of all measures of the index, by id; those that cannot be made are left out. */
function scoresOf(state: WhatIfState, figures: readonly GroupFigure[], view: WhatIfView): ReadonlyMap<string, number> {
	if (!state.group.scored) return new Map();
	const byId = new Map(figures.map((figure) => [figure.indicator.id, figure]));
	const scores = state.measures.flatMap(({ id, type }) => {
		if (type !== 'indicator') return [];
		const figure = byId.get(id);
		const score = figure === undefined ? null : (placed(state, figure)?.score ?? null);
		return [[score !== null && Number.isFinite(score) ? score : null]];
	});
	try {
		const index = layOutIndex(state, [group], scores);
		const { score } = recompute(state, index, view, [], new Set());
		return new Map(index.measures.flatMap((id, k) => (Number.isNaN(score[k]!) ? [] : [[id, score[k]!] as const])));
	} catch (error) {
		// What cannot be worked out of the group's own scores: weights that leave nothing, a mean that multiplies scores of zero.
		if (!(error instanceof InputError)) throw error;
		return new Map();
	}
}

function alikeScores(
	state: WhatIfState,
	members: readonly number[],
	figures: readonly GroupFigure[],
): GroupResult['areas'] {
	if (!state.group.scored) return null;
	const known = new Set(figures.flatMap(({ indicator, value }) => (value === null ? [] : [indicator.id])));
	const indicators = state.measures.filter(({ type }) => type === 'indicator');
	const scores = indicators.map(({ id }, k) => members.map((area) => (known.has(id) ? state.scores[k]![area]! : null)));
	const codes = members.map((area) => state.areas[area]!.code);
	try {
		const { score } = recompute(state, layOutIndex(state, codes, scores), asPublished, [], new Set());
		// The index comes first among the measures.
		const own = [...score.subarray(0, members.length)].filter((x) => !Number.isNaN(x));
		return own.length === 0 ? null : { low: Math.min(...own), high: Math.max(...own) };
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return null;
	}
}

function placed(state: WhatIfState, { indicator, value }: GroupFigure): ReturnType<typeof scoreOfValue> | null {
	if (value === null || !state.indicators.some(({ id }) => id === indicator.id)) return null;
	return scoreOfValue(state, { measure: indicator.id, value });
}

function wholeOf({ areas, parents }: WhatIfState, members: readonly number[]): GroupResult['whole'] {
	const parent = areas[members[0]!]!.parent;
	if (parent < 0 || members.some((area) => areas[area]!.parent !== parent)) return null;
	return areas.filter((area) => area.parent === parent).length === members.length ? parents[parent]! : null;
}
