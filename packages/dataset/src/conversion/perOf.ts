import type { Indicator } from '@social-index/schema';

/**
 * What numerator over denominator is multiplied by.
 *
 * @example
 * perOf({ unit: '% of residents', multiplier: 1 }) // => 100
 * perOf({ unit: 'per 1,000 people', multiplier: 1000 }) // => 1000
 */
export function perOf({ unit, multiplier }: Pick<Indicator, 'unit' | 'multiplier'>): number {
	return unit.startsWith('%') ? 100 : multiplier;
}
