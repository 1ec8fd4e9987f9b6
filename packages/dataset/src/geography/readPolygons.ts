import { isRecord } from './boundaryLayer.ts';

export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** The outer ring, then the holes. */
export type Polygon = readonly Ring[];

/** The polygons of a geometry, or what is wrong with it in two sentences. */
export type PolygonReading =
	| { readonly polygons: readonly Polygon[] }
	| { readonly message: string; readonly mend: string };

/** What to do about a geometry that cannot be read. */
export const redraw = 'Mend the geometry in a GIS ("Fix geometries" in QGIS) and export it again.';

/**
 * Takes the polygons out of a GeoJSON geometry as they are, in the coordinates of the file; of a collection of geometries, those of
 * all its polygons. A height is dropped.
 *
 * @example
 * const triangle = [[0, 51], [1, 51], [1, 52], [0, 51]];
 * readPolygons({ type: 'Polygon', coordinates: [triangle] }) // => { polygons: [[triangle]] }
 * 'polygons' in readPolygons({ type: 'Point', coordinates: [0, 51] }) // => false
 */
export function readPolygons(geometry: unknown): PolygonReading {
	if (!isRecord(geometry)) return wrong('It has no geometry.', 'Give the area its boundary, or take the feature out.');
	const { type, coordinates, geometries } = geometry;
	if (type === 'GeometryCollection' && Array.isArray(geometries)) return readCollection(geometries);
	if (type !== 'Polygon' && type !== 'MultiPolygon') {
		return wrong(
			`Its geometry is a ${String(type)}, and an area needs a polygon.`,
			'Export the boundaries of the areas, not their centres or lines.',
		);
	}
	const parts: unknown = type === 'Polygon' ? [coordinates] : coordinates;
	if (!Array.isArray(parts) || parts.length === 0) return wrong('Its geometry is empty.', redraw);
	const polygons: Polygon[] = [];
	for (const part of parts as unknown[]) {
		if (!Array.isArray(part) || part.length === 0) return wrong('One of its polygons is empty.', redraw);
		const rings: Ring[] = [];
		for (const raw of part as unknown[]) {
			const ring = readRing(raw);
			if ('message' in ring) return ring;
			rings.push(ring.positions);
		}
		polygons.push(rings);
	}
	return { polygons };
}

/** Programs that mend geometries leave lines and points beside the polygons; these enclose nothing. */
function readCollection(geometries: readonly unknown[]): PolygonReading {
	const polygons: Polygon[] = [];
	for (const geometry of geometries) {
		if (!isRecord(geometry) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
		const read = readPolygons(geometry);
		if (!('polygons' in read)) return read;
		polygons.push(...read.polygons);
	}
	return polygons.length === 0 ? wrong('Its geometry is a collection without a polygon.', redraw) : { polygons };
}

function readRing(raw: unknown): { readonly positions: Ring } | { readonly message: string; readonly mend: string } {
	if (!Array.isArray(raw)) return wrong('One of its rings is not a list of positions.', redraw);
	const positions: Position[] = [];
	for (const pair of raw as unknown[]) {
		const [x, y] = Array.isArray(pair) ? (pair as unknown[]) : [];
		if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
			return wrong('One of its positions is not a pair of numbers.', redraw);
		positions.push([x, y]);
	}
	return { positions };
}

function wrong(message: string, mend: string): { readonly message: string; readonly mend: string } {
	return { message, mend };
}
