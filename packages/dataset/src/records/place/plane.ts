import type { Geometry } from '@social-index/schema';
import { britishNationalGrid } from '../../geography/projection.ts';

/** How coordinates of records are given. */
export type Grid = 'wgs84' | 'british-national-grid';

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
	return geometry.features.flatMap(({ code, polygons }) =>
		polygons.flat().map((ring) => {
			const positions = new Float64Array(ring.length * 2);
			ring.forEach((position, i) => {
				const [x, y] = grid === 'wgs84' ? position : britishNationalGrid.fromDegrees(...position);
				positions[2 * i] = x;
				positions[2 * i + 1] = y;
			});
			return { place: placeOf(code), positions };
		}),
	);
}
