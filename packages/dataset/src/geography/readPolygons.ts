import { isRecord } from './parseGeoJson.ts';

export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** The outer ring, then the holes. */
export type Polygon = readonly Ring[];

/** The polygons of a geometry, or what is wrong with it in two sentences. */
export type PolygonReading =
	| { readonly polygons: readonly Polygon[] }
	| {
			/** Whether the numbers look like metres of a national grid. */
			readonly projected: boolean;
			readonly message: string;
			readonly mend: string;
	  };

/**
 * Takes the polygons out of a GeoJSON geometry and checks them: rings closed, of four positions or more, in degrees.
 * A height is dropped.
 *
 * @example
 * const triangle = [[0, 51], [1, 51], [1, 52], [0, 51]];
 * readPolygons({ type: 'Polygon', coordinates: [triangle] }) // => { polygons: [[triangle]] }
 * 'polygons' in readPolygons({ type: 'Point', coordinates: [0, 51] }) // => false
 */
export function readPolygons(geometry: unknown): PolygonReading {
	if (!isRecord(geometry)) return wrong('It has no geometry.', 'Give the area its boundary, or take the feature out.');
	const { type, coordinates } = geometry;
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

const redraw = 'Mend the geometry in a GIS ("Fix geometries" in QGIS) and export it again.';

function readRing(
	raw: unknown,
): { readonly positions: Ring } | Exclude<PolygonReading, { polygons: readonly Polygon[] }> {
	if (!Array.isArray(raw)) return wrong('One of its rings is not a list of positions.', redraw);
	const positions: Position[] = [];
	for (const pair of raw as unknown[]) {
		const [x, y] = Array.isArray(pair) ? (pair as unknown[]) : [];
		if (typeof x !== 'number' || typeof y !== 'number')
			return wrong('One of its positions is not a pair of numbers.', redraw);
		if (Math.abs(x) > 180 || Math.abs(y) > 90) {
			return {
				projected: true,
				message: `Its coordinates (${x}, ${y}) are not degrees of longitude and latitude; they look like metres of a national grid.`,
				mend: 'Export the boundaries again in WGS84 (EPSG:4326), which GeoJSON requires.',
			};
		}
		positions.push([x, y]);
	}
	const [first, last] = [positions[0], positions.at(-1)];
	if (positions.length < 4 || first === undefined || last === undefined)
		return wrong(
			`One of its rings has ${positions.length} positions, and four are the fewest that enclose anything.`,
			redraw,
		);
	if (first[0] !== last[0] || first[1] !== last[1])
		return wrong('One of its rings is not closed: its last position is not its first.', redraw);
	return { positions };
}

function wrong(message: string, mend: string): Exclude<PolygonReading, { polygons: readonly Polygon[] }> {
	return { projected: false, message, mend };
}
