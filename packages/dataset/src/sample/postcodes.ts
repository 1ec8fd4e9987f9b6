import type { Place } from './place.ts';
import { RandomStream } from './randomStream.ts';
import { sampleYears } from './sampleYears.ts';
import { longitudeLatitude } from './terrain/openSea.ts';

/** One invented postcode. */
export interface Postcode {
	readonly text: string;
	readonly block: number;
	readonly ward: number;
	readonly position: readonly [longitude: number, latitude: number];
	/** Year and month. */
	readonly introduced: string;
	/** Year and month when it went out of use; '' while it is in use. */
	readonly terminated: string;
}

/** Letters that no postcode of the United Kingdom begins with. */
const firstLetters = ['Q', 'V', 'X'];
/** I, J and Z never stand in the second place (BS 7666). */
const secondLetters = lettersBut('I J Z');
/** C, I, K, M, O and V never stand after the last digit. */
const lastLetters = lettersBut('C I K M O V');
const wardsOfPostcodeArea = 180;

/**
 * Two postcodes for each block, of the form that real ones have but of areas that do not exist; each lies inside its block.
 * About one in thirty is out of use.
 */
export function postcodesOf({ land }: Pick<Place, 'land'>, years: number, seed: number): readonly Postcode[] {
	const stream = new RandomStream(seed, 'postcodes');
	const given = new Int32Array(land.wards);
	const known = sampleYears(years);
	const postcodes: Postcode[] = [];
	for (let block = 0; block < land.mesh.land; block++) {
		const ward = land.wardOfBlock[block]!;
		for (let n = 0; n < 2; n++) {
			postcodes.push({
				text: postcodeText(ward, given[ward]!++),
				block,
				ward,
				position: longitudeLatitude(...placeInBlock(land.mesh, block, stream)),
				introduced: month(known[0]! - 1 - stream.below(30), stream),
				terminated: stream.next() < 0.033 ? month(stream.pick(known), stream) : '',
			});
		}
	}
	return postcodes;
}

/**
 * The n-th postcode of a ward.
 *
 * @example
 * postcodeText(0, 0) // => 'QA1 0AA'
 * postcodeText(181, 21) // => 'QB1 5BB'
 */
export function postcodeText(ward: number, n: number): string {
	const area = Math.floor(ward / wardsOfPostcodeArea);
	const within = ward % wardsOfPostcodeArea;
	const sector = (within % 2) * 5 + (Math.floor(n / 400) % 5);
	const [first, second] = [Math.floor(area / secondLetters.length), area % secondLetters.length];
	const unit = lastLetters[Math.floor(n / 20) % 20]! + lastLetters[n % 20]!;
	return `${firstLetters[first]!}${secondLetters[second]!}${Math.floor(within / 2) + 1} ${sector}${unit}`;
}

function lettersBut(left: string): readonly string[] {
	const all = Array.from({ length: 26 }, (_, i) => String.fromCharCode('A'.charCodeAt(0) + i));
	return all.filter((letter) => !left.includes(letter));
}

function month(year: number, stream: RandomStream): string {
	return `${year}-${String(1 + stream.below(12)).padStart(2, '0')}`;
}

/** A third of the way to the nearest other site at most, which is inside the block however its borders bend. */
function placeInBlock(mesh: Place['land']['mesh'], block: number, stream: RandomStream): [number, number] {
	const [x, y] = [mesh.x[block]!, mesh.y[block]!];
	const { start, neighbour } = mesh.adjacency;
	let nearest = 0.25;
	for (let i = start[block]!; i < start[block + 1]!; i++) {
		const [dx, dy] = [mesh.x[neighbour[i]!]! - x, mesh.y[neighbour[i]!]! - y];
		nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy));
	}
	const reach = nearest * 0.23;
	return [x + stream.between(-reach, reach), y + stream.between(-reach, reach)];
}
