import type { ReleaseGeography } from '@social-index/schema';
import { geoIdentity, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';

/** One area as drawn. */
export interface Shape {
	readonly code: string;
	/** SVG path data, in the units of the drawing. */
	readonly d: string;
	/** Where a label or mark goes. */
	readonly x: number;
	readonly y: number;
}

/** The areas of one level as SVG shapes. */
export interface MapShapes {
	readonly level: string;
	readonly kind: 'boundaries' | 'tiles';
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Shape[];
	readonly attribution: string;
}

/**
 * Projects a release's geography to a drawing of a given width; its height follows from the shape of the place.
 *
 * Boundaries are projected by Mercator (true shapes at the scale of a town or a region); tiles are drawn as they are.
 *
 * @param width - in SVG units; coordinates are written to one decimal of a unit
 */
export function mapShapes(geography: ReleaseGeography, width = 960): MapShapes {
	const object = geography.topology.objects.areas as GeometryCollection;
	const areas = feature(geography.topology, object);
	const projection = geography.kind === 'tiles' ? geoIdentity() : geoMercator();
	const margin = 4;
	// As wide as asked and as high as it comes.
	projection.fitSize([width - 2 * margin, 1e6], areas);
	const [[left, top], [, bottom]] = geoPath(projection).bounds(areas);
	const [x, y] = projection.translate();
	projection.translate([x - left + margin, y - top + margin]);
	const path = geoPath(projection).digits(1);
	return {
		level: geography.level,
		kind: geography.kind,
		width,
		height: Math.ceil(bottom - top + 2 * margin),
		attribution: geography.attribution,
		shapes: areas.features.map((area) => {
			const [cx, cy] = path.centroid(area);
			return { code: String(area.id), d: path(area) ?? '', x: Math.round(cx * 10) / 10, y: Math.round(cy * 10) / 10 };
		}),
	};
}
