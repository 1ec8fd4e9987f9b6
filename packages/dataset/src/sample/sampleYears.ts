import { lastYear } from './sampleOptions.ts';

/**
 * The years that an invented place has figures of.
 *
 * @example
 * sampleYears(3) // => [2023, 2024, 2025]
 */
export function sampleYears(periods: number): readonly number[] {
	return Array.from({ length: periods }, (_, i) => lastYear - periods + 1 + i);
}
