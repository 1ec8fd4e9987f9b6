/** The part of shpjs that is used; the package has no types of its own. Without a `prj`, coordinates are as in the file. */
declare module 'shpjs' {
	export function getShapefile(parts: {
		readonly shp: Uint8Array;
		readonly dbf: Uint8Array;
		readonly cpg?: Uint8Array;
	}): Promise<{
		readonly features: readonly { readonly properties: Record<string, unknown>; readonly geometry: unknown }[];
	}>;
}
