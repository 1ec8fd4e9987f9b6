/**
 * A repeatable stream of numbers from 0 up to but not including 1, from one seed: the same on every machine.
 *
 * The generator is mulberry32 (Ettinger 2017): 32 bits of state, a period of 2³², passes gjrand's tests. Enough for
 * resampling and for noise on weights; not for secrets.
 *
 * @param seed - an integer; published beside every result that rests on it
 * @example
 * const one = seededNumbers(7);
 * const two = seededNumbers(7);
 * one() === two() // => true
 */
export function seededNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let x = Math.imul(state ^ (state >>> 15), state | 1);
		x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
		return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
	};
}
