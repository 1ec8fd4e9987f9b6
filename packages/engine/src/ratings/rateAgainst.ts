import type { Rating, ScoreScale } from '@social-index/schema';
import type { CentreAndSpread } from './centreAndSpread.ts';
import { pointsOf } from './pointsOf.ts';

/** A rating and the rule it was made by. */
export interface Rated {
	readonly rating: Rating;
	/** Score minus comparator, on the scale of the scores. */
	readonly difference: number;
	/** The rule in short. */
	readonly basis: string;
}

const centum: ScoreScale = { low: 0, high: 100 };

/** `1 point`, `2.5 points`. */
function points(threshold: number): string {
	return `${threshold} ${threshold === 1 ? 'point' : 'points'}`;
}

/**
 * Rates a score against its peers: a strength where it lies above their median by more than the usual spread and more than
 * the threshold, a weakness where it lies so far below.
 *
 * @param score - on its scale
 * @param peers - median and average absolute deviation of the peers' scores
 * @param rule - how many spreads count, and the least difference that is ever rated, in points (hundredths of the scale)
 * @param scale - 0 to 100 where it is not given
 * @see Social Progress Index 2015, country scorecards: more than one average absolute deviation from the peers' median
 * @example
 * rateAgainstPeers(62, { centre: 55, spread: 4.21 }, { spread: 1, threshold: 1 }) // => { rating: 'strength', difference: 7, basis: 'more than 1.00 x spread 4.21 and 1 point' }
 * rateAgainstPeers(54.2, { centre: 55, spread: 0.1 }, { spread: 1, threshold: 1 }).rating // => 'in-line'
 */
export function rateAgainstPeers(
	score: number,
	peers: CentreAndSpread,
	rule: { readonly spread: number; readonly threshold: number },
	scale: ScoreScale = centum,
): Rated {
	return {
		...position(score - peers.centre, Math.max(rule.spread * peers.spread, pointsOf(scale, rule.threshold))),
		basis: `more than ${rule.spread.toFixed(2)} x spread ${peers.spread.toFixed(2)} and ${points(rule.threshold)}`,
	};
}

/**
 * Rates a score against that of the area it lies in. One area has no spread, so the threshold alone decides.
 *
 * @param score - on its scale
 * @param parent - the parent area's own score
 * @param threshold - the least difference that is ever rated, in points (hundredths of the scale)
 * @param scale - 0 to 100 where it is not given
 * @example
 * rateAgainstParent(48, 50, 1) // => { rating: 'weakness', difference: -2, basis: 'more than 1 point' }
 * rateAgainstParent(49, 50, 1).rating // => 'in-line'
 */
export function rateAgainstParent(score: number, parent: number, threshold: number, scale: ScoreScale = centum): Rated {
	return { ...position(score - parent, pointsOf(scale, threshold)), basis: `more than ${points(threshold)}` };
}

function position(difference: number, margin: number): { readonly rating: Rating; readonly difference: number } {
	return {
		rating: difference > margin ? 'strength' : difference < -margin ? 'weakness' : 'in-line',
		difference,
	};
}

/**
 * Whether a change is large enough to be called one: the threshold is the least such change, and no change never is.
 *
 * @example
 * isClearChange(-1, 1) // => true
 * isClearChange(0, 0) // => false
 */
export function isClearChange(change: number, threshold: number): boolean {
	return change !== 0 && Math.abs(change) >= threshold;
}

/**
 * Rates the change of a score since an earlier period.
 *
 * @param score - on its scale
 * @param earlier - the same area's score in the earlier period
 * @param threshold - the least change that is called one, in points (hundredths of the scale)
 * @param scale - 0 to 100 where it is not given
 * @example
 * rateProgress(52.5, 50, 1) // => { rating: 'improved', difference: 2.5, basis: 'at least 1 point' }
 * rateProgress(49.5, 50, 1).rating // => 'little-change'
 */
export function rateProgress(score: number, earlier: number, threshold: number, scale: ScoreScale = centum): Rated {
	const difference = score - earlier;
	const clear = isClearChange(difference, pointsOf(scale, threshold));
	return {
		rating: !clear ? 'little-change' : difference > 0 ? 'improved' : 'declined',
		difference,
		basis: `at least ${points(threshold)}`,
	};
}
