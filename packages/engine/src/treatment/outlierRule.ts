import { distributionShape } from '../statistics/distributionShape.ts';

/** Limits beyond which a distribution is held to be distorted by outliers. */
export interface OutlierLimits {
	/** Largest |skewness| that passes by itself. */
	readonly skewness: number;
	/** Largest excess kurtosis that passes by itself. */
	readonly kurtosis: number;
}

/** The limits of the JRC's composite indicators and of COINr. */
export const usualOutlierLimits: OutlierLimits = { skewness: 2, kurtosis: 3.5 };

/**
 * Whether a distribution passes as free of outliers: |skewness| below its limit, or kurtosis below its own.
 *
 * @param values - NaN is left out
 * @param limits - both limits
 * @returns `null` where it cannot be told: fewer than four numbers, or no variation
 * @see Groeneveld and Meeden (1984); OECD/JRC Handbook (2008), step 3; COINr `check_SkewKurt`
 * @example
 * passesOutlierRule(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), usualOutlierLimits) // => true
 * passesOutlierRule(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100), usualOutlierLimits) // => false
 * passesOutlierRule(Float64Array.of(5, 5, 5, 5, 5), usualOutlierLimits) // => null
 */
export function passesOutlierRule(values: Float64Array, limits: OutlierLimits): boolean | null {
	const { skewness, kurtosis } = distributionShape(values);
	return shapePasses(skewness, kurtosis, limits);
}

/** The rule on figures already found; `null` where either is NaN. */
export function shapePasses(skewness: number, kurtosis: number, limits: OutlierLimits): boolean | null {
	if (Number.isNaN(skewness) || Number.isNaN(kurtosis)) return null;
	return Math.abs(skewness) < limits.skewness || kurtosis < limits.kurtosis;
}
