import { neighbourhoodNames, placeNames } from './names/placeNames.ts';
import { RandomStream } from './randomStream.ts';
import type { SampleSize } from './sampleOptions.ts';
import { type DividedLand, divideLand } from './terrain/divideLand.ts';

/** An area of the invented place. */
export interface PlaceArea {
	readonly code: string;
	readonly name: string;
	/** Index of the area that holds it, in the list of the level above; -1 at the top. */
	readonly parent: number;
}

/** An invented place: its land, the areas it is divided into, and who lives where. */
export interface Place {
	/** As in a sentence: "the wards of Kerrinmere". */
	readonly name: string;
	readonly river: string;
	readonly land: DividedLand;
	/** Only where there are several boroughs. */
	readonly region: PlaceArea | null;
	readonly boroughs: readonly PlaceArea[];
	readonly wards: readonly PlaceArea[];
	readonly neighbourhoods: readonly PlaceArea[];
	/** Wards before the review of boundaries; their parents are boroughs. */
	readonly oldWards: readonly PlaceArea[];
	/** People in each block in the last year. */
	readonly peopleOfBlock: Int32Array;
}

/**
 * Invents a place of so many wards. Codes begin with X, which no code of the UK Government Statistical Service does, and have
 * other lengths.
 */
export function inventPlace({ areas, seed }: Pick<SampleSize, 'areas' | 'seed'>): Place {
	const land = divideLand(areas, new RandomStream(seed, 'land'));
	const nextName = placeNames(new RandomStream(seed, 'names'));
	const islandName = nextName();
	const river = nextName();
	const several = land.boroughs > 1;
	const boroughNames = Array.from({ length: land.boroughs }, () => (several ? nextName() : islandName));
	const central = new Map(land.towns.map((block, borough) => [land.wardOfBlock[block]!, borough]));
	const wards = Array.from({ length: land.wards }, (_, ward): PlaceArea => {
		const town = central.get(ward);
		const name = town === undefined ? nextName() : `${boroughNames[town]!} Central`;
		return { code: code('XW', 5, ward), name, parent: land.boroughOfWard[ward]! };
	});
	const people = new RandomStream(seed, 'people');
	return {
		name: several ? `the Isle of ${islandName}` : islandName,
		river,
		land,
		region: several ? { code: 'XR01', name: `Isle of ${islandName}`, parent: -1 } : null,
		boroughs: boroughNames.map((name, borough) => ({
			code: code('XB', 3, borough),
			name,
			parent: several ? 0 : -1,
		})),
		wards,
		neighbourhoods: nameNeighbourhoods(land, wards, new RandomStream(seed, 'neighbourhood names')),
		oldWards: nameOldWards(land, wards, nextName),
		peopleOfBlock: Int32Array.from({ length: land.mesh.land }, () => 250 + people.below(200) + people.below(200)),
	};
}

function nameNeighbourhoods(land: DividedLand, wards: readonly PlaceArea[], stream: RandomStream): PlaceArea[] {
	const wardOf = new Int32Array(land.neighbourhoods);
	land.neighbourhoodOfBlock.forEach((neighbourhood, block) => {
		wardOf[neighbourhood] = land.wardOfBlock[block]!;
	});
	const perWard = new Int32Array(wards.length);
	for (const ward of wardOf) perWard[ward]!++;
	const names = Array.from(perWard, (count) => [...neighbourhoodNames(count, stream)]);
	return Array.from(wardOf, (ward, i) => ({
		code: code('XN', 6, i),
		name: `${names[ward]!.pop()!}, ${wards[ward]!.name}`,
		parent: ward,
	}));
}

/** An old ward keeps the name of the ward that has most of it now, unless another old one has more of that. */
function nameOldWards(land: DividedLand, wards: readonly PlaceArea[], nextName: () => string): PlaceArea[] {
	const shared = new Map<number, number>();
	land.oldWardOfBlock.forEach((old, block) => {
		const key = old * wards.length + land.wardOfBlock[block]!;
		shared.set(key, (shared.get(key) ?? 0) + 1);
	});
	const [heir, taken] = [new Map<number, number>(), new Set<number>()];
	for (const [key] of [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
		const [old, ward] = [Math.floor(key / wards.length), key % wards.length];
		if (heir.has(old) || taken.has(ward)) continue;
		heir.set(old, ward);
		taken.add(ward);
	}
	const boroughOf = new Int32Array(land.oldWards);
	land.oldWardOfBlock.forEach((old, block) => {
		boroughOf[old] = land.boroughOfWard[land.wardOfBlock[block]!]!;
	});
	return Array.from(boroughOf, (parent, old) => {
		const ward = heir.get(old);
		return { code: code('XV', 5, old), name: ward === undefined ? nextName() : wards[ward]!.name, parent };
	});
}

/**
 * @example
 * code('XW', 5, 0) // => 'XW00001'
 */
export function code(letters: string, digits: number, index: number): string {
	return letters + String(index + 1).padStart(digits, '0');
}
