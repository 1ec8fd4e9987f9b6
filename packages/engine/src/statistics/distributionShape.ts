import { isFlat } from './isFlat.ts';

/** Skewness and excess kurtosis of a column, corrected for small samples. */
export interface DistributionShape {
	/** Numbers present. */
	readonly n: number;
	/** Above zero where the long tail is on the right. NaN for fewer than three numbers or where they do not vary. */
	readonly skewness: number;
	/** Zero for a normal distribution. NaN for fewer than four numbers or where they do not vary. */
	readonly kurtosis: number;
}

/**
 * Adjusted skewness G1 and excess kurtosis G2:
 * G1 = n / ((n - 1)(n - 2)) Σ ((x - x̄) / s)³ and
 * G2 = ((n + 1)(r - 3) + 6)(n - 1) / ((n - 2)(n - 3)) with r = n Σ d⁴ / (Σ d²)².
 *
 * @param values - NaN is left out
 * @see Joanes and Gill (1998), The Statistician 47, 183-189 (type 2); as used by COINr
 * @example
 * distributionShape(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100)).skewness // ≈ 3.118896
 * distributionShape(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100)).kurtosis // ≈ 9.799245
 */
export function distributionShape(values: Float64Array): DistributionShape {
	let n = 0;
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		const x = values[i]!;
		if (Number.isNaN(x)) continue;
		n++;
		sum += x;
	}
	const mean = sum / n;
	let second = 0;
	let third = 0;
	let fourth = 0;
	for (let i = 0; i < values.length; i++) {
		const d = values[i]! - mean;
		if (Number.isNaN(d)) continue;
		const square = d * d;
		second += square;
		third += square * d;
		fourth += square * square;
	}
	const varies = second > 0 && !isFlat(second, n, mean);
	const variance = second / (n - 1);
	const r = (n * fourth) / (second * second);
	return {
		n,
		skewness: varies && n > 2 ? (n / ((n - 1) * (n - 2))) * (third / (variance * Math.sqrt(variance))) : Number.NaN,
		kurtosis: varies && n > 3 ? (((n + 1) * (r - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)) : Number.NaN,
	};
}
