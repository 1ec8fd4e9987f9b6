/** Which way is good. `neither` only for indicators outside the index. */
export type Direction = 'higher' | 'lower' | 'neither';

/** How a period without data of its own is filled from others (Method: time alignment). */
export type Fill = 'none' | 'carry' | 'nearest' | 'linear';

/** What kind of number it is; says how it may be added up and which interval it has. */
export type IndicatorKind = 'rate' | 'proportion' | 'mean' | 'score' | 'count' | 'ratio';

/** How figures about few people are kept back: not at all, by hiding them, or by rounding every count. */
export type DisclosureMode = 'none' | 'suppress' | 'round';

/** A row of indicators.csv, checked. */
export interface Indicator {
	readonly id: string;
	readonly name: string;
	/** For headings and maps where the name is long; equals `name` where none is given. */
	readonly shortName: string;
	/** Id of the node of the framework it belongs to; `null` for an indicator outside the index. */
	readonly component: string | null;
	readonly direction: Direction;
	/** As written after a number: `%`, `years`, `per 1,000 people`. */
	readonly unit: string;
	/** Places after the point when shown. */
	readonly decimals: number;
	/** What it measures, in a sentence or two that anyone can read. */
	readonly description: string;
	readonly source: string;
	readonly sourceUrl: string;
	/** Licence of the source, e.g. `OGL-UK-3.0`. */
	readonly licence: string;
	/** When the figures were taken from the source, ISO date. */
	readonly retrieved: string;
	/** The value that scores 100. `null` only outside the index. */
	readonly best: number | null;
	/** The value that scores 0. `null` only outside the index. */
	readonly worst: number | null;
	/** Why best and worst are what they are. */
	readonly anchorBasis: string;
	/** Applied before scoring: `cap:99`, `floor:8`, `log`, `parity`; several separated by spaces. Empty for none. */
	readonly transform: string;
	readonly kind: IndicatorKind;
	/** What a rate is per, e.g. 1000. */
	readonly multiplier: number;
	/**
	 * Id of an indicator outside the index that the observed values are divided by: the value in force is
	 * observed / (denominator / multiplier). `null` where values are used as they were observed.
	 */
	readonly denominator: string | null;
	/** Counts below this are not published. `null` where the source is public already. */
	readonly minCount: number | null;
	/**
	 * Id of the indicator that counts whom or what it is about (residents, households): the weights where its figures are
	 * brought to other areas without a denominator of their own. `null` for none.
	 */
	readonly base: string | null;
	/** Absent: as index.yaml says where `minCount` or `sensitive` is given, else `none`. */
	readonly disclosure?: DisclosureMode;
	/** The base that counts are rounded to. Absent: as index.yaml says. */
	readonly roundTo?: number;
	/** Figures about fewer people than this are not published. Absent: the least count (8 for a mean). */
	readonly minDenominator?: number;
	/** Whether it is of a kind that needs the higher least count of index.yaml. */
	readonly sensitive?: boolean;
	/** Ids of indicators whose counts add up to this one's. */
	readonly totalOf?: readonly string[];
	/** Id of a theme of the place's own plan; `null` for none. */
	readonly theme: string | null;
	readonly target: number | null;
	readonly targetPeriod: string | null;
	/** Nominal weight within the component, used by `weights: given`. */
	readonly weight: number;
	readonly fill: Fill;
	/** How far, in years, a value may be brought by `fill`. `null` for any distance. */
	readonly fillLimit: number | null;
	/** Caveats a reader should know; may be empty. */
	readonly note: string;
}

/** The headings of indicators.csv in order, each with whether a file must have it. */
export const indicatorColumns = [
	{ heading: 'id', required: true },
	{ heading: 'name', required: true },
	{ heading: 'short_name', required: false },
	{ heading: 'component', required: true },
	{ heading: 'direction', required: true },
	{ heading: 'unit', required: true },
	{ heading: 'decimals', required: false },
	{ heading: 'description', required: true },
	{ heading: 'source', required: true },
	{ heading: 'source_url', required: false },
	{ heading: 'licence', required: true },
	{ heading: 'retrieved', required: false },
	{ heading: 'best', required: true },
	{ heading: 'worst', required: true },
	{ heading: 'anchor_basis', required: false },
	{ heading: 'transform', required: false },
	{ heading: 'kind', required: false },
	{ heading: 'multiplier', required: false },
	{ heading: 'denominator', required: false },
	{ heading: 'min_count', required: false },
	{ heading: 'base', required: false },
	{ heading: 'disclosure', required: false },
	{ heading: 'round_to', required: false },
	{ heading: 'min_denominator', required: false },
	{ heading: 'sensitive', required: false },
	{ heading: 'total_of', required: false },
	{ heading: 'theme', required: false },
	{ heading: 'target', required: false },
	{ heading: 'target_period', required: false },
	{ heading: 'weight', required: false },
	{ heading: 'fill', required: false },
	{ heading: 'fill_limit', required: false },
	{ heading: 'note', required: false },
] as const;
