import { absentBits, type ConversionMethod, flagBit, type IndicatorKind } from '@social-index/schema';

/** A share as near to one as rounding allows: the area lies here as a whole. */
export function isWhole(share: number): boolean {
	return share > 1 - 1e-9;
}

/** The figure of one area, as far as that area is part of another, or of a group of areas. */
export interface Part {
	/** How much of the area lies in the other, above 0, at most 1. */
	readonly share: number;
	/** NaN where absent; the flag says why. */
	readonly value: number;
	readonly flag: number;
	/** NaN where not given, as are the next three. */
	readonly numerator: number;
	readonly denominator: number;
	readonly lower: number;
	readonly upper: number;
	/** Whom or what the indicator is about in this area, whole; NaN where not known. */
	readonly base: number;
}

/** What decides how parts become one. */
export interface CombiningRule {
	readonly kind: IndicatorKind;
	/** What numerator over denominator is multiplied by: 100 for percentages. */
	readonly per: number;
	/** The share of the base that must be present for a rate, share or mean. */
	readonly requiredShare: number;
	/**
	 * Whether shares are told of the number of areas and not of what is counted in them: a share of a small count, which is published
	 * beside the figure, is a fraction that gives the count away.
	 */
	readonly sharesByAreas?: boolean;
}

/** One figure made of parts. */
export interface Combined extends Omit<Part, 'share' | 'base'> {
	readonly method: ConversionMethod;
	readonly splitShare: number;
	readonly presentShare: number;
}

/**
 * Makes the figure of an area from those of its parts, by the kind of number it is.
 *
 * - One whole part, or a whole one beside parts where the measure has no meaning: its figure as it stands.
 * - Counts are added up. One absent part makes the sum absent, since a sum without it would be too low.
 * - Rates, proportions and ratios: numerators and denominators are added up each for itself and divided. A numerator that is
 *   not given is worked out from value and denominator.
 * - Means are weighted by their denominators.
 * - All of these but counts, where a denominator is lacking, and scores always: weighted by the base.
 * - Of these, absent parts leave the figure to the others, flagged `partial`, as long as the required share of the base is
 *   present (of the number of areas, where no base is known); below, the figure is absent.
 *
 * What is told of shares may be by the number of areas alone; whether enough is present is decided by the base all the same.
 *
 * The reason of an absence is `suppressed` where any part was. A part that is only partly in the area makes the result `estimated`.
 *
 * @param parts - in an order that does not depend on the order of rows; at least one
 * @returns the figure, or `null` where nothing says by what it should be weighted
 * @example
 * const part = (numerator: number, denominator: number) => ({ share: 1, value: (100 * numerator) / denominator, flag: 0,
 *   numerator, denominator, lower: NaN, upper: NaN, base: NaN });
 * const rule = { kind: 'proportion', per: 100, requiredShare: 0.75 };
 * combineParts([part(10, 100), part(90, 300)], rule)?.value // => 25
 * combineParts([part(10, 100), part(90, 300)], { ...rule, kind: 'score' }) // => null
 */
export function combineParts(parts: readonly Part[], rule: CombiningRule): Combined | null {
	const apply = parts.filter((part) => (part.flag & flagBit['not-applicable']) === 0);
	if (apply.length === 0) return absent(flagBit['not-applicable'], 'copied', 0);
	const [only] = apply;
	if (apply.length === 1 && isWhole(only!.share)) return copied(only!);
	const present = apply.filter((part) => !Number.isNaN(part.value));
	const method = methodFor(present, rule.kind);
	if (method === null) return null;
	const presentShare = present.length === apply.length ? 1 : shareOf(present, apply, ({ base }) => base);
	const enough = rule.kind === 'count' ? present.length === apply.length : presentShare >= rule.requiredShare;
	if (present.length === 0 || !enough) return absent(reasonOf(apply), method, presentShare);
	const made = make(present, method, rule.per);
	if (!Number.isFinite(made.value)) return absent(flagBit['not-applicable'], method, presentShare);
	const split = present.filter((part) => !isWhole(part.share));
	const each = (): number => 1;
	const weight = rule.sharesByAreas === true ? each : weightFor(method);
	const splitShare = split.length === 0 ? 0 : shareOf(split, present, weight);
	const told = rule.sharesByAreas === true ? shareOf(present, apply, each) : presentShare;
	return { ...made, method, flag: flagOf(present, made.value, splitShare, told), splitShare, presentShare: told };
}

function copied({ share: _, base: __, ...cell }: Part): Combined {
	const here = Number.isNaN(cell.value);
	const flag = here ? cell.flag : cell.flag | flagBit.converted;
	return { ...cell, flag, method: 'copied', splitShare: 0, presentShare: here ? 0 : 1 };
}

/** How the parts can be joined; `null` where there is no weight for some of them. */
function methodFor(present: readonly Part[], kind: IndicatorKind): ConversionMethod | null {
	if (kind === 'count') return 'sum';
	const own = present.every(({ denominator }) => denominator >= 0);
	if (kind !== 'score' && own) return kind === 'mean' ? 'mean-by-denominator' : 'ratio-of-sums';
	return present.every(({ base }) => base >= 0) ? 'mean-by-base' : null;
}

function weightFor(method: ConversionMethod): (part: Part) => number {
	if (method === 'sum') return (part) => Math.abs(part.value);
	return method === 'mean-by-base' ? (part) => part.base : (part) => part.denominator;
}

/** The share that some parts have in all, by a weight; by the number of areas where the weight is unknown or nothing. */
function shareOf(some: readonly Part[], all: readonly Part[], weight: (part: Part) => number): number {
	const sum = (parts: readonly Part[], of: (part: Part) => number): number =>
		parts.reduce((total, part) => total + part.share * of(part), 0);
	const whole = sum(all, weight);
	return whole > 0 ? sum(some, weight) / whole : sum(some, () => 1) / sum(all, () => 1);
}

type Figures = Pick<Part, 'value' | 'numerator' | 'denominator' | 'lower' | 'upper'>;

function make(parts: readonly Part[], method: ConversionMethod, per: number): Figures {
	const sum = (of: (part: Part) => number): number => parts.reduce((total, part) => total + part.share * of(part), 0);
	const bare = { numerator: Number.NaN, denominator: Number.NaN, lower: Number.NaN, upper: Number.NaN };
	if (method === 'sum') return { ...bare, value: sum((part) => part.value) };
	if (method === 'mean-by-base') {
		return { ...bare, value: sum((part) => part.base * part.value) / sum((part) => part.base) };
	}
	const denominator = sum((part) => part.denominator);
	if (method === 'mean-by-denominator') {
		// NaN where any part has none, as it should be.
		const numerator = sum((part) => part.numerator);
		return { ...bare, numerator, denominator, value: sum((part) => part.denominator * part.value) / denominator };
	}
	const numerator = sum((part) =>
		Number.isNaN(part.numerator) ? (part.value * part.denominator) / per : part.numerator,
	);
	return { ...bare, numerator, denominator, value: (per * numerator) / denominator };
}

function flagOf(present: readonly Part[], value: number, splitShare: number, presentShare: number): number {
	let flag = present.reduce((bits, part) => bits | part.flag, flagBit.converted);
	if (value !== 0) flag &= ~flagBit['rounds-to-zero'];
	if (splitShare > 0) flag |= flagBit.estimated;
	if (presentShare < 1) flag |= flagBit.partial;
	return flag;
}

function reasonOf(parts: readonly Part[]): number {
	return parts.some(({ flag }) => (flag & flagBit.suppressed) !== 0) ? flagBit.suppressed : flagBit['not-available'];
}

function absent(reason: number, method: ConversionMethod, presentShare: number): Combined {
	const none = Number.NaN;
	const figures = { value: none, numerator: none, denominator: none, lower: none, upper: none };
	return { ...figures, flag: reason & absentBits, method, splitShare: 0, presentShare };
}
