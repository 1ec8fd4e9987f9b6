import type { ScoreScale } from './result.ts';

/**
 * The places that show a scale in some hundreds of steps.
 *
 * @example
 * scoreDecimals({ low: 0, high: 100 }) // => 1
 * scoreDecimals({ low: 70, high: 130 }) // => 1
 * scoreDecimals({ low: -3.1, high: 2.9 }) // => 2
 * scoreDecimals({ low: 0, high: 1 }) // => 3
 * scoreDecimals({ low: -624, high: 624 }) // => 0
 */
export function scoreDecimals({ low, high }: ScoreScale): number {
	return Math.min(6, Math.max(0, Math.round(3 - Math.log10(high - low))));
}
