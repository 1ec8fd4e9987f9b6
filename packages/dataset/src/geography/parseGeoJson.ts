import { feature as featuresOf } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { ProblemList } from '../problemList.ts';
import { lineOfJsonError } from '../tables/parseJson.ts';
import { type BoundaryLayer, isRecord, type RawFeature } from './boundaryLayer.ts';

/**
 * Parses a GeoJSON feature collection (RFC 7946) or a TopoJSON topology, whose objects are layers.
 *
 * Reports text that is no JSON, JSON that is neither, and a topology without objects or with arcs that are not there.
 *
 * @returns the layers, or `null` where there are none (reported)
 */
export function parseGeoJson(text: string, file: string, problems: ProblemList): readonly BoundaryLayer[] | null {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		const line = lineOfJsonError(text, cause);
		problems.error({
			code: 'INVALID_GEOJSON',
			file,
			...(line === null ? {} : { line }),
			message: 'The file is not valid JSON; it may be cut off.',
			mend: 'Export the boundaries again as GeoJSON.',
		});
		return null;
	}
	if (isRecord(json) && json.type === 'Topology') return layersOf(json, file, problems);
	if (!isRecord(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
		problems.error({
			code: 'INVALID_GEOJSON',
			file,
			found: isRecord(json) ? String(json.type) : typeof json,
			message: 'This is JSON but neither a GeoJSON FeatureCollection nor a TopoJSON Topology.',
			mend: 'Export the boundaries as a GeoJSON FeatureCollection.',
		});
		return null;
	}
	return [
		{
			name: '',
			features: (json.features as unknown[]).map(rawFeature),
			attribution: textOrNull(json.attribution),
			crs: crsOf(json),
		},
	];
}

function layersOf(
	json: Readonly<Record<string, unknown>>,
	file: string,
	problems: ProblemList,
): readonly BoundaryLayer[] | null {
	const objects = isRecord(json.objects) ? Object.entries(json.objects) : [];
	if (objects.length === 0 || !Array.isArray(json.arcs)) {
		problems.error({
			code: 'NO_LAYER',
			file,
			column: objects.length === 0 ? 'objects' : 'arcs',
			found: `a topology with ${Object.keys(json).join(', ')}`,
			message: `The TopoJSON file has no ${objects.length === 0 ? 'objects' : 'arcs'}, so there are no boundaries in it.`,
			mend: 'Export the boundaries again, as TopoJSON with the layer of the areas in it, or as GeoJSON.',
		});
		return null;
	}
	try {
		return objects.map(([name, object]) => {
			const collection = featuresOf(json as unknown as Topology, object as GeometryObject);
			const features = 'features' in collection ? collection.features : [collection];
			return {
				name,
				features: (features as unknown[]).map(rawFeature),
				attribution: textOrNull(json.attribution),
				crs: crsOf(json),
			};
		});
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		problems.error({
			code: 'INVALID_GEOJSON',
			file,
			found: cause.message,
			message: 'The TopoJSON file refers to lines that are not in it.',
			mend: 'Export the boundaries again.',
		});
		return null;
	}
}

/** What a TopoJSON or GeoJSON feature has as its id may be its area code. */
function rawFeature(feature: unknown): RawFeature {
	const record = isRecord(feature) ? feature : {};
	const properties = isRecord(record.properties) ? record.properties : null;
	const named = record.id !== undefined && properties?.id === undefined;
	return { properties: named ? { ...properties, id: record.id } : properties, geometry: record.geometry };
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}

/** The member `crs` of GeoJSON before RFC 7946, which many programs still write. */
function crsOf({ crs }: Readonly<Record<string, unknown>>): BoundaryLayer['crs'] {
	if (!isRecord(crs) || !isRecord(crs.properties)) return null;
	const text = textOrNull(crs.properties.name);
	return text === null ? null : { text, place: 'crs' };
}
