/** A point in longitude and latitude, or in any plane. */
export type Point = readonly [x: number, y: number];
/** Rings of a polygon, the outer one first. */
export type Rings = readonly (readonly Point[])[];

/** One area of a file of boundaries. */
export interface AreaPolygons {
	readonly properties: Readonly<Record<string, string | number>>;
	readonly polygons: readonly Rings[];
}

interface Feature {
	readonly properties: AreaPolygons['properties'];
	readonly geometry:
		| { readonly type: 'Polygon'; readonly coordinates: Rings }
		| { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };
}

/** Reads the areas of GeoJSON text. */
export function areaPolygons(geojson: string): AreaPolygons[] {
	const { features } = JSON.parse(geojson) as { readonly features: readonly Feature[] };
	return features.map(({ properties, geometry }) => ({
		properties,
		polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
	}));
}
