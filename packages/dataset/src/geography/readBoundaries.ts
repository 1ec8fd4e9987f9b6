import type { Area, Geometry } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import type { BoundaryLayer } from './boundaryLayer.ts';
import { chooseLayer } from './chooseLayer.ts';
import { cleanPolygons, type Mended } from './cleanPolygons.ts';
import { findCodeProperty } from './findCodeProperty.ts';
import type { Projection } from './projection.ts';
import { extentOf, projectionOf } from './projectLayer.ts';
import { type Polygon, readPolygons, redraw } from './readPolygons.ts';

/** What is known of a level's boundaries before they are read. */
export interface BoundarySource {
	readonly file: string;
	readonly level: string;
	/** The property that holds the area code; `null` to find it by its values. */
	readonly code: string | null;
	/** `null` to take it from the file, or where it has none to write the sentence that ONS and Ordnance Survey ask for. */
	readonly attribution: string | null;
	readonly layer?: string;
	/** Declared in index.yaml, in place of what the file says. */
	readonly crs?: string;
}

/**
 * Makes the boundaries of one level from the layers of a file, in longitude and latitude (WGS84).
 *
 * Features of other areas are left out; two features of one area become one multipolygon. Small faults are mended
 * (see {@link cleanPolygons}). Reports areas without a boundary, geometries that are no polygons, and coordinates that cannot be
 * turned into degrees.
 *
 * @returns the geometry, or `null` where none can be made (reported)
 */
export function readBoundaries(
	layers: readonly BoundaryLayer[],
	source: BoundarySource,
	areas: AreaIndex,
	problems: ProblemList,
): Geometry | null {
	const wanted = areas.ofLevel(source.level);
	const layer = chooseLayer(layers, source.layer, wanted, source.file, problems);
	if (layer === null) return null;
	const code = findCodeProperty(layer.features, source.code, wanted, source.file, problems);
	if (code === null) return null;
	const { features, others } = readFeatures(layer, code, wanted, source.file, problems);
	const extent = extentOf(features.flatMap(({ polygons }) => polygons));
	if (extent === null) return null;
	const british = wanted.some((area) => /^[ESW]\d{8}$/.test(area.code));
	const projection = projectionOf(layer, source.crs, extent, british, source.file, problems);
	if (projection === null) return null;

	const polygons = new Map<string, Polygon[]>(wanted.map((area) => [area.code, []]));
	const mended = { closed: 0, turned: 0, slivers: 0 };
	for (const feature of features) {
		polygons.get(feature.code)!.push(...cleanPolygons(inDegrees(feature.polygons, projection), mended));
	}
	for (const feature of features) {
		if (polygons.get(feature.code)!.length > 0) continue;
		problems.error({
			code: 'INVALID_GEOMETRY',
			file: source.file,
			column: `feature ${feature.number}`,
			found: feature.code,
			message:
				'Its boundary encloses nothing: all its rings are lines, points or slivers of less than ten square metres.',
			mend: redraw,
		});
	}
	reportMended(mended, source.file, problems);
	reportCoverage(source, wanted, polygons, others, problems);
	return {
		level: source.level,
		kind: 'boundaries',
		attribution: source.attribution ?? attributionOf(layer.attribution, wanted, source, problems),
		features: wanted.flatMap((area) => {
			const own = polygons.get(area.code)!;
			return own.length === 0 ? [] : [{ code: area.code, polygons: own }];
		}),
	};
}

interface ReadFeature {
	readonly code: string;
	/** Its place in the file, from 1. */
	readonly number: number;
	readonly polygons: readonly Polygon[];
}

function readFeatures(
	layer: BoundaryLayer,
	code: string,
	wanted: readonly Area[],
	file: string,
	problems: ProblemList,
): { readonly features: readonly ReadFeature[]; readonly others: number } {
	const codes = new Set(wanted.map((area) => area.code));
	const features: ReadFeature[] = [];
	let others = 0;
	for (const [i, feature] of layer.features.entries()) {
		const own = String(feature.properties?.[code] ?? '').trim();
		if (!codes.has(own)) {
			others++;
			continue;
		}
		const read = readPolygons(feature.geometry);
		if ('polygons' in read) {
			features.push({ code: own, number: i + 1, polygons: read.polygons });
			continue;
		}
		problems.error({
			code: 'INVALID_GEOMETRY',
			file,
			column: `feature ${i + 1}`,
			found: own,
			message: read.message,
			mend: read.mend,
		});
	}
	return { features, others };
}

function inDegrees(polygons: readonly Polygon[], projection: Projection): readonly Polygon[] {
	if (projection.degrees) return polygons;
	return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => projection.toDegrees(x, y))));
}

/** The way rings go is mended without a word: many programs write it otherwise than RFC 7946 asks, and nothing is lost. */
function reportMended({ closed, slivers }: Mended, file: string, problems: ProblemList): void {
	const counted = (n: number, one: string, many: string): string[] =>
		n === 0 ? [] : [n === 1 ? one : `${n.toLocaleString('en-GB')} ${many}`];
	const done = [
		...counted(closed, 'one ring was not closed and was closed', 'rings were not closed and were closed'),
		...counted(
			slivers,
			'one ring enclosed less than ten square metres and was dropped',
			'rings enclosed less than ten square metres and were dropped',
		),
	];
	if (done.length === 0) return;
	problems.warn({
		code: 'BOUNDARIES_MENDED',
		file,
		message: `Small faults of the boundaries were mended: ${done.join('; ')}.`,
		mend: 'Nothing need be done, unless an area looks wrong on the map.',
	});
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
		mend: 'Name the file in index.yaml with its attribution, or, in GeoJSON, add a member "attribution" at its top.',
	});
	return official
		? 'Contains National Statistics data © Crown copyright and database right. Contains OS data © Crown copyright and database right.'
		: 'Source of the boundaries not stated';
}
