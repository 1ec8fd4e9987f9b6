import type { DisclosureRule } from './disclosureRule.ts';

/** Why a cell is kept back, as bits of one number for each cell. */
export const withheld = {
	smallCount: 1,
	smallRest: 2,
	smallDenominator: 4,
	atSource: 8,
	secondary: 16,
} as const;

/** What the rules say of one figure. */
export interface PrimaryFinding {
	/** Bits of {@link withheld}; 0 where the figure may be published. */
	readonly reason: number;
	/** Numbers that must stay possible of its count; NaN where none need be. */
	readonly needLow: number;
	readonly needHigh: number;
}

/** What anybody knows of a hidden count from the rules alone. */
export interface KnownRange {
	readonly least: number;
	readonly most: number;
}

/**
 * What anybody who knows the rules and how many people there are knows of a count because it is hidden: where counts of
 * none are published it is not none, and of a proportion it is no more than all.
 *
 * @param denominator - NaN where it is not known
 * @param whole - whether it is a whole number
 */
export function knownRange(
	rule: DisclosureRule,
	isProportion: boolean,
	count: number,
	denominator: number,
	whole: boolean,
): KnownRange {
	const fewPeople = denominator < rule.minDenominator;
	const least = whole && !fewPeople && rule.settings.zeros === 'show' ? 1 : 0;
	if (!isProportion || !(denominator >= 0) || count > denominator) return { least, most: Infinity };
	const everyone = rule.settings.everyone === 'hide' || fewPeople;
	return { least, most: Math.max(denominator - (everyone || !whole ? 0 : 1), count || 0) };
}

/**
 * Whether a count is too small to be published: from 1 to below the least count; all but so few, or all, of a proportion;
 * of fewer people than the least denominator; none, where index.yaml hides that.
 *
 * @param count - NaN where it is not known
 * @param denominator - how many people the figure is about; NaN where it is not known
 * @param range - what is known of it when it is hidden
 */
export function primaryRule(
	rule: DisclosureRule,
	isProportion: boolean,
	count: number,
	denominator: number,
	range: KnownRange,
): PrimaryFinding {
	const { minCount, minDenominator, settings } = rule;
	let reason = 0;
	let needLow = Infinity;
	let needHigh = -Infinity;
	const need = (low: number, high: number): void => {
		needLow = Math.min(needLow, Math.max(range.least, low));
		needHigh = Math.max(needHigh, Math.min(range.most, high));
	};
	const none = settings.zeros === 'hide' && count === 0;
	if (none || (count > 0 && count < minCount)) {
		reason |= withheld.smallCount;
		need(none ? 0 : 1, minCount - 1);
	}
	const rest = denominator - count;
	if (isProportion && count > 0 && ((rest > 0 && rest < minCount) || (rest === 0 && settings.everyone === 'hide'))) {
		reason |= withheld.smallRest;
		need(denominator - Math.min(denominator, minCount - 1), denominator - (rest === 0 ? 0 : 1));
	}
	if (denominator < minDenominator) {
		reason |= withheld.smallDenominator;
		need(0, Math.min(minCount - 1, isProportion ? denominator : Infinity));
	}
	return reason === 0 ? { reason, needLow: Number.NaN, needHigh: Number.NaN } : { reason, needLow, needHigh };
}

/**
 * What must stay possible of the total behind a hidden mean: a share of itself to both sides. Of one that we do not know, that
 * it is nothing, which it can only be as long as it does not follow from others.
 *
 * @example
 * meanNeed(50, 0.2) // => { needLow: 40, needHigh: 60 }
 */
export function meanNeed(total: number, margin: number): { needLow: number; needHigh: number } {
	if (Number.isNaN(total)) return { needLow: 0, needHigh: 0 };
	const width = margin * Math.abs(total);
	return { needLow: total - width, needHigh: total + width };
}
