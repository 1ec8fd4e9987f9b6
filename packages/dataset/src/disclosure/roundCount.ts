import { createHmac } from 'node:crypto';

/** A count as it is published, and what can be known of it from that. */
export interface RoundedCount {
	readonly shown: number;
	readonly low: number;
	readonly high: number;
}

/**
 * A whole count rounded to the nearest multiple of a base. None stays none; every other count that would be rounded to
 * none is shown as the base, so that a small count could be any of those that are shown as the base.
 *
 * @param count - a whole number of at least 0
 * @param base - at least 2
 * @see NHS England, Hospital Episode Statistics disclosure control: 1 to 7 are shown as 5, others to the nearest 5
 * @example
 * roundToNearest(3, 5) // => { shown: 5, low: 1, high: 7 }
 * roundToNearest(8, 5) // => { shown: 10, low: 8, high: 12 }
 * roundToNearest(0, 5) // => { shown: 0, low: 0, high: 0 }
 * roundToNearest(15, 10) // => { shown: 20, low: 15, high: 24 }
 */
export function roundToNearest(count: number, base: number): RoundedCount {
	if (count === 0) return { shown: 0, low: 0, high: 0 };
	const shown = Math.max(base, base * Math.floor(count / base + 0.5));
	const low = shown === base ? 1 : shown - Math.floor(base / 2);
	return { shown, low, high: shown + Math.ceil(base / 2) - 1 };
}

/** The highest count that {@link roundToNearest} shows as the base; the least count may not be higher than one more. */
export function highestOfBase(base: number): number {
	return base + Math.ceil(base / 2) - 1;
}

/**
 * Counts rounded at random to a multiple of a base just below or above, so that their sum, and the sum of any of them that
 * stand side by side, is rounded to just below or above as well. On average every count keeps its value.
 *
 * The counts are put one after another on a line; a comb of points a base apart is laid on it at a random place, and each
 * count is shown as often the base as it holds points.
 *
 * @param counts - whole numbers of at least 0, parts of one area side by side
 * @param base - at least 2
 * @param place - where the comb begins, from 0 up to but not including 1
 * @see Cox (1987), Journal of the American Statistical Association 82, 520-524: controlled unbiased rounding
 * @example
 * roundAtRandom([3, 4, 1, 12], 5, 0) // => [0, 5, 0, 15]
 * roundAtRandom([3, 4, 1, 12], 5, 0.5) // => [5, 0, 5, 10]
 */
export function roundAtRandom(counts: readonly number[], base: number, place: number): readonly number[] {
	let sum = Math.floor(place * base);
	return counts.map((count) => {
		const before = Math.floor(sum / base);
		sum += count;
		return base * (Math.floor(sum / base) - before);
	});
}

/**
 * A number from 0 up to but not including 1 that nobody can tell without the secret, and that is the same in every release,
 * so that nothing is learnt from rounding the same counts twice.
 *
 * @param secret - the words of index.yaml
 * @param about - what it is for
 */
export function secretPlace(secret: string, about: string): number {
	const bytes = createHmac('sha256', secret).update(about).digest();
	return bytes.readUIntBE(0, 6) / 2 ** 48;
}
