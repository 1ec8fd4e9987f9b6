import { overlaps } from '../overlaps.ts';
import type { Place, PlaceArea } from '../place.ts';
import { csvRow, type SampleFile } from './sampleFile.ts';

/**
 * Lookups between geographies: old wards to wards, weighted by the people of each shared part; and neighbourhoods to the one old
 * ward that most of their people lived in.
 */
export function lookupFiles(place: Place): readonly SampleFile[] {
	const { land, wards, oldWards } = place;
	const shared = overlaps(place, land.oldWardOfBlock, land.wardOfBlock);
	const bestOld = overlaps(place, land.neighbourhoodOfBlock, land.oldWardOfBlock).map(mostOf);
	return [
		{ path: 'geography/old-wards-to-wards.csv', parts: weighted(oldWards, wards, shared) },
		{ path: 'geography/neighbourhoods-to-wards.csv', parts: neighbourhoodRows(place, bestOld) },
	];
}

function mostOf(shared: ReadonlyMap<number, number>): number {
	let [best, most] = [-1, -1];
	for (const [part, people] of shared) if (people > most) [best, most] = [part, people];
	return best;
}

function* weighted(
	from: readonly PlaceArea[],
	to: readonly PlaceArea[],
	shared: readonly ReadonlyMap<number, number>[],
): Iterable<string> {
	yield csvRow(['from', 'to', 'weight']);
	for (const [i, own] of shared.entries()) {
		const all = [...own.values()].reduce((sum, people) => sum + people, 0);
		const parts = [...own].sort(([a], [b]) => a - b);
		let left = 1_000_000;
		for (const [n, [part, people]] of parts.entries()) {
			// The last part takes what rounding left, so that the written weights add up to 1.
			const millionths = n === parts.length - 1 ? left : Math.round((people / all) * 1e6);
			left -= millionths;
			yield csvRow([from[i]!.code, to[part]!.code, (millionths / 1e6).toFixed(6)]);
		}
	}
}

function* neighbourhoodRows({ neighbourhoods, wards, oldWards }: Place, bestOld: readonly number[]): Iterable<string> {
	yield csvRow(['neighbourhood', 'ward', 'old_ward']);
	for (const [i, { code, parent }] of neighbourhoods.entries())
		yield csvRow([code, wards[parent]!.code, oldWards[bestOld[i]!]!.code]);
}
