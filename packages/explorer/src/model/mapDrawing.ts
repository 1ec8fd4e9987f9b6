import type { ReleaseGeography } from '@social-index/schema';
import { geoIdentity, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { compactPath } from './compactPath.ts';
import { labelSpot } from './labelSpot.ts';

/** One area as drawn, with the place for its name. */
export interface DrawnArea {
	readonly code: string;
	/** SVG path data, in whole units of the drawing. */
	readonly d: string;
	readonly x: number;
	readonly y: number;
	/** How wide a name may be at (x, y), in units. */
	readonly room: number;
}

/** Areas of one or several levels, laid over each other in one frame. */
export interface MapDrawing {
	readonly width: number;
	readonly height: number;
	/** The square that the whole world takes in Web Mercator, in units of the drawing; `null` for tiles, which are no true places. */
	readonly world: WorldSquare | null;
	readonly layers: readonly { readonly level: string; readonly areas: readonly DrawnArea[] }[];
}

/** A square by its top left corner and its side. */
export interface WorldSquare {
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

/** With more areas than this, names only fit once the map is magnified, and a line of text is less high in its units. */
const fewAreas = 40;

/** Free space around the areas, so that an outline is not cut off. */
const margin = 16;

/**
 * Draws levels together by one projection, so that borough outlines lie on the wards they hold.
 *
 * Boundaries are projected by Mercator (true shapes at the scale of a town or a region); tiles are drawn as they are.
 *
 * @param geographies - of one kind; the first decides the frame
 * @param width - in SVG units; coordinates are whole units
 */
export function mapDrawing(geographies: readonly ReleaseGeography[], width = 1600): MapDrawing {
	const collections = geographies.map(({ topology }) =>
		feature(topology, topology.objects.areas as GeometryCollection),
	);
	const tiles = geographies[0]?.kind === 'tiles';
	const projection = tiles ? geoIdentity() : geoMercator().precision(0);
	const frame = collections[0]!;
	// As wide as asked and as high as it comes.
	projection.fitSize([width - 2 * margin, 1e6], frame);
	const [[left, top], [, bottom]] = geoPath(projection).bounds(frame);
	const [x, y] = projection.translate();
	projection.translate([x - left + margin, y - top + margin]);
	return {
		width,
		world: tiles ? null : worldSquare(projection.scale(), projection.translate()),
		height: Math.ceil(bottom - top + 2 * margin),
		layers: collections.map(({ features }, i) => ({
			level: geographies[i]!.level,
			areas: features.map((area) => {
				const rings = projectedRings((context) => void geoPath(projection, context)(area));
				const ys = rings.flat().map(([, at]) => at);
				const tall = tiles ? (Math.max(...ys) - Math.min(...ys)) / 2 : features.length > fewAreas ? 8 : 30;
				return { code: String(area.id), d: compactPath(rings), ...labelSpot(rings, tall) };
			}),
		})),
	};
}

/** A unit of Mercator's plane is as wide as an angle of one; the world is a whole turn across. */
function worldSquare(scale: number, [x, y]: readonly [number, number]): WorldSquare {
	return { x: x - Math.PI * scale, y: y - Math.PI * scale, size: 2 * Math.PI * scale };
}

type Pen = NonNullable<Parameters<typeof geoPath>[1]>;

/** Catches what d3 draws as rings of points. */
function projectedRings(draw: (pen: Pen) => void): [number, number][][] {
	const rings: [number, number][][] = [];
	draw({
		moveTo: (x, y) => void rings.push([[x, y]]),
		lineTo: (x, y) => void rings.at(-1)?.push([x, y]),
		closePath() {},
		beginPath() {},
		arc() {},
	});
	return rings;
}
