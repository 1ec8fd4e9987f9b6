import type { DisclosureMode, DisclosureSettings, Indicator } from '@social-index/schema';

/** How one indicator is protected, with every default filled in. */
export interface DisclosureRule {
	readonly mode: Exclude<DisclosureMode, 'none'>;
	/** Counts from 1 to below this are kept back. */
	readonly minCount: number;
	/** Figures about fewer people than this are kept back. */
	readonly minDenominator: number;
	readonly roundTo: number;
	readonly settings: DisclosureSettings;
}

/** What decides how an indicator is protected. */
export type ProtectedIndicator = Pick<
	Indicator,
	'kind' | 'minCount' | 'disclosure' | 'roundTo' | 'minDenominator' | 'sensitive'
>;

/**
 * How an indicator is protected: as its row in indicators.csv says, else as index.yaml does.
 *
 * An indicator with no least count, not marked sensitive and not made from records is taken for one of a public source,
 * whose publisher has protected it already.
 *
 * @param settings - `disclosure` of index.yaml
 * @param personLevel - whether its figures were counted from records of people
 * @returns the rule; `null` where its figures are published as they are
 * @example
 * const settings = projectSchema.shape.disclosure.parse(undefined);
 * const indicator = { kind: 'proportion', minCount: null };
 * disclosureRule(indicator, settings, false) // => null
 * disclosureRule(indicator, settings, true).minCount // => 5
 * disclosureRule({ ...indicator, sensitive: true }, settings, false).minCount // => 10
 * disclosureRule({ kind: 'mean', minCount: 5 }, settings, false).minDenominator // => 8
 */
export function disclosureRule(
	indicator: ProtectedIndicator,
	settings: DisclosureSettings,
	personLevel: boolean,
): DisclosureRule | null {
	const { kind, disclosure, sensitive } = indicator;
	const asked = (indicator.minCount ?? 0) > 0 || sensitive === true || personLevel;
	const mode = disclosure ?? (asked && indicator.minCount !== 0 ? settings.mode : 'none');
	if (mode === 'none') return null;
	const minCount = indicator.minCount ?? (sensitive === true ? settings.sensitive_min_count : settings.min_count);
	const counted = kind === 'count' || kind === 'rate' || kind === 'proportion';
	return {
		mode: counted ? mode : 'suppress',
		minCount,
		minDenominator: indicator.minDenominator ?? (counted ? minCount : Math.max(minCount, settings.min_mean_count)),
		// A base below the least count would tell small counts from others.
		roundTo: indicator.roundTo ?? Math.max(settings.round_to, minCount),
		settings,
	};
}

/**
 * Whether a count is one that is kept back for being small.
 *
 * @example
 * const rule = disclosureRule({ kind: 'count', minCount: 5 }, projectSchema.shape.disclosure.parse(undefined), false);
 * isSmallCount(rule, 3) // => true
 * isSmallCount(rule, 5) // => false
 */
export function isSmallCount({ minCount, settings }: DisclosureRule, count: number): boolean {
	return (count > 0 && count < minCount) || (count === 0 && settings.zeros === 'hide');
}
