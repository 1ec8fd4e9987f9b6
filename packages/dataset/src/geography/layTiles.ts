import type { Geometry } from '@social-index/schema';
import { hexagon } from './hexagon.ts';
import { hexagonLayout } from './hexagonLayout.ts';
import type { Polygon } from './readPolygons.ts';
import { centroid, tilesOfLand } from './tilesOfLand.ts';

/** Above this many areas no tiles are made: a map of hexagons that small tells nothing that boundaries do not. */
export const mostTilesMade = 10_000;

/**
 * Makes the tile layout of a level from its boundaries: each area a hexagon of one size, placed by the centre of its largest part.
 *
 * @param boundaries - in longitude and latitude
 * @returns `null` where there is nothing to lay out: one area, or more than {@link mostTilesMade}
 */
export function layTiles({ level, features }: Geometry): Geometry | null {
	if (features.length < 2 || features.length > mostTilesMade) return null;
	const plane = flatten(features.map(({ polygons }) => polygons));
	const centres = plane.map((polygons) => {
		const [x, y] = polygons.map(centroid).reduce((largest, own) => (own[2] > largest[2] ? own : largest));
		return [x, y] as const;
	});
	const places = hexagonLayout(centres, tilesOfLand(features.length, plane.flat()));
	return {
		level,
		kind: 'tiles',
		attribution:
			'Each area is drawn as a hexagon of the same size, placed near its neighbours by this program; shapes and distances are not true.',
		features: features.map(({ code }, i) => ({ code, polygons: [[hexagon(places[i]!.column, places[i]!.row)]] })),
	};
}

/** Degrees of longitude are shortened as they are in the middle of the place, so that directions are nearly true. */
function flatten(areas: readonly (readonly Polygon[])[]): readonly (readonly Polygon[])[] {
	let [south, north] = [Infinity, -Infinity];
	for (const [, y] of areas.flat(3)) {
		south = Math.min(south, y);
		north = Math.max(north, y);
	}
	const width = Math.cos((((south + north) / 2) * Math.PI) / 180);
	return areas.map((polygons) =>
		polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x * width, y] as const))),
	);
}
