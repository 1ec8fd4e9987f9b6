import type { Direction, FlagWord, MeasureType, Rating } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import { type AreaComparator, areaComparators, comparisonWith, placeOf } from './areaComparators.ts';

/**
 * A score held against something. Numbers are scores, at the places shown; they are left out where there is nothing to
 * compare with.
 */
export interface Held {
	readonly rating: Rating;
	/** What it is held against. */
	readonly value?: number;
	readonly difference?: number;
	/** The indicator's own value there, beside the area's. Left out for peers, who are many, and for aggregates. */
	readonly figure?: ShownValue;
}

/** A figure at the precision it is shown in, or the reason why there is none. What does not apply is left out. */
export interface ShownValue {
	readonly value?: number;
	readonly flags?: readonly FlagWord[];
	readonly dataPeriod?: string;
	readonly absent?: Absence;
}

/**
 * One measure of one area in one period, at the precision it is shown in. What is not there is left out: a page carries
 * hundreds of these to the browser.
 */
export interface AreaCell extends ShownValue {
	readonly score?: number;
	/** Left out, too, where fewer than two areas are ranked. */
	readonly rank?: number;
	readonly ranked?: number;
	/** The parent area's score. */
	readonly parentScore?: number;
	/** By the id of what the score is held against. */
	readonly held?: Readonly<Record<string, Held>>;
	readonly target?: Rating;
	/** Outside the index: the values of the areas above, nearest first. */
	readonly above?: readonly ShownValue[];
}

/** One measure of an area page, with its figures of every period. */
export interface AreaMeasure {
	readonly id: string;
	readonly type: MeasureType;
	readonly name: string;
	readonly shortName: string;
	readonly description: string;
	readonly children: readonly string[];
	readonly gap: string | null;
	readonly direction: Direction;
	readonly unit: string;
	readonly decimals: number;
	readonly note: string;
	readonly theme: string | null;
	readonly target: { readonly value: number; readonly period: string | null } | null;
	readonly years: readonly AreaCell[];
}

/** Every measure of the index in the order of the tree, with this area's figures. */
export function areaMeasures(
	model: IndexModel,
	code: string,
	comparators = areaComparators(model, code),
): readonly AreaMeasure[] {
	return inTreeOrder(model, model.index.id).map((id) => areaMeasure(model, code, id, comparators));
}

/** The indicators outside the index, with the values of the areas above. */
export function areaOutside(model: IndexModel, code: string): readonly AreaMeasure[] {
	return model.outside.map(({ id }) => areaMeasure(model, code, id, null));
}

/** A number as it will be shown: rounded once, so that number, colour and text agree. */
export function shown(value: number | null, places: number): number | null {
	if (value === null) return null;
	const rounded = Number(value.toFixed(places));
	return rounded === 0 ? 0 : rounded;
}

function inTreeOrder(model: IndexModel, id: string): readonly string[] {
	return [id, ...model.measure(id).children.flatMap((child) => inTreeOrder(model, child))];
}

/**
 * One measure with this area's figures of every period.
 *
 * @param comparators - what its scores are held against; `null` for an indicator outside the index, which has none
 */
export function areaMeasure(
	model: IndexModel,
	code: string,
	id: string,
	comparators: readonly AreaComparator[] | null,
): AreaMeasure {
	const measure = model.measure(id);
	const definition = model.definition(id);
	const decimals = definition?.decimals ?? 1;
	const target = definition?.target ?? null;
	return {
		id,
		type: measure.type,
		name: measure.name,
		shortName: measure.shortName,
		description: measure.description,
		children: measure.children,
		gap: measure.gap,
		direction: measure.direction,
		unit: definition?.unit ?? '',
		decimals,
		note: definition?.note ?? '',
		theme: definition?.theme ?? null,
		target: target === null ? null : { value: target, period: definition!.targetPeriod },
		years: model.periods.map((_, t) => areaCell(model, code, id, t, decimals, comparators)),
	};
}

function areaCell(
	model: IndexModel,
	code: string,
	id: string,
	t: number,
	decimals: number,
	comparators: readonly AreaComparator[] | null,
): AreaCell {
	const period = model.periods[t]!.id;
	const cell = model.cell(id, period, code);
	const parent = model.ancestors(code)[0];
	const places = model.scaleOf(id).decimals;
	const held = (comparators ?? []).flatMap((comparator) => {
		const one = heldAgainst(model, code, t, id, comparator, places, decimals);
		return one === null ? [] : [[comparator.id, one] as const];
	});
	const ranked = cell.rank !== null && cell.ranked > 1;
	return {
		...shownValue(model, code, id, period, decimals),
		...given({
			score: shown(cell.score, places),
			rank: ranked ? cell.rank : null,
			ranked: ranked ? cell.ranked : null,
			parentScore: parent === undefined ? null : shown(model.cell(id, period, parent.code).score, places),
			held: held.length === 0 ? null : Object.fromEntries(held),
			target: model.rating(code, period, id, 'target', 'target')?.rating ?? null,
			above:
				comparators === null
					? model.ancestors(code).map((area) => shownValue(model, area.code, id, period, decimals))
					: null,
		}),
	};
}

function shownValue(model: IndexModel, code: string, id: string, period: string, decimals: number): ShownValue {
	const { value, flags, dataPeriod, absent } = model.cell(id, period, code);
	const rounded = shown(value, decimals);
	const tiny = rounded === 0 && value !== 0 && !flags.includes('rounds-to-zero');
	const said = tiny ? [...flags, 'rounds-to-zero' as const] : flags;
	return given({ value: rounded, flags: said.length === 0 ? null : said, dataPeriod, absent });
}

function heldAgainst(
	model: IndexModel,
	code: string,
	t: number,
	id: string,
	comparator: AreaComparator,
	places: number,
	decimals: number,
): Held | null {
	const comparison = comparisonWith(model, code, t, id, comparator);
	if (comparison === null) return null;
	const { rating, value, difference } = comparison;
	const at = model.measure(id).type === 'indicator' ? placeOf(model, code, t, comparator) : null;
	return {
		rating,
		...given({
			value: shown(value, places),
			difference: shown(difference, places),
			figure: at === null || difference === null ? null : shownValue(model, at.area, id, at.period, decimals),
		}),
	};
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Without what is `null`. */
function given<T extends object>(fields: T): Given<T> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Given<T>;
}
