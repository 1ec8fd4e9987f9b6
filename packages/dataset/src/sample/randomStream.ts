import { seededNumbers } from '@social-index/engine';

/**
 * Chance for one purpose: repeatable, and independent of how much chance other purposes use, so that a change to the names
 * leaves the map as it was. Only sums, products and square roots are used, which every machine rounds alike.
 */
export class RandomStream {
	readonly #next: () => number;

	/**
	 * @param seed - the seed of the whole place
	 * @param purpose - what the numbers are for; each purpose has a stream of its own
	 */
	constructor(seed: number, purpose: string) {
		this.#next = seededNumbers(seedFor(seed, purpose));
	}

	/** From 0 up to but not including 1. */
	next(): number {
		return this.#next();
	}

	between(low: number, high: number): number {
		return low + (high - low) * this.#next();
	}

	/** A whole number from 0 up to but not including n. */
	below(n: number): number {
		return Math.floor(this.#next() * n);
	}

	/** Mean 0, standard deviation 1, never beyond 6: twelve uniform numbers added up (Irwin 1927, Hall 1927). */
	normal(): number {
		let sum = -6;
		for (let i = 0; i < 12; i++) sum += this.#next();
		return sum;
	}

	pick<T>(list: readonly T[]): T {
		return list[this.below(list.length)]!;
	}

	/** The same things in another order (Fisher and Yates, as by Durstenfeld 1964). */
	shuffled<T>(list: readonly T[]): T[] {
		const mixed = [...list];
		for (let i = mixed.length - 1; i > 0; i--) {
			const j = this.below(i + 1);
			[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
		}
		return mixed;
	}
}

/** FNV-1a (Fowler, Noll, Vo 1991) of the seed and the purpose, 32 bits. */
function seedFor(seed: number, purpose: string): number {
	let hash = 0x811c9dc5;
	for (const letter of `${seed} ${purpose}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
	return hash >>> 0;
}
