import type { ProblemList } from '../problemList.ts';

/** A feature as it stands in a file; nothing in it is checked yet. */
export interface RawFeature {
	readonly properties: Readonly<Record<string, unknown>> | null;
	readonly geometry: unknown;
}

/** A GeoJSON file that has features. */
export interface RawCollection {
	readonly features: readonly RawFeature[];
	readonly attribution: string | null;
}

/** Parses a GeoJSON feature collection; reports text that is no JSON, JSON that is no feature collection, and other projections than WGS84. */
export function parseGeoJson(text: string, file: string, problems: ProblemList): RawCollection | null {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		const line = lineOfError(text, cause);
		problems.error({
			code: 'INVALID_GEOJSON',
			file,
			...(line === null ? {} : { line }),
			message: 'The file is not valid JSON; it may be cut off.',
			mend: 'Export the boundaries again as GeoJSON (WGS84, EPSG:4326).',
		});
		return null;
	}
	if (!isRecord(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
		const topology = isRecord(json) && json.type === 'Topology';
		problems.error({
			code: 'INVALID_GEOJSON',
			file,
			found: isRecord(json) ? String(json.type) : typeof json,
			message: topology
				? 'This is TopoJSON, and GeoJSON is expected.'
				: 'This is JSON but no GeoJSON FeatureCollection.',
			mend: 'Export the boundaries as a GeoJSON FeatureCollection (WGS84, EPSG:4326).',
		});
		return null;
	}
	const crs = crsName(json.crs);
	if (crs !== null && !/CRS84|EPSG:*4326$|WGS ?84/i.test(crs)) {
		problems.error({
			code: 'NOT_LONGITUDE_LATITUDE',
			file,
			column: 'crs',
			found: crs,
			message: 'The boundaries are in another projection than longitude and latitude.',
			mend: 'Export them again in WGS84 (EPSG:4326), which GeoJSON requires.',
		});
		return null;
	}
	const features = (json.features as unknown[]).map((feature): RawFeature => {
		const record = isRecord(feature) ? feature : {};
		return { properties: isRecord(record.properties) ? record.properties : null, geometry: record.geometry };
	});
	const attribution = json.attribution;
	return { features, attribution: typeof attribution === 'string' && attribution !== '' ? attribution : null };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function crsName(crs: unknown): string | null {
	if (!isRecord(crs) || !isRecord(crs.properties)) return null;
	const name = crs.properties.name;
	return typeof name === 'string' ? name : null;
}

function lineOfError(text: string, cause: unknown): number | null {
	const position = cause instanceof Error ? /position (\d+)/.exec(cause.message) : null;
	return position ? text.slice(0, Number(position[1])).split('\n').length : null;
}
