import type { Rating } from '@social-index/schema';

/** An area's indicator on its way to a target. Times are in years, values in the indicator's unit. */
export interface TargetCourse {
	readonly value: number;
	readonly time: number;
	readonly target: number;
	/** When the target is to be reached; `null` where no one has said. */
	readonly targetTime: number | null;
	/** The area's first value. */
	readonly start: number;
	readonly startTime: number;
	readonly higherIsBetter: boolean;
}

/**
 * Rates a value against a target: met where it is at least as good; on track where it is at least as good as the straight
 * line from the area's first value to the target at its time; else off track.
 *
 * Short of the target, nothing is said (`not-compared`) of the first value itself, from which there is no course yet, and
 * where the target has no time.
 *
 * @returns the rating, and its rule in short
 * @example
 * const course = { time: 2015, target: 10, targetTime: 2020, start: 20, startTime: 2010, higherIsBetter: false };
 * rateAgainstTarget({ ...course, value: 14 }) // => { rating: 'on-track', basis: 'straight line from the first value to the target' }
 * rateAgainstTarget({ ...course, value: 16 }).rating // => 'off-track'
 * rateAgainstTarget({ ...course, value: 10 }).rating // => 'met'
 */
export function rateAgainstTarget(course: TargetCourse): { readonly rating: Rating; readonly basis: string } {
	const sign = course.higherIsBetter ? 1 : -1;
	if (sign * (course.value - course.target) >= 0) return { rating: 'met', basis: 'at least as good as the target' };
	if (course.targetTime === null) return { rating: 'not-compared', basis: 'the target has no period' };
	if (course.time >= course.targetTime) return { rating: 'off-track', basis: 'the period of the target has come' };
	if (course.time <= course.startTime) return { rating: 'not-compared', basis: 'the first value starts the course' };
	const gone = (course.time - course.startTime) / (course.targetTime - course.startTime);
	const due = course.start + gone * (course.target - course.start);
	return {
		rating: sign * (course.value - due) >= 0 ? 'on-track' : 'off-track',
		basis: 'straight line from the first value to the target',
	};
}
