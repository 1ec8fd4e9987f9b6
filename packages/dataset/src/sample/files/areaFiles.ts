import { hexagonLayout, type Tile } from '../../geography/hexagonLayout.ts';
import type { Populations } from '../figures/populations.ts';
import type { Place, PlaceArea } from '../place.ts';
import { inlandTiles } from '../terrain/inlandTiles.ts';
import { csvRow, type SampleFile } from './sampleFile.ts';

/** The lists of areas of all levels with their people in the last year, and the tile layout of wards. */
export function areaFiles(place: Place, { people, ofNeighbourhood, ofOldWard }: Populations): readonly SampleFile[] {
	const { wards, boroughs, region, land } = place;
	const inWard = people.at(-1)!;
	const inBorough = new Int32Array(boroughs.length);
	wards.forEach((ward, w) => {
		inBorough[ward.parent]! += inWard[w]!;
	});
	const all = inBorough.reduce((sum, count) => sum + count, 0);
	const layout = hexagonLayout(land.evenCentres, inlandTiles(wards.length, land.remoteness));
	const files: SampleFile[] = [
		{ path: 'geography/wards.csv', parts: list(wards, inWard, boroughs) },
		{ path: 'geography/boroughs.csv', parts: list(boroughs, inBorough, region === null ? [] : [region]) },
		{ path: 'geography/neighbourhoods.csv', parts: list(place.neighbourhoods, ofNeighbourhood, wards) },
		{ path: 'geography/old-wards.csv', parts: list(place.oldWards, ofOldWard, boroughs) },
		{ path: 'geography/tiles.csv', parts: tiles(wards, layout) },
	];
	if (region !== null) files.push({ path: 'geography/regions.csv', parts: list([region], [all], []) });
	return files;
}

function* list(areas: readonly PlaceArea[], people: ArrayLike<number>, above: readonly PlaceArea[]): Iterable<string> {
	yield csvRow(['code', 'name', 'parent', 'population']);
	for (const [i, { code, name, parent }] of areas.entries()) {
		yield csvRow([code, name, above[parent]?.code ?? '', people[i]!]);
	}
}

function* tiles(wards: readonly PlaceArea[], places: readonly Tile[]): Iterable<string> {
	yield csvRow(['code', 'column', 'row']);
	for (const [i, { column, row }] of places.entries()) yield csvRow([wards[i]!.code, column, row]);
}
