import type { Place } from '../place.ts';
import type { DividedLand } from '../terrain/divideLand.ts';

/** Who lives in each ward in each year: `people[year][ward]`. The last year is the sum of the ward's blocks. */
export interface Populations {
	readonly people: readonly Int32Array[];
	/** The people of each neighbourhood in the last year. */
	readonly ofNeighbourhood: Int32Array;
	readonly ofOldWard: Int32Array;
}

/** Counts people from blocks, and takes each ward back through the years by its own growth (about 0.7% a year). */
export function populations(
	place: Pick<Place, 'land' | 'peopleOfBlock'>,
	growth: Float64Array,
	years: number,
): Populations {
	const { land } = place;
	const now = sumsOf(place, land.wardOfBlock, land.wards);
	const people = Array.from({ length: years }, (_, year) =>
		now.map((count, ward) => Math.round(count * (1 - (0.007 + 0.006 * growth[ward]!) * (years - 1 - year)))),
	);
	return {
		people,
		ofNeighbourhood: sumsOf(place, land.neighbourhoodOfBlock, land.neighbourhoods),
		ofOldWard: sumsOf(place, land.oldWardOfBlock, land.oldWards),
	};
}

/** People of each part of the land in the last year. */
export function sumsOf(
	{ peopleOfBlock }: { readonly land: DividedLand; readonly peopleOfBlock: Int32Array },
	partOfBlock: Int32Array,
	parts: number,
): Int32Array {
	const sums = new Int32Array(parts);
	partOfBlock.forEach((part, block) => {
		sums[part]! += peopleOfBlock[block]!;
	});
	return sums;
}

/** How many of each thing there are for each person of an ordinary ward, and how their number follows the age of its people. */
const shares: Readonly<Record<string, { readonly share: number; readonly withAge: number }>> = {
	people: { share: 1, withAge: 0 },
	/** Five years together. */
	'people-years': { share: 5, withAge: 0 },
	adults: { share: 0.79, withAge: 0.03 },
	'working-age': { share: 0.63, withAge: -0.03 },
	children: { share: 0.2, withAge: -0.12 },
	'under-fives': { share: 0.06, withAge: -0.14 },
	/** One year of school. */
	pupils: { share: 0.0125, withAge: -0.12 },
	/** Three years together. */
	births: { share: 0.036, withAge: -0.14 },
	teenagers: { share: 0.04, withAge: -0.1 },
	/** Aged 10 to 17. */
	'young-people': { share: 0.12, withAge: -0.1 },
	households: { share: 0.42, withAge: 0.04 },
	rented: { share: 0.09, withAge: -0.08 },
	'lone-parents': { share: 0.03, withAge: -0.08 },
	repairs: { share: 0.25, withAge: 0 },
	complaints: { share: 0.04, withAge: 0 },
	/** People who answered a survey. */
	asked: { share: 0.08, withAge: 0 },
};

/**
 * How many a figure is out of.
 *
 * @param people - who live in the ward
 * @param age - of the ward, in standard deviations; more is older
 * @example
 * baseCount('households', 1000, 0) // => 420
 */
export function baseCount(base: string, people: number, age: number): number {
	const { share, withAge } = shares[base]!;
	return Math.max(1, Math.round(people * share * Math.max(0.4, 1 + withAge * age)));
}
