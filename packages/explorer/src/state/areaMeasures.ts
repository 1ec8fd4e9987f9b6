import type { Direction, FlagWord, MeasureType, Rating, RatingRow } from '@social-index/schema';
import type { Absence } from '../model/cell.ts';
import type { IndexModel } from '../model/IndexModel.ts';

/** A score held against something, as the release's ratings say. Numbers are in points, to one decimal. */
export interface Held {
	readonly rating: Rating;
	/** What it is held against; `null` where that has no score. */
	readonly value: number | null;
	readonly difference: number | null;
}

/** A figure at the precision it is shown in, or the reason why there is none. */
export interface ShownValue {
	readonly value: number | null;
	readonly flags: readonly FlagWord[];
	readonly dataPeriod: string | null;
	readonly absent: Absence | null;
}

/** One measure of one area in one period, at the precision it is shown in. */
export interface AreaCell extends ShownValue {
	readonly score: number | null;
	readonly rank: number | null;
	readonly ranked: number;
	/** The parent area's score. */
	readonly parentScore: number | null;
	readonly peers: Held | null;
	readonly parent: Held | null;
	readonly first: Held | null;
	readonly previous: Held | null;
	readonly target: Rating | null;
	/** Outside the index: the values of the areas above, nearest first. Empty for all others. */
	readonly above: readonly ShownValue[];
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
export function areaMeasures(model: IndexModel, code: string): readonly AreaMeasure[] {
	return inTreeOrder(model, model.index.id).map((id) => areaMeasure(model, code, id, false));
}

/** The indicators outside the index, with the values of the areas above. */
export function areaOutside(model: IndexModel, code: string): readonly AreaMeasure[] {
	return model.outside.map(({ id }) => areaMeasure(model, code, id, true));
}

/** A number as it will be shown: rounded once, so that number, colour and text agree. */
export function shown(value: number | null, places = 1): number | null {
	if (value === null) return null;
	const rounded = Number(value.toFixed(places));
	return rounded === 0 ? 0 : rounded;
}

function inTreeOrder(model: IndexModel, id: string): readonly string[] {
	return [id, ...model.measure(id).children.flatMap((child) => inTreeOrder(model, child))];
}

function areaMeasure(model: IndexModel, code: string, id: string, outside: boolean): AreaMeasure {
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
		years: model.periods.map((_, t) => areaCell(model, code, id, t, decimals, outside)),
	};
}

function areaCell(
	model: IndexModel,
	code: string,
	id: string,
	t: number,
	decimals: number,
	outside: boolean,
): AreaCell {
	const period = model.periods[t]!.id;
	const cell = model.cell(id, period, code);
	const parent = model.ancestors(code)[0];
	const held = (kind: 'position' | 'progress', comparator: string | undefined): Held | null =>
		comparator === undefined ? null : heldAgainst(model.rating(code, period, id, kind, comparator));
	return {
		...shownValue(model, code, id, period, decimals),
		score: shown(cell.score),
		rank: cell.ranked > 1 ? cell.rank : null,
		ranked: cell.ranked,
		parentScore: parent === undefined ? null : shown(model.cell(id, period, parent.code).score),
		peers: held('position', 'peers'),
		parent: held('position', parent?.code),
		first: held('progress', t === 0 ? undefined : `period:${model.firstPeriod.id}`),
		previous: held('progress', t === 0 ? undefined : `period:${model.periods[t - 1]!.id}`),
		target: model.rating(code, period, id, 'target', 'target')?.rating ?? null,
		above: outside ? model.ancestors(code).map((area) => shownValue(model, area.code, id, period, decimals)) : [],
	};
}

function shownValue(model: IndexModel, code: string, id: string, period: string, decimals: number): ShownValue {
	const { value, flags, dataPeriod, absent } = model.cell(id, period, code);
	const rounded = shown(value, decimals);
	const tiny = rounded === 0 && value !== 0 && !flags.includes('rounds-to-zero');
	return { value: rounded, flags: tiny ? [...flags, 'rounds-to-zero'] : flags, dataPeriod, absent };
}

function heldAgainst(row: RatingRow | null): Held | null {
	return row === null
		? null
		: { rating: row.rating, value: shown(row.comparatorValue), difference: shown(row.difference) };
}
