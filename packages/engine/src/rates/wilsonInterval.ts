import { normalQuantile } from '../statistics/normalDistribution.ts';
import { checkConfidence, checkCount, type Interval } from './interval.ts';

/**
 * Wilson's interval of a proportion x / n: (2x + z² ∓ z √(z² + 4x(1 - x/n))) / (2(n + z²)).
 *
 * @param count - x, from 0 to n
 * @param total - n, above zero
 * @param confidence - 0.95 for most uses, 0.998 for control limits
 * @returns both ends, from 0 to 1
 * @throws InputError `BAD_COUNT` where the count is not from 0 to the total, `BAD_CONFIDENCE`
 * @see Wilson (1927), JASA 22, 209-212; Office for Health Improvement and Disparities, Fingertips technical guidance
 * @example
 * wilsonInterval(65, 100, 0.95).lower // ≈ 0.552544
 * wilsonInterval(65, 100, 0.95).upper // ≈ 0.736358
 * wilsonInterval(65, 100, 0.998).upper // ≈ 0.778354
 */
export function wilsonInterval(count: number, total: number, confidence: number): Interval {
	checkCount('The numerator', count, total);
	checkConfidence(confidence);
	const z = normalQuantile((1 + confidence) / 2);
	const middle = 2 * count + z * z;
	const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
	const scale = 2 * (total + z * z);
	// None and all are ends of the scale exactly; worked out, they could miss it by a last digit and leave the value outside.
	return {
		lower: count === 0 ? 0 : Math.max(0, (middle - spread) / scale),
		upper: count === total ? 1 : Math.min(1, (middle + spread) / scale),
	};
}
