import type { Pattern } from './catalogue.ts';

/**
 * Whether an indicator has figures of a year.
 *
 * @param year - counted from the first
 * @param years - how many there are
 * @example
 * [0, 1, 2, 3].map((year) => hasFigures('biennial', year, 4)) // => [true, true, false, true]
 * [0, 1, 9, 10].map((year) => hasFigures('census', year, 12)) // => [true, false, false, true]
 */
export function hasFigures(pattern: Pattern, year: number, years: number): boolean {
	if (pattern === 'census') return year % 10 === 0;
	if (pattern === 'election') return (years - 1 - year) % 4 === 2 || (years <= 2 && year === 0);
	// Both ends have figures, so that every other year lies between two.
	if (pattern === 'biennial') return year === 0 || (years - 1 - year) % 2 === 0;
	return true;
}
