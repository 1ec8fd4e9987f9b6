/**
 * Weighted generalised (power) mean: (Σ w xᵖ / Σ w)^(1/p); the weighted geometric mean for p = 0.
 *
 * p = 1 lets a high part make up for a low one in full, p = 0.5 in part (EU Social Progress Index), p = 0 and below less and
 * less.
 *
 * @param values - the parts; above zero where p is 0 or below, not below zero where p is between 0 and 1. NaN is left out
 * @param weights - zero or more, one per value
 * @param p - the power
 * @returns the mean; `null` where no weight is present or a value lies outside the range above
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008), step 6; EU Regional Social Progress Index 2016 (p = 0.5)
 * @example
 * generalisedMean([1, 2, 3], [1, 1, 2], 1) // => 2.25
 * generalisedMean([1, 2, 3], [1, 1, 2], 0) // ≈ 2.0597671
 * generalisedMean([1, 2, 3], [1, 1, 2], -1) // ≈ 1.8461538
 * generalisedMean([1, 2, 3], [1, 1, 2], 0.5) // ≈ 2.1596618
 */
export function generalisedMean(values: readonly number[], weights: readonly number[], p: number): number | null {
	let total = 0;
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		const x = values[i]!;
		if (Number.isNaN(x)) continue;
		if ((p <= 0 && x <= 0) || (p < 1 && x < 0)) return null;
		total += weights[i]!;
		sum += weights[i]! * (p === 0 ? Math.log(x) : x ** p);
	}
	if (total === 0) return null;
	return p === 0 ? Math.exp(sum / total) : (sum / total) ** (1 / p);
}
