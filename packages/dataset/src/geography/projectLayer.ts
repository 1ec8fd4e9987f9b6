import type { ProblemList } from '../problemList.ts';
import type { BoundaryLayer } from './boundaryLayer.ts';
import { britishNationalGrid, onNationalGrid, type Projection, projectionNamed } from './projection.ts';
import type { Polygon } from './readPolygons.ts';

/** How far a layer's coordinates reach. */
export interface Extent {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** The extent of polygons; `null` of none. */
export function extentOf(polygons: Iterable<Polygon>): Extent | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const rings of polygons) {
		for (const ring of rings) {
			for (const [x, y] of ring) {
				west = Math.min(west, x);
				east = Math.max(east, x);
				south = Math.min(south, y);
				north = Math.max(north, y);
			}
		}
	}
	return west > east ? null : { west, south, east, north };
}

/**
 * The projection of a layer: as index.yaml declares it, else as the file says, else as the size of its coordinates tells: degrees are
 * small, and metres of the National Grid are assumed for areas of Great Britain alone, with a warning.
 *
 * Reports projections that are not read, and coordinates that are not what they are said to be.
 *
 * @param declared - `crs` in index.yaml
 * @param british - whether the areas are of Great Britain, by their codes
 * @returns `null` where the coordinates cannot be turned into degrees (reported)
 */
export function projectionOf(
	layer: BoundaryLayer,
	declared: string | undefined,
	extent: Extent,
	british: boolean,
	file: string,
	problems: ProblemList,
): Projection | null {
	const said = declared === undefined ? layer.crs : { text: declared, place: 'crs' };
	const small = extent.west >= -180 && extent.east <= 180 && extent.south >= -90 && extent.north <= 90;
	const shown = `${short(extent.west)}, ${short(extent.south)} to ${short(extent.east)}, ${short(extent.north)}`;
	if (said !== null) {
		const projection = projectionNamed(said.text);
		if (projection === null) {
			problems.error({
				code: 'UNKNOWN_PROJECTION',
				file,
				column: said.place,
				found: said.text.slice(0, 60),
				message: 'The boundaries are in a coordinate reference system that is not read.',
				mend: 'Export them again in WGS84 (EPSG:4326) or British National Grid (EPSG:27700).',
			});
			return null;
		}
		if (projection.degrees === small) return projection;
		problems.error({
			code: 'NOT_LONGITUDE_LATITUDE',
			file,
			column: said.place,
			found: shown,
			message: small
				? `The boundaries are said to be in ${projection.name}, which counts metres, and their coordinates are degrees.`
				: `The boundaries are said to be in ${projection.name}, and their coordinates are not degrees of longitude and latitude; they look like metres of a national grid.`,
			mend: 'Declare in index.yaml what they are (geography → boundaries → crs: EPSG:4326 or EPSG:27700), or export them again in WGS84 (EPSG:4326).',
		});
		return null;
	}
	if (small) return projectionNamed('EPSG:4326');
	if (british && onNationalGrid(extent.west, extent.south) && onNationalGrid(extent.east, extent.north)) {
		problems.warn({
			code: 'GRID_ASSUMED',
			file,
			found: shown,
			message:
				'The file does not say what its coordinates are; they are too large for degrees and were read as metres of the British National Grid.',
			mend: 'Say so in index.yaml, to be sure: geography → boundaries → crs: EPSG:27700.',
		});
		return britishNationalGrid;
	}
	problems.error({
		code: 'NOT_LONGITUDE_LATITUDE',
		file,
		found: shown,
		message:
			'The coordinates are not degrees of longitude and latitude; they look like metres of a national grid, and the file does not say of which.',
		mend: 'Declare it in index.yaml (geography → boundaries → crs: EPSG:27700), or export the boundaries again in WGS84 (EPSG:4326).',
	});
	return null;
}

function short(coordinate: number): string {
	return String(Number(coordinate.toPrecision(7)));
}
