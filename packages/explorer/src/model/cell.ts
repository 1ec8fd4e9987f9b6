import type { FlagWord } from '@social-index/schema';

/** Why there is no number, in the words of the flags. */
export type Absence = 'suppressed' | 'not-available' | 'not-applicable';

/** What is known of one measure in one area and period. Every number that is missing is `null`, with the reason beside it. */
export interface Cell {
	/** On the scale of its kind of measure, unrounded; higher is better. */
	readonly score: number | null;
	/** The indicator's own value in its unit; `null` for aggregates. */
	readonly value: number | null;
	readonly rank: number | null;
	/** How many areas of the same level are ranked with it. */
	readonly ranked: number;
	/** In the order of the flag vocabulary, absent ones left out (they are in `absent`). */
	readonly flags: readonly FlagWord[];
	/** The period the value is of, where that is another than the one asked for. */
	readonly dataPeriod: string | null;
	/** Set where there is neither a score nor a value. */
	readonly absent: Absence | null;
}

/** What one figure was made of, and how sure it is; `null` for what was not given. */
export interface FigureParts {
	/** The count above the line. */
	readonly numerator: number | null;
	/** The count below the line. */
	readonly denominator: number | null;
	/** The ends of its interval. */
	readonly lower: number | null;
	readonly upper: number | null;
}
