import type { Direction, FlagWord, MeasureType, Rating, RatingRow } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import type { IndexModel } from '../../model/IndexModel.ts';

/**
 * A score held against something, as the release's ratings say. Numbers are scores, at the places shown; they are left out
 * where there is nothing to compare with.
 */
export interface Held {
	readonly rating: Rating;
	/** What it is held against. */
	readonly value?: number;
	readonly difference?: number;
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
	readonly peers?: Held;
	readonly parent?: Held;
	/** Since the first period. */
	readonly first?: Held;
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
export function areaMeasures(model: IndexModel, code: string): readonly AreaMeasure[] {
	return inTreeOrder(model, model.index.id).map((id) => areaMeasure(model, code, id, false));
}

/** The indicators outside the index, with the values of the areas above. */
export function areaOutside(model: IndexModel, code: string): readonly AreaMeasure[] {
	return model.outside.map(({ id }) => areaMeasure(model, code, id, true));
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

/** One measure with this area's figures of every period. */
export function areaMeasure(model: IndexModel, code: string, id: string, outside: boolean): AreaMeasure {
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
	const rows = model.ratings(code, period).filter((row) => row.measure === id);
	const places = model.scaleOf(id).decimals;
	const held = (kind: RatingRow['kind'], comparator: string | undefined) =>
		heldAgainst(
			rows.find((row) => row.kind === kind && row.comparator === comparator),
			places,
		);
	const ranked = cell.rank !== null && cell.ranked > 1;
	return {
		...shownValue(model, code, id, period, decimals),
		...given({
			score: shown(cell.score, places),
			rank: ranked ? cell.rank : null,
			ranked: ranked ? cell.ranked : null,
			parentScore: parent === undefined ? null : shown(model.cell(id, period, parent.code).score, places),
			peers: held('position', 'peers'),
			parent: held('position', parent?.code),
			first: t === 0 ? null : held('progress', `period:${model.firstPeriod.id}`),
			target: rows.find((row) => row.kind === 'target')?.rating ?? null,
			above: outside ? model.ancestors(code).map((area) => shownValue(model, area.code, id, period, decimals)) : null,
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

function heldAgainst(row: RatingRow | undefined, places: number): Held | null {
	if (row === undefined) return null;
	return {
		rating: row.rating,
		...given({ value: shown(row.comparatorValue, places), difference: shown(row.difference, places) }),
	};
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Without what is `null`. */
function given<T extends object>(fields: T): Given<T> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Given<T>;
}
