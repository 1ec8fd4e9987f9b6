/**
 * Shares of the parts that are present, summing to 1: each present part's share divided by the sum over those present.
 *
 * @param shares - shares of all parts, zero or more
 * @param present - whether each part has a score
 * @param required - the least sum of present shares (of 1) with which a score is made
 * @returns shares in force, 0 for absent parts; `null` where too little is present
 * @see Social Progress Index methodology reports 2014 to 2018 (a score needs all but one of its parts)
 * @example
 * aggregateShares([0.5, 0.25, 0.25], [true, true, false], 0.5) // => [2 / 3, 1 / 3, 0]
 * aggregateShares([0.5, 0.25, 0.25], [false, true, false], 0.5) // => null
 */
export function aggregateShares(
	shares: readonly number[],
	present: readonly boolean[],
	required: number,
): readonly number[] | null {
	const all = shares.reduce((total, share) => total + share, 0);
	const sum = shares.reduce((total, share, i) => total + (present[i] === true ? share : 0), 0);
	if (!isEnough(sum / all, required)) return null;
	return shares.map((share, i) => (present[i] === true ? share / sum : 0));
}

/** Whether the share of weight that is present suffices; a hair's breadth is allowed for sums of thirds. */
export function isEnough(presentShare: number, required: number): boolean {
	return presentShare > 0 && presentShare >= required - 1e-12;
}
