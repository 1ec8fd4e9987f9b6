import { combineParts, type Part } from '@social-index/engine';
import { absentBits, type ConversionMethod, type FlagWord, flagBit, flagWords } from '@social-index/schema';
import type { GroupFigures, GroupIndicator } from './groupFigures.ts';
import type { WhatIfState } from './whatIfState.ts';

/** Why a group has no figure. */
export type GroupAbsence = 'withheld' | 'missing' | 'unweighted' | 'not-applicable';

/** One indicator in a group of areas. */
export interface GroupFigure {
	readonly indicator: GroupIndicator;
	/** `null` where it cannot be worked out. */
	readonly value: number | null;
	/** How the figures of the areas became one; `null` where they did not. */
	readonly method: ConversionMethod | null;
	readonly absence: GroupAbsence | null;
	/** Names of the areas whose figure is missing or withheld, or has no weight where those of others have; empty where none has. */
	readonly lacking: readonly string[];
	/** What is to be said of any figure that went into it. */
	readonly flags: readonly FlagWord[];
	/** The periods that figures of it are of, where that is another than the last. */
	readonly periods: readonly string[];
}

/** The most areas that a group may have: an address names them, and must stay one that can be sent. */
export const mostMembers = 500;

/**
 * Positions of the areas that a group names, in the order of the page: of an area itself, or of all areas in one around them.
 *
 * @param names - codes of areas, or of areas around them
 */
export function membersOf(state: Pick<WhatIfState, 'areas' | 'parents'>, names: readonly string[]): readonly number[] {
	const wanted = new Set(names);
	const parents = new Set(state.parents.flatMap(({ code }, p) => (wanted.has(code) ? [p] : [])));
	return state.areas.flatMap(({ code, parent }, a) => (wanted.has(code) || parents.has(parent) ? [a] : []));
}

/**
 * The figures of a group of areas: counts added up, rates and shares by their numerators and denominators, means by their denominators,
 * else by the base that the publisher names; never a plain mean.
 *
 * A group has no figure where one of its areas has none: least of all where that one is withheld, for the group's figure would then
 * tell of it.
 *
 * @param members - positions of the areas
 * @param figures - files that hold all of them
 * @param instead - another value of one indicator in one area
 */
export function groupFiguresOf(
	state: Pick<WhatIfState, 'areas' | 'group'>,
	members: readonly number[],
	figures: readonly GroupFigures[],
	instead: { readonly measure: string; readonly area: number; readonly value: number } | null = null,
): readonly GroupFigure[] {
	const places = members.map((area) => {
		const file = figures.find(({ first, values }) => area >= first && area < first + (values[0]?.length ?? 0));
		if (file === undefined) throw new RangeError(`No file holds area ${area}.`);
		return { area, file, at: area - file.first };
	});
	return state.group.indicators.map((indicator, i): GroupFigure => {
		const parts = places.map(({ area, file, at }): Part => {
			const count = (column: number) => (column < 0 ? Number.NaN : (file.columns[column]![at] ?? Number.NaN));
			const told = file.values[i]![at]!;
			const absent = typeof told === 'string';
			const other = instead !== null && instead.measure === indicator.id && instead.area === area && !absent;
			return {
				share: 1,
				value: other ? instead.value : absent ? Number.NaN : told,
				flag: absent ? flagBit[told] : file.flags[i]![at]!,
				// The count that another value would be of follows from that value.
				numerator: other ? Number.NaN : count(file.numerator[i]!),
				denominator: count(file.denominator[i]!),
				base: count(file.base[i]!),
				lower: Number.NaN,
				upper: Number.NaN,
			};
		});
		const applying = parts.filter(({ flag }) => (flag & flagBit['not-applicable']) === 0);
		const lacking = places.flatMap(({ area }, k) => {
			const { flag, value } = parts[k]!;
			return Number.isNaN(value) && (flag & flagBit['not-applicable']) === 0 ? [state.areas[area]!.name] : [];
		});
		const none = (absence: GroupAbsence, names = lacking): GroupFigure => ({
			indicator,
			value: null,
			method: null,
			absence,
			lacking: names,
			flags: [],
			periods: [],
		});
		if (parts.some(({ flag }) => (flag & flagBit.suppressed) !== 0)) return none('withheld');
		if (applying.length === 0) return none('not-applicable');
		if (lacking.length > 0) return none('missing');
		const made = combineParts(parts, { kind: indicator.kind, per: indicator.per, requiredShare: 1 });
		if (made === null) {
			const weighed = parts.map(({ denominator, base }) => denominator >= 0 || base >= 0);
			const without = places.flatMap(({ area }, k) => (weighed[k] === true ? [] : [state.areas[area]!.name]));
			return none('unweighted', weighed.includes(true) ? without : []);
		}
		if (Number.isNaN(made.value)) return none('not-applicable');
		const dated = new Set(places.map(({ file, at }) => file.dated[i]![at]!));
		// That an area's own score was brought to an end of the scale says nothing of the group's.
		const bits = made.flag & ~(absentBits | flagBit.converted | flagBit.clamped | flagBit.treated);
		return {
			indicator,
			value: made.value,
			method: made.method,
			absence: null,
			lacking: [],
			flags: flagWords.filter((word) => (bits & flagBit[word]) !== 0),
			periods: [...dated].filter((own) => own >= 0).map((own) => state.group.periods[own]!),
		};
	});
}
