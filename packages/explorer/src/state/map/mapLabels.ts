import type { PlaceDrawing, PlaceLayer, PlaceLevel } from './mapPlace.ts';
import type { Viewport } from './mapViewport.ts';

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

/** The tallest type, in units of a drawing 1600 wide, that the places for names on real boundaries were measured for. */
/** See `mapDrawing`. */
const usualWidth = 1600;
const tallest = { few: 40, many: 16 };

/**
 * The names that fit whole in their areas at a size of type, on one line; on tiles in up to three. Where a name does not fit there
 * is none: part of a name could be another's.
 *
 * @param size - of the type, in units of the drawing at the present zoom
 * @param port - what part of the drawing is seen; names outside it are left out
 */
export function mapLabels(
	level: PlaceLevel,
	layer: PlaceLayer,
	frame: Pick<PlaceDrawing, 'kind' | 'width' | 'height'>,
	size: number,
	port: Viewport,
): readonly MapLabel[] {
	const { kind, width, height } = frame;
	const many = level.areas.length > fewAreas;
	const unit = width / usualWidth;
	if (kind === 'boundaries' && (size > unit * (many ? tallest.many : tallest.few) || (many && port.zoom < 2)))
		return [];
	const [right, bottom] = [port.x + width / port.zoom, port.y + height / port.zoom];
	return level.areas.flatMap(({ name }, at) => {
		const [x, middle] = [layer.x[at]!, layer.y[at]!];
		if (layer.d[at] === '' || x < port.x || x > right || middle < port.y || middle > bottom) return [];
		const letters = Math.floor((layer.room[at]! * 0.94) / (letter * size));
		const lines = kind === 'tiles' ? onTile(name, letters) : name.length <= letters ? [name] : [];
		if (lines.length === 0) return [];
		const y = middle - ((lines.length - 1) * size * lineHeight) / 2;
		return [{ at, x, y: Math.round(y), lines }];
	});
}

/** The distance of a line from the one above. */
export function linePitch(size: number): number {
	return Math.round(size * lineHeight);
}

/** The words of a name on up to three lines; none where it does not fit whole. */
function onTile(name: string, letters: number): readonly string[] {
	const lines: string[] = [];
	for (const word of name.split(/\s+/)) {
		if (word.length > letters) return [];
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.length > 3 ? [] : lines;
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
	// Thousands of names never all fit; zoomed in, those that are seen are written small.
	if (level.areas.length > 200) return leastSize;
	const whole = (size: number) =>
		level.areas.every(({ name }, at) => {
			const letters = Math.floor((layer.room[at]! * unit * 0.94) / (letter * size));
			return layer.d[at] === '' || onTile(name, letters).length > 0;
		});
	return tileSizes.find(whole) ?? leastSize;
}
