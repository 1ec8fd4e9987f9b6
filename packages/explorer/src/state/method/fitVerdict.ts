import type { FitRow } from '@social-index/schema';

/** What a fit figure says: `good` reaches the usual threshold, `weak` comes near, `poor` does not, `unknown` cannot be computed. */
export type Verdict = 'good' | 'weak' | 'poor' | 'unknown';

/** How well the indicators of one component hang together. */
export interface FitState {
	readonly measure: string;
	readonly n: number;
	readonly alpha: number | null;
	readonly alphaVerdict: Verdict;
	readonly kmo: number | null;
	readonly kmoVerdict: Verdict;
	/** Share of the spread that the first principal component holds, 0 to 1. */
	readonly firstShare: number | null;
	readonly minR: number | null;
	readonly maxR: number | null;
	readonly warnings: readonly string[];
}

/** Judged by the unrounded figures, as the release's own warnings are. */
export function fitState(row: FitRow): FitState {
	return {
		measure: row.measure,
		n: row.n,
		alpha: row.alpha,
		alphaVerdict: alphaVerdict(row.alpha),
		kmo: row.kmo,
		kmoVerdict: kmoVerdict(row.kmo),
		firstShare: row.pc1Share,
		minR: row.minR,
		maxR: row.maxR,
		warnings: row.warnings,
	};
}

/**
 * Cronbach's alpha against the rule of the Social Progress Index: at least 0.7; from 0.5 it is reported and has to be justified.
 *
 * @example
 * alphaVerdict(0.71) // => 'good'
 * alphaVerdict(0.55) // => 'weak'
 * alphaVerdict(-0.2) // => 'poor'
 */
export function alphaVerdict(alpha: number | null): Verdict {
	if (alpha === null) return 'unknown';
	return alpha >= 0.7 ? 'good' : alpha >= 0.5 ? 'weak' : 'poor';
}

/**
 * The Kaiser-Meyer-Olkin measure against the rule of the Social Progress Index: at least 0.5.
 *
 * @example
 * kmoVerdict(0.5) // => 'good'
 * kmoVerdict(0.49) // => 'poor'
 * kmoVerdict(null) // => 'unknown'
 */
export function kmoVerdict(kmo: number | null): Verdict {
	if (kmo === null) return 'unknown';
	return kmo >= 0.5 ? 'good' : 'poor';
}
