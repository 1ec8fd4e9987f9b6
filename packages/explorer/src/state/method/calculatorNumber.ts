/**
 * A number and how many decimals to show it with, so that a reader with a calculator reaches the published score: seven
 * digits that count, but at most six decimals, and no zeros that say nothing.
 *
 * @returns the arguments of a number format: the value and its decimals
 * @example
 * calculatorNumber(12.5) // => [12.5, 1]
 * calculatorNumber(0.0123456789) // => [0.0123456789, 6]
 * calculatorNumber(40) // => [40, 0]
 */
export function calculatorNumber(value: number): readonly [number, number] {
	const short = Number(value.toPrecision(7));
	for (let places = 0; places < 6; places++) if (Number(short.toFixed(places)) === short) return [value, places];
	return [value, 6];
}
