import type { PlaceDrawing, PlaceLayer, PlaceLevel } from './mapPlace.ts';

/** A name as written on the map. */
export interface MapLabel {
	readonly at: number;
	readonly x: number;
	/** Middle of the first line. */
	readonly y: number;
	readonly lines: readonly string[];
}

/** Average width of a letter of the site's type, in its size; bold, so that a name never overruns. */
const letter = 0.56;
const lineHeight = 1.12;
/** On real boundaries, names are written without zooming only where there are few. */
const fewAreas = 40;

/** The tallest type, in units, that the places for names on real boundaries were measured for. */
const tallest = { few: 40, many: 16 };

/**
 * The names that fit in their areas at a size of type.
 *
 * On tiles every area is named, because their places alone do not tell them apart: in up to three lines, each word cut
 * short with … where it must be. On real boundaries a name stands where it fits whole, on one line or two.
 *
 * @param size - of the type, in units of the drawing at the present zoom
 * @param zoom - how much of the drawing is magnified
 */
export function mapLabels(
	level: PlaceLevel,
	layer: PlaceLayer,
	kind: PlaceDrawing['kind'],
	size: number,
	zoom: number,
): readonly MapLabel[] {
	const many = level.areas.length > fewAreas;
	if (kind === 'boundaries' && (size > (many ? tallest.many : tallest.few) || (many && zoom < 2))) return [];
	return level.areas.flatMap(({ name }, at) => {
		if (layer.d[at] === '') return [];
		const letters = Math.floor((layer.room[at]! * 0.94) / (letter * size));
		const lines = kind === 'tiles' ? onTile(name, letters) : name.length <= letters ? [name] : [];
		if (lines.length === 0) return [];
		const y = layer.y[at]! - ((lines.length - 1) * size * lineHeight) / 2;
		return [{ at, x: layer.x[at]!, y: Math.round(y), lines }];
	});
}

/** The distance of a line from the one above. */
export function linePitch(size: number): number {
	return Math.round(size * lineHeight);
}

function onTile(name: string, letters: number): readonly string[] {
	if (letters < 3) return [];
	const lines: string[] = [];
	for (const word of name.split(/\s+/)) {
		const short = word.length <= letters ? word : `${word.slice(0, letters - 1)}…`;
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + short.length <= letters) lines[lines.length - 1] = `${last} ${short}`;
		else lines.push(short);
	}
	return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]!.slice(0, letters - 1)}…`] : lines;
}

/** Sizes of type tried for tiles, in CSS pixels. */
const tileSizes = [17, 15.5, 14, 12.5];
const leastSize = 11.5;

/**
 * The size of type for names, in CSS pixels: on tiles the largest at which every name stands whole, on real boundaries
 * one size throughout.
 *
 * @param unit - CSS pixels per unit of the drawing, zoom included
 */
export function labelSize(level: PlaceLevel, layer: PlaceLayer, kind: PlaceDrawing['kind'], unit: number): number {
	if (kind === 'boundaries') return 13;
	const whole = (size: number) =>
		level.areas.every(({ name }, at) => {
			const letters = Math.floor((layer.room[at]! * unit * 0.94) / (letter * size));
			return layer.d[at] === '' || onTile(name, letters).join(' ') === name;
		});
	return tileSizes.find(whole) ?? leastSize;
}
