/**
 * The point at which a function that rises or falls throughout crosses zero, by bisection to the last binary digit.
 *
 * @param f - continuous, of opposite signs at the two ends
 * @param from - one end
 * @param to - the other
 * @example
 * solveMonotone((x) => x * x - 2, 0, 2) // ≈ 1.41421356
 */
export function solveMonotone(f: (x: number) => number, from: number, to: number): number {
	let low = from;
	let high = to;
	const rising = f(high) > 0;
	for (let i = 0; i < 2000; i++) {
		const middle = low + (high - low) / 2;
		if (middle === low || middle === high) break;
		if (f(middle) > 0 === rising) high = middle;
		else low = middle;
	}
	return low + (high - low) / 2;
}
