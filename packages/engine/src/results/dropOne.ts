import { compareScores } from './compareScores.ts';

/**
 * How much the ranks move when each element is left out in turn: mean of the places moved either way.
 *
 * @param nominal - scores with everything in; NaN for absent
 * @param elements - ids of what can be left out
 * @param without - scores without one element
 * @returns mean shift by element
 * @see COINr `remove_elements`
 * @example
 * const a = Float64Array.of(3, 2, 1);
 * dropOne(a, ['x'], () => Float64Array.of(2, 3, 1)).get('x') // => 2 / 3
 */
export function dropOne(
	nominal: Float64Array,
	elements: readonly string[],
	without: (element: string) => Float64Array,
): ReadonlyMap<string, number> {
	return new Map(elements.map((element) => [element, compareScores(nominal, without(element)).meanShift]));
}
