import { columnSummary } from '../statistics/columnSummary.ts';
import { distributionShape } from '../statistics/distributionShape.ts';
import { median } from '../statistics/quantile.ts';

/** What an audit says of one indicator. */
export interface IndicatorStatistics {
	readonly n: number;
	readonly min: number;
	readonly max: number;
	readonly mean: number;
	readonly median: number;
	readonly sd: number;
	readonly skewness: number;
	readonly kurtosis: number;
	readonly nonZero: number;
	readonly unique: number;
	/** How often the commonest value comes. */
	readonly commonest: number;
	/** What falls short: availability below 0.65, below half not zero, below half unique, outliers. */
	readonly flags: readonly ('few values' | 'many zeros' | 'few different values' | 'outliers')[];
}

/**
 * Statistics of one indicator and what falls short in them. Figures are NaN where they are not defined.
 *
 * @param values - NaN for absent
 * @see COINr `get_stats` with its limits
 * @example
 * indicatorStatistics(Float64Array.of(0, 0, 0, 4)).flags // => ['many zeros']
 * indicatorStatistics(Float64Array.of(0, 0, 0, 4)).commonest // => 3
 */
export function indicatorStatistics(values: Float64Array): IndicatorStatistics {
	const { n, min, max, mean, sd } = columnSummary(values);
	const { skewness, kurtosis } = distributionShape(values);
	const times = new Map<number, number>();
	let nonZero = 0;
	for (const x of values) {
		if (Number.isNaN(x)) continue;
		times.set(x, (times.get(x) ?? 0) + 1);
		if (x !== 0) nonZero++;
	}
	const all = values.length;
	const flags: IndicatorStatistics['flags'][number][] = [];
	if (n / all < 0.65) flags.push('few values');
	if (nonZero / all < 0.5) flags.push('many zeros');
	if (times.size / all < 0.5) flags.push('few different values');
	if (Math.abs(skewness) > 2 && kurtosis > 3.5) flags.push('outliers');
	return {
		n,
		min,
		max,
		mean,
		median: median(values),
		sd,
		skewness,
		kurtosis,
		nonZero,
		unique: times.size,
		commonest: Math.max(0, ...times.values()),
		flags,
	};
}
