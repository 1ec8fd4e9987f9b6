import { rateAgainstParent, rateProgress } from '@social-index/engine';
import type { Project, Rating } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';

/**
 * Something that an area can be held against: its peers, an area that it lies in, or its own past. `id` stands in addresses:
 * `peers`, `past`, or the area's code.
 */
export type AreaComparator =
	| { readonly id: 'peers'; readonly kind: 'peers' }
	| { readonly id: string; readonly kind: 'area'; readonly name: string }
	| {
			readonly id: 'past';
			readonly kind: 'past';
			/** For each period, the position of the earlier one that it is held against; `null` for the first. */
			readonly since: readonly (number | null)[];
	  };

/** A score held against another one, unrounded. Where there is nothing to hold it against, the numbers are `null`. */
export interface Comparison {
	readonly rating: Rating;
	readonly value: number | null;
	readonly difference: number | null;
}

/** By how many points a difference, and a change, is called one. */
export interface ComparisonRules {
	readonly position: number;
	readonly progress: number;
}

/**
 * What an area can be held against, in the order that readers are offered it: peers, the areas around it from the nearest
 * to the widest, its own past. One that no score of the area can be held against, in any period, is left out.
 *
 * Areas around it are there where the project rates areas against those (`ratings.position.against`), and the past where
 * it rates progress: since the first period if it does so, else since the one before.
 */
export function areaComparators(model: IndexModel, code: string): readonly AreaComparator[] {
	const { position, progress } = rulesOf(model);
	const all: AreaComparator[] = [{ id: 'peers', kind: 'peers' }];
	if (position.against.includes('parent')) {
		for (const above of model.ancestors(code)) all.push({ id: above.code, kind: 'area', name: above.name });
	}
	if (progress.since.length > 0) {
		const fromFirst = progress.since.includes('first');
		const since = model.periods.map((_, t) => (t === 0 ? null : fromFirst ? 0 : t - 1));
		all.push({ id: 'past', kind: 'past', since });
	}
	const measures = [model.index, ...model.dimensions, ...model.components, ...model.indicators];
	return all.filter((comparator) =>
		measures.some(({ id }) =>
			model.periods.some((_, t) => comparisonWith(model, code, t, id, comparator)?.difference != null),
		),
	);
}

export function comparisonRules(model: IndexModel): ComparisonRules {
	const { position, progress } = rulesOf(model);
	return { position: position.threshold, progress: progress.threshold };
}

/**
 * One score held against a comparator. The release's own rating where it holds one; it rates areas of the scored level,
 * against their peers, the area right around them and their past. Against wider areas, and for areas of other levels,
 * the same rules are put to the published scores.
 *
 * @param t - position of the period
 * @returns `null` where the area has no score, or there is no earlier period
 */
export function comparisonWith(
	model: IndexModel,
	code: string,
	t: number,
	measure: string,
	comparator: AreaComparator,
): Comparison | null {
	const period = model.periods[t]!.id;
	if (comparator.kind === 'peers') return withNumbers(model.rating(code, period, measure, 'position', 'peers'));
	const own = model.cell(measure, period, code).score;
	if (own === null) return null;
	const scale = model.data.manifest.scales[model.measure(measure).type];
	if (comparator.kind === 'area') {
		const rated = withNumbers(model.rating(code, period, measure, 'position', comparator.id));
		if (rated !== null) return rated;
		const held = model.cell(measure, period, comparator.id).score;
		if (held === null) return notCompared;
		return { ...rateAgainstParent(own, held, rulesOf(model).position.threshold, scale), value: held };
	}
	const from = comparator.since[t] ?? null;
	if (from === null) return null;
	const earlier = model.periods[from]!.id;
	const rated = withNumbers(model.rating(code, period, measure, 'progress', `period:${earlier}`));
	if (rated !== null) return rated;
	const held = model.cell(measure, earlier, code).score;
	if (held === null) return notCompared;
	return { ...rateProgress(own, held, rulesOf(model).progress.threshold, scale), value: held };
}

/** Where the figures that an area is held against stand: whose, and of which period. `null` for peers, who are many. */
export function placeOf(
	model: IndexModel,
	code: string,
	t: number,
	comparator: AreaComparator,
): { readonly area: string; readonly period: string } | null {
	if (comparator.kind === 'peers') return null;
	if (comparator.kind === 'area') return { area: comparator.id, period: model.periods[t]!.id };
	const from = comparator.since[t] ?? null;
	return from === null ? null : { area: code, period: model.periods[from]!.id };
}

const notCompared: Comparison = { rating: 'not-compared', value: null, difference: null };

function withNumbers(
	row: { readonly rating: Rating; readonly comparatorValue: number | null; readonly difference: number | null } | null,
): Comparison | null {
	return row === null ? null : { rating: row.rating, value: row.comparatorValue, difference: row.difference };
}

function rulesOf(model: IndexModel): Project['ratings'] {
	return model.data.manifest.options.ratings as Project['ratings'];
}
