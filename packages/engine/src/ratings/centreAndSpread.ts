/** The middle of a group, and how far its members usually lie from it. */
export interface CentreAndSpread {
	/** The median. */
	readonly centre: number;
	/** The average absolute deviation from the median. */
	readonly spread: number;
}

/**
 * Median of a group and the average absolute deviation from it.
 *
 * @param values - at least one number, in any order; no NaN
 * @see Social Progress Index 2015, country scorecards: relative strengths and weaknesses
 * @example
 * centreAndSpread([1, 2, 4, 9]) // => { centre: 3, spread: 2.5 }
 */
export function centreAndSpread(values: readonly number[]): CentreAndSpread {
	const sorted = Float64Array.from(values).sort();
	const n = sorted.length;
	const centre = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
	let sum = 0;
	for (const x of sorted) sum += Math.abs(x - centre);
	return { centre, spread: sum / n };
}

/**
 * For every member of a group, the median and average absolute deviation of the others.
 *
 * Gives what {@link centreAndSpread} gives for each member left out in turn, by sorting once.
 *
 * @param values - at least two numbers; no NaN
 * @returns one entry per value, in the order of `values`
 * @example
 * centreAndSpreadOfOthers([1, 2, 4, 9])[3] // => { centre: 2, spread: 1 }
 */
export function centreAndSpreadOfOthers(values: readonly number[]): readonly CentreAndSpread[] {
	const n = values.length;
	const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
	const sums = new Float64Array(n + 1);
	order.forEach((i, position) => {
		sums[position + 1] = sums[position]! + values[i]!;
	});
	const result = new Array<CentreAndSpread>(n);
	order.forEach((i, position) => {
		const other = (k: number): number => values[order[k < position ? k : k + 1]!]!;
		const half = (n - 1) >> 1;
		const centre = (other((n - 2) >> 1) + other(half)) / 2;
		// The half of the others below the centre, and their sum, with the member itself taken out.
		const below = half < position ? half : half + 1;
		const lowSum = sums[below]! - (position < below ? values[i]! : 0);
		const highSum = sums[n]! - values[i]! - lowSum;
		const spread = (centre * half - lowSum + highSum - centre * (n - 1 - half)) / (n - 1);
		result[i] = { centre, spread: Math.max(0, spread) };
	});
	return result;
}
