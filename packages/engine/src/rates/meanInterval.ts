import { InputError } from '@social-index/schema';
import { studentQuantile } from '../statistics/studentDistribution.ts';
import { checkConfidence, type Interval } from './interval.ts';

/**
 * Interval of a mean, by Student's t: x̄ ∓ t s / √n.
 *
 * @param mean - of the values
 * @param sd - their sample standard deviation, zero or more
 * @param n - how many, two or more
 * @param confidence - e.g. 0.95
 * @throws InputError `BAD_COUNT` below two values or with a spread below zero, `BAD_CONFIDENCE`
 * @see Student (1908); PHEindicatormethods `phe_mean`
 * @example
 * meanInterval(10, 2, 16, 0.95).upper // ≈ 11.0657
 */
export function meanInterval(mean: number, sd: number, n: number, confidence: number): Interval {
	checkConfidence(confidence);
	if (!(n >= 2 && sd >= 0 && Number.isFinite(mean) && Number.isFinite(sd))) {
		const message = 'The interval of a mean needs two values and their spread.';
		throw new InputError([
			{ code: 'BAD_COUNT', severity: 'error', found: String(n), message, mend: 'Leave the interval out.' },
		]);
	}
	const half = (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
	return { lower: mean - half, upper: mean + half };
}
