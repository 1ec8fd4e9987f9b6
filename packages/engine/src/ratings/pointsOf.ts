import type { ScoreScale } from '@social-index/schema';

/**
 * Points in units of a scale: a point is a hundredth of it, so that thresholds mean the same on every scale.
 *
 * @example
 * pointsOf({ low: 0, high: 100 }, 1.5) // => 1.5
 * pointsOf({ low: -3, high: 3 }, 1) // => 0.06
 */
export function pointsOf({ low, high }: ScoreScale, points: number): number {
	return (points * (high - low)) / 100;
}
