/** A trend, or why there is none. */
export type Trend = { readonly value: number } | { readonly absent: string };

/**
 * Compound rate of change a year, from the first value to the last: (last / first)^(1 / years) - 1.
 *
 * @param values - by period, in the order of time; NaN for absent
 * @param positions - when each period is, in years
 * @returns absent for fewer than two values, or where the values are not both above zero or both below
 * @see COINr `get_trends`, CAGR
 * @example
 * compoundGrowth([100, 110, 121], [2010, 2011, 2012]) // => { value: 0.1 }
 * compoundGrowth([0, 5], [2010, 2011]) // => { absent: 'a compound rate needs values of one sign, none of them zero' }
 */
export function compoundGrowth(values: ArrayLike<number>, positions: readonly number[]): Trend {
	const known = positions.map((_, t) => t).filter((t) => !Number.isNaN(values[t]!));
	if (known.length < 2) return { absent: 'a trend needs two values' };
	const first = known[0]!;
	const last = known.at(-1)!;
	const ratio = values[last]! / values[first]!;
	if (!(ratio > 0) || !Number.isFinite(ratio)) {
		return { absent: 'a compound rate needs values of one sign, none of them zero' };
	}
	return { value: ratio ** (1 / (positions[last]! - positions[first]!)) - 1 };
}

/**
 * Change a year as a percentage of where the line begins: slope of the least-squares line through all values over its
 * height at the first of them, times 100; of the straight line through both where there are two.
 *
 * @param values - by period, in the order of time; NaN for absent
 * @param positions - when each period is, in years
 * @returns absent for fewer than two values, or where the line begins at zero
 * @see COINr `get_trends`, prc_change
 * @example
 * percentChange([100, 112, 121, 130], [2010, 2011, 2012, 2013]).value // ≈ 9.8117
 * percentChange([0, 5], [2010, 2011]) // => { absent: 'the line begins at zero, so a percentage of it does not exist' }
 */
export function percentChange(values: ArrayLike<number>, positions: readonly number[]): Trend {
	const known = positions.map((_, t) => t).filter((t) => !Number.isNaN(values[t]!));
	const n = known.length;
	if (n < 2) return { absent: 'a trend needs two values' };
	const meanTime = known.reduce((sum, t) => sum + positions[t]!, 0) / n;
	const meanValue = known.reduce((sum, t) => sum + values[t]!, 0) / n;
	let products = 0;
	let squares = 0;
	let scale = 0;
	for (const t of known) {
		const time = positions[t]! - meanTime;
		products += time * (values[t]! - meanValue);
		squares += time * time;
		scale = Math.max(scale, Math.abs(values[t]!));
	}
	const slope = products / squares;
	const start = meanValue + slope * (positions[known[0]!]! - meanTime);
	if (Math.abs(start) <= 1e-12 * scale || !Number.isFinite(start)) {
		return { absent: 'the line begins at zero, so a percentage of it does not exist' };
	}
	return { value: (100 * slope) / start };
}
