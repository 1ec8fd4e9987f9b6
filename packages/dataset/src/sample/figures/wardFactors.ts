import { RandomStream } from '../randomStream.ts';
import type { Adjacency } from '../terrain/growRegions.ts';

/**
 * What makes the figures of wards move together. Each list has a mean of 0 and a standard deviation of 1 over the wards,
 * and neighbours are alike.
 */
export interface WardFactors {
	/** More is poorer. */
	readonly deprivation: Float64Array;
	/** More is older. */
	readonly age: Float64Array;
	/** More is denser. */
	readonly density: Float64Array;
	/** One for each component: what its indicators share beyond the three above. */
	readonly ofComponent: ReadonlyMap<string, Float64Array>;
	/** How fast each ward grows and changes. */
	readonly growth: Float64Array;
	/** Which way each ward has been going, in everything and in each component: more is for the worse. */
	readonly course: Float64Array;
	readonly courseOfComponent: ReadonlyMap<string, Float64Array>;
}

/** @param peoplePerKm2 - of each ward */
export function wardFactors(
	touching: Adjacency,
	peoplePerKm2: ArrayLike<number>,
	components: readonly string[],
	seed: number,
): WardFactors {
	const field = (purpose: string, rounds: number) => smoothField(touching, new RandomStream(seed, purpose), rounds);
	const density = standardised(Float64Array.from(peoplePerKm2));
	const mixed = (own: Float64Array, share: number) => standardised(own.map((value, w) => value + share * density[w]!));
	return {
		deprivation: mixed(field('deprivation', 3), 0.4),
		age: mixed(field('age', 2), -0.7),
		density,
		ofComponent: new Map(components.map((component) => [component, field(`component ${component}`, 1)])),
		growth: field('growth', 2),
		course: field('course', 2),
		courseOfComponent: new Map(components.map((component) => [component, field(`course ${component}`, 1)])),
	};
}

/**
 * Chance that is alike among neighbours: every round mixes each area with the mean of those that touch it.
 *
 * @returns a value for each area, standardised
 */
export function smoothField({ start, neighbour }: Adjacency, stream: RandomStream, rounds: number): Float64Array {
	let values = Float64Array.from({ length: start.length - 1 }, () => stream.normal());
	for (let round = 0; round < rounds; round++) {
		values = values.map((value, a) => {
			let sum = 0;
			for (let i = start[a]!; i < start[a + 1]!; i++) sum += values[neighbour[i]!]!;
			const around = start[a + 1]! - start[a]!;
			return around === 0 ? value : (value + sum / around) / 2;
		});
	}
	return standardised(values);
}

/**
 * The same values with a mean of 0 and a standard deviation of 1 (n in the denominator); all 0 where they are equal.
 *
 * @example
 * standardised(Float64Array.of(2, 4)) // => Float64Array.of(-1, 1)
 */
export function standardised(values: Float64Array): Float64Array {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
	const spread = Math.sqrt(variance);
	return values.map((value) => (spread === 0 ? 0 : (value - mean) / spread));
}
