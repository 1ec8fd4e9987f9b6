import type { Place, PlaceArea } from '../place.ts';
import { dissolve, type Ring, twiceArea } from '../terrain/dissolve.ts';
import { longitudeLatitude, squareKilometres } from '../terrain/openSea.ts';
import type { SampleFile } from './sampleFile.ts';

export const boundaryAttribution = 'Invented boundaries of a place that does not exist, drawn in the open sea.';

type Outline = readonly Ring[];

/** The outlines of all levels of a place, in longitude and latitude. */
export interface Outlines {
	readonly wards: readonly Outline[];
	readonly boroughs: readonly Outline[];
	readonly neighbourhoods: readonly Outline[];
	readonly oldWards: readonly Outline[];
}

/** Joins blocks into areas. Neighbouring areas of all levels share their borders to the last digit. */
export function outlinesOf({ land }: Pick<Place, 'land'>): Outlines {
	const { mesh, boroughOfWard } = land;
	const join = (part: Int32Array, parts: number) => dissolve(mesh, part, parts, longitudeLatitude);
	return {
		wards: join(land.wardOfBlock, land.wards),
		boroughs: join(
			land.wardOfBlock.map((ward) => boroughOfWard[ward]!),
			land.boroughs,
		),
		neighbourhoods: join(land.neighbourhoodOfBlock, land.neighbourhoods),
		oldWards: join(land.oldWardOfBlock, land.oldWards),
	};
}

/** In km², to three decimals. */
export function sizeOf(outline: Outline): number {
	const degrees = outline.reduce((sum, ring) => sum + twiceArea(ring), 0) / 2;
	return Math.round(squareKilometres(degrees) * 1000) / 1000;
}

export function boundaryFiles(place: Place, outlines: Outlines): readonly SampleFile[] {
	return [
		{ path: 'geography/wards.geojson', parts: geoJson(place.wards, outlines.wards) },
		{ path: 'geography/boroughs.geojson', parts: geoJson(place.boroughs, outlines.boroughs) },
		{ path: 'geography/neighbourhoods.geojson', parts: geoJson(place.neighbourhoods, outlines.neighbourhoods) },
		{ path: 'geography/old-wards.geojson', parts: geoJson(place.oldWards, outlines.oldWards) },
	];
}

function* geoJson(areas: readonly PlaceArea[], outlines: readonly Outline[]): Iterable<string> {
	yield `{"type":"FeatureCollection","attribution":${JSON.stringify(boundaryAttribution)},"features":[\n`;
	for (const [i, { code, name }] of areas.entries()) {
		const feature = {
			type: 'Feature',
			properties: { code, name },
			geometry: { type: 'Polygon', coordinates: outlines[i]! },
		};
		yield `${JSON.stringify(feature)}${i + 1 < areas.length ? ',' : ''}\n`;
	}
	yield ']}\n';
}
