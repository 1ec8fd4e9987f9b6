/**
 * How the figures of several areas became one.
 *
 * - `copied`: one whole area is the other, or all that is in it; the figure is its own.
 * - `sum`: counts, added up.
 * - `ratio-of-sums`: numerators and denominators, added up each for itself and then divided.
 * - `mean-by-denominator`: a mean, weighted by the denominators of the figures.
 * - `mean-by-base`: a mean, weighted by the indicator's base.
 */
export type ConversionMethod = 'copied' | 'sum' | 'ratio-of-sums' | 'mean-by-denominator' | 'mean-by-base';

/** A way from one geography to another: what all figures brought along it have in common. */
export interface ConversionRoute {
	/** Ids of the geographies, from that of the figures to the level of the area. */
	readonly geographies: readonly string[];
	/** The boundaries of the figures and those of the area, as the geographies' vintages. */
	readonly fromVintage: string;
	readonly toVintage: string;
	/** Each step: the version of the lookup, or `parents` where the area list says what lies in what. */
	readonly lookups: readonly string[];
}

/** How one value was made from figures of other areas. */
export interface Conversion {
	readonly indicator: string;
	readonly area: string;
	readonly period: string;
	readonly route: ConversionRoute;
	readonly method: ConversionMethod;
	/** The indicator whose figures were the weights, for `mean-by-base`; `null` otherwise. */
	readonly base: string | null;
	/** How many areas' figures went in. */
	readonly parts: number;
	/**
	 * Share of the denominator (of the count, where there is none) that comes from areas only partly in this one; 0 to 1. Of the number of
	 * areas, where counts are protected.
	 */
	readonly splitShare: number;
	/** Share of the denominator (of areas, where counts are protected) that was present; below 1 the value is flagged `partial`. */
	readonly presentShare: number;
}

/** How figures of one indicator and one level were made along one route: what is told on a page in place of a row for each. */
export interface ConversionSummary extends Pick<Conversion, 'indicator' | 'route' | 'method' | 'base'> {
	/** Id of the level of the areas. */
	readonly level: string;
	/** In the order of time. */
	readonly periods: readonly string[];
	/** How many values. */
	readonly values: number;
	/** The greatest of any value. */
	readonly splitShare: number;
	/** The least of any value. */
	readonly presentShare: number;
}
