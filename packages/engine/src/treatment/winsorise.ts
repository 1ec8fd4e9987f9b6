import { distributionShape } from '../statistics/distributionShape.ts';
import { type OutlierLimits, shapePasses } from './outlierRule.ts';

/** A column with its extremes drawn in. */
export interface Winsorised {
	readonly values: Float64Array;
	/** Rows whose value was changed. */
	readonly rows: readonly number[];
	/** Steps taken; one step moves one extreme, and all that tie with it. */
	readonly steps: number;
	/** Whether the result passes the rule; `null` where that cannot be told. */
	readonly passes: boolean | null;
}

/**
 * Draws in extremes, one step at a time, until skewness or kurtosis passes or the steps are used up.
 *
 * A step takes the longer tail (the highest values where skewness is zero or above, the lowest where it is below) and
 * sets its most extreme value, and all that tie with it, to the next.
 *
 * @param values - NaN stays NaN
 * @param limits - when it passes
 * @param most - steps at most
 * @see OECD/JRC Handbook (2008), step 3; COINr `winsorise`
 * @example
 * winsorise(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100), { skewness: 2, kurtosis: 3.5 }, 5).values[9] // => 9
 * winsorise(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100), { skewness: 2, kurtosis: 3.5 }, 5).steps // => 1
 */
export function winsorise(values: Float64Array, limits: OutlierLimits, most: number): Winsorised {
	const drawn = values.slice();
	const changed = new Set<number>();
	let steps = 0;
	for (;;) {
		const { skewness, kurtosis } = distributionShape(drawn);
		const passes = shapePasses(skewness, kurtosis, limits);
		if (passes !== false || steps >= most)
			return { values: drawn, rows: [...changed].sort((i, j) => i - j), steps, passes };
		const side = skewness >= 0 ? 1 : -1;
		let extreme = Number.NEGATIVE_INFINITY;
		let next = Number.NEGATIVE_INFINITY;
		for (let i = 0; i < drawn.length; i++) {
			const x = side * drawn[i]!;
			if (x > extreme) {
				next = extreme;
				extreme = x;
			} else if (x > next && x < extreme) next = x;
		}
		for (let i = 0; i < drawn.length; i++) {
			if (side * drawn[i]! !== extreme) continue;
			drawn[i] = side * next;
			changed.add(i);
		}
		steps++;
	}
}
