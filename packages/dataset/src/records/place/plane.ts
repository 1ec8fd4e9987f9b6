import type { Geometry } from '@social-index/schema';
import proj4 from 'proj4';

/** How coordinates of records are given. */
export type Grid = 'wgs84' | 'british-national-grid';

/**
 * EPSG:27700 by the seven-parameter shift: within about five metres across Britain of the Ordnance Survey's own transformation
 * (OSTN15), whose grid file is not part of this software.
 */
const britishNationalGrid =
	'+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

/** The rings of one area in the plane of the records: x and y in turn, the last position that of the first. */
export interface PlaneRing {
	/** Place of the area among all areas of the project. */
	readonly place: number;
	readonly positions: Float64Array;
}

/**
 * The rings of a level's boundaries in the plane in which the records give their points. The boundaries are moved rather than
 * the points: there are fewer of them, and every engine then works on the records as they are.
 *
 * @param placeOf - the place of an area by its code
 * @example
 * const square = [[[[0, 51], [1, 51], [1, 52], [0, 52], [0, 51]]]] as const;
 * const level = { level: 'ward', kind: 'boundaries' as const, attribution: '', features: [{ code: 'a', polygons: square }] };
 * ringsInPlane(level, 'wgs84', () => 7)[0]?.place // => 7
 */
export function ringsInPlane(geometry: Geometry, grid: Grid, placeOf: (code: string) => number): readonly PlaneRing[] {
	const toGrid = grid === 'wgs84' ? null : proj4('WGS84', britishNationalGrid);
	return geometry.features.flatMap(({ code, polygons }) =>
		polygons.flat().map((ring) => {
			const positions = new Float64Array(ring.length * 2);
			ring.forEach((position, i) => {
				const [x, y] = toGrid === null ? position : toGrid.forward([position[0], position[1]]);
				positions[2 * i] = x!;
				positions[2 * i + 1] = y!;
			});
			return { place: placeOf(code), positions };
		}),
	);
}
