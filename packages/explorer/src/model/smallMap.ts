import type { ReleaseGeography } from '@social-index/schema';
import { mostLinked } from './colourGroups.ts';
import { compactPath } from './compactPath.ts';
import { type MapShapes, mapShapes } from './mapShapes.ts';

/** Beyond so many areas half a pixel would be told of areas that have four. */
const mostSharp = 4000;

const made = new WeakMap<ReleaseGeography, Map<number, MapShapes>>();

/**
 * All areas of a geography, drawn for a small picture. Hundreds of pages show the same one, so it is drawn once.
 *
 * @param width - in pixels; with more areas than {@link mostLinked}, outlines are told to half a pixel and no finer, or to one where there are so many that each is a few
 */
export function smallMap(geography: ReleaseGeography, width: number): MapShapes {
	const known = made.get(geography) ?? new Map<number, MapShapes>();
	made.set(geography, known);
	let drawn = known.get(width);
	if (drawn === undefined) {
		drawn = mapShapes(geography, width);
		const { length } = drawn.shapes;
		if (length > mostLinked) drawn = coarse(mapShapes(geography, length > mostSharp ? width : 2 * width));
		known.set(width, drawn);
	}
	return drawn;
}

/** On whole steps of the drawing. */
function coarse(map: MapShapes): MapShapes {
	return { ...map, shapes: map.shapes.map((shape) => ({ ...shape, d: compactPath(ringsOf(shape.d)) })) };
}

/** The rings of path data that has moves and straight lines to points alone. */
function ringsOf(d: string): readonly (readonly (readonly [number, number])[])[] {
	return d
		.split('M')
		.slice(1)
		.map((ring) =>
			ring
				.replace('Z', '')
				.split('L')
				.map((point) => point.split(',').map(Number) as [number, number]),
		);
}
