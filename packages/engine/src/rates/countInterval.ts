import { chiSquareQuantile } from '../statistics/chiSquareDistribution.ts';
import { normalQuantile } from '../statistics/normalDistribution.ts';
import { checkConfidence, checkCount, type Interval } from './interval.ts';

/**
 * Exact interval of a Poisson count: lower χ²(α/2; 2x) / 2, upper χ²(1 - α/2; 2x + 2) / 2.
 *
 * @param count - x, zero or more
 * @param confidence - e.g. 0.95
 * @throws InputError `BAD_COUNT`, `BAD_CONFIDENCE`
 * @see Garwood (1936), Biometrika 28, 437-442
 * @example
 * poissonInterval(0, 0.95).upper // ≈ 3.68888
 * poissonInterval(5, 0.95).lower // ≈ 1.62349
 * poissonInterval(5, 0.95).upper // ≈ 11.66833
 */
export function poissonInterval(count: number, confidence: number): Interval {
	checkCount('The count', count);
	checkConfidence(confidence);
	const tail = (1 - confidence) / 2;
	return {
		lower: chiSquareQuantile(tail, 2 * count) / 2,
		upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
	};
}

/**
 * Byar's interval of a count: x (1 - 1/9x - z/(3√x))³ and (x + 1)(1 - 1/9(x + 1) + z/(3√(x + 1)))³. Close to the exact one
 * from ten upwards.
 *
 * @param count - x, zero or more; the lower end of zero is zero
 * @param confidence - e.g. 0.95
 * @throws InputError `BAD_COUNT`, `BAD_CONFIDENCE`
 * @see Breslow and Day (1987), Statistical Methods in Cancer Research II, 69; Fingertips technical guidance
 * @example
 * byarInterval(65, 0.95).lower // ≈ 50.16319
 * byarInterval(1045, 0.95).upper // ≈ 1110.3312
 */
export function byarInterval(count: number, confidence: number): Interval {
	checkCount('The count', count);
	checkConfidence(confidence);
	const z = normalQuantile((1 + confidence) / 2);
	const next = count + 1;
	return {
		lower: count === 0 ? 0 : Math.max(0, count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3),
		upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
	};
}

/**
 * The interval of a count as the Office for Health Improvement and Disparities takes it: exact below ten, Byar's from ten.
 *
 * @param count - zero or more
 * @param confidence - e.g. 0.95
 * @throws InputError `BAD_COUNT`, `BAD_CONFIDENCE`
 * @see PHEindicatormethods 2.1, `phe_rate`
 * @example
 * countInterval(65, 0.95).upper // ≈ 82.84914
 */
export function countInterval(count: number, confidence: number): Interval {
	return count < 10 ? poissonInterval(count, confidence) : byarInterval(count, confidence);
}

/**
 * A rate per so many, with the interval of its count.
 *
 * @param count - events
 * @param population - person-years or people, above zero
 * @param multiplier - what the rate is per, e.g. 1000
 * @param confidence - e.g. 0.95
 * @throws InputError `BAD_COUNT`, `BAD_CONFIDENCE`
 * @example
 * crudeRate(5, 1000, 1000, 0.95).upper // ≈ 11.66833
 */
export function crudeRate(
	count: number,
	population: number,
	multiplier: number,
	confidence: number,
): Interval & { readonly value: number } {
	checkCount('The count', count);
	checkCount('The population', 0, population);
	const { lower, upper } = countInterval(count, confidence);
	const scale = multiplier / population;
	return { value: count * scale, lower: lower * scale, upper: upper * scale };
}
