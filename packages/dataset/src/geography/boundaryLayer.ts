/** A feature as it stands in a file; nothing in it is checked yet. */
export interface RawFeature {
	readonly properties: Readonly<Record<string, unknown>> | null;
	/** A GeoJSON geometry, if it is sound. */
	readonly geometry: unknown;
}

/** The features of one layer of a boundary file: all of a GeoJSON file, an object of a TopoJSON file, a table of a GeoPackage, one shapefile. */
export interface BoundaryLayer {
	readonly name: string;
	readonly features: readonly RawFeature[];
	/** Who must be named, where the file says so. */
	readonly attribution: string | null;
	/** The coordinate reference system as the file writes it, and where in the file that is. */
	readonly crs: { readonly text: string; readonly place: string } | null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
