import type { Geometry } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import { findCodeProperty } from './findCodeProperty.ts';
import { parseGeoJson } from './parseGeoJson.ts';
import { type Polygon, readPolygons } from './readPolygons.ts';

/**
 * Reads the boundaries of one level from the text of a GeoJSON file (RFC 7946: longitude and latitude in WGS84).
 *
 * Features of other areas are left out; two features of one area become one multipolygon. Reports areas without a boundary,
 * geometries that are no sound polygons, and coordinates that are not degrees.
 *
 * @param code - the property that holds the area code; `null` to find it by its values
 * @param attribution - `null` to take it from the file, or where it has none to write the sentence that ONS and Ordnance Survey ask for
 * @returns the geometry, or `null` where none can be made (reported)
 */
export function readBoundaries(
	text: string,
	source: {
		readonly file: string;
		readonly level: string;
		readonly code: string | null;
		readonly attribution: string | null;
	},
	areas: AreaIndex,
	problems: ProblemList,
): Geometry | null {
	const collection = parseGeoJson(text, source.file, problems);
	if (collection === null) return null;
	const wanted = areas.ofLevel(source.level);
	const code = findCodeProperty(collection.features, source.code, wanted, source.file, problems);
	if (code === null) return null;
	const polygons = new Map<string, Polygon[]>(wanted.map((area) => [area.code, []]));
	let others = 0;
	let projected = false;
	for (const [i, feature] of collection.features.entries()) {
		const own = polygons.get(String(feature.properties?.[code] ?? '').trim());
		if (own === undefined) {
			others++;
			continue;
		}
		const read = readPolygons(feature.geometry);
		if ('polygons' in read) {
			own.push(...read.polygons);
			continue;
		}
		if (read.projected && projected) continue;
		projected ||= read.projected;
		problems.error({
			code: read.projected ? 'NOT_LONGITUDE_LATITUDE' : 'INVALID_GEOMETRY',
			file: source.file,
			column: `feature ${i + 1}`,
			found: String(feature.properties?.[code]),
			message: read.message,
			mend: read.mend,
		});
	}
	reportCoverage(source, wanted, polygons, others, problems);
	return {
		level: source.level,
		kind: 'boundaries',
		attribution: source.attribution ?? attributionOf(collection.attribution, wanted, source, problems),
		features: wanted.flatMap((area) => {
			const own = polygons.get(area.code)!;
			return own.length === 0 ? [] : [{ code: area.code, polygons: own }];
		}),
	};
}

function reportCoverage(
	source: { readonly file: string; readonly level: string; readonly code: string | null },
	wanted: readonly { readonly code: string; readonly name: string }[],
	polygons: ReadonlyMap<string, readonly Polygon[]>,
	others: number,
	problems: ProblemList,
): void {
	const bare = wanted.filter((area) => polygons.get(area.code)!.length === 0);
	if (bare.length > 0) {
		problems.warn({
			code: 'AREAS_WITHOUT_BOUNDARY',
			file: source.file,
			message: `${bare.length} of ${wanted.length} areas of the level ${source.level} have no boundary here: ${listing(
				bare.map((area) => `${area.code} (${area.name})`),
				5,
			)}. Maps will leave them out.`,
			mend: 'Use the boundaries of the same vintage as the area list.',
		});
	}
	// A file for a wider place is usual when it is pointed at; in the folder itself it may be a mistake.
	if (others > 0 && source.code !== null) {
		problems.warn({
			code: 'BOUNDARIES_OF_OTHER_AREAS',
			file: source.file,
			message: `${others} of its features are of areas that are not in the list of the level ${source.level}; they are left out.`,
			mend: 'Nothing need be done if the file covers a wider place.',
		});
	}
}

function attributionOf(
	inFile: string | null,
	wanted: readonly { readonly code: string }[],
	source: { readonly file: string },
	problems: ProblemList,
): string {
	if (inFile !== null) return inFile;
	const official = wanted.some((area) => /^[EKNSW]\d{8}$/.test(area.code));
	problems.warn({
		code: 'BOUNDARIES_WITHOUT_ATTRIBUTION',
		file: source.file,
		message: official
			? 'The file does not say whose boundaries these are; the sentence that ONS and Ordnance Survey ask for is shown.'
			: 'The file does not say whose boundaries these are.',
		mend: 'Add a member "attribution" at the top of the GeoJSON, or name the file in index.yaml with its attribution.',
	});
	return official
		? 'Contains National Statistics data © Crown copyright and database right. Contains OS data © Crown copyright and database right.'
		: 'Source of the boundaries not stated';
}
