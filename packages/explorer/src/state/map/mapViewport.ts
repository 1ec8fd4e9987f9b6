/** The part of a drawing that is seen: magnification and the top left corner, in units of the drawing. */
export interface Viewport {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
}

interface Frame {
	readonly width: number;
	readonly height: number;
}

/** Everything. */
export const wholeMap: Viewport = { zoom: 1, x: 0, y: 0 };

const mostZoom = 16;

/**
 * Magnifies about a point that stays where it is seen.
 *
 * @example
 * zoomAbout(wholeMap, 2, { width: 100, height: 80 }, 50, 40) // => { zoom: 2, x: 25, y: 20 }
 * zoomAbout(wholeMap, 0.5, { width: 100, height: 80 }, 50, 40) // => { zoom: 1, x: 0, y: 0 }
 */
export function zoomAbout(view: Viewport, factor: number, frame: Frame, x: number, y: number): Viewport {
	const zoom = Math.min(mostZoom, Math.max(1, view.zoom * factor));
	const kept = view.zoom / zoom;
	return within({ zoom, x: x - (x - view.x) * kept, y: y - (y - view.y) * kept }, frame);
}

/** Moves by units of the drawing, no further than its edges. */
export function panBy(view: Viewport, right: number, down: number, frame: Frame): Viewport {
	return within({ ...view, x: view.x + right, y: view.y + down }, frame);
}

/** Moves just as far as needed for a point to be well inside what is seen. */
export function bringInto(view: Viewport, x: number, y: number, frame: Frame): Viewport {
	const width = frame.width / view.zoom;
	const height = frame.height / view.zoom;
	const inX = x > view.x + width * 0.1 && x < view.x + width * 0.9;
	const inY = y > view.y + height * 0.1 && y < view.y + height * 0.9;
	return within({ ...view, x: inX ? view.x : x - width / 2, y: inY ? view.y : y - height / 2 }, frame);
}

/** For the `viewBox` of the drawing, fine enough for it to lie on what is painted beneath. */
export function viewBox({ zoom, x, y }: Viewport, { width, height }: Frame): string {
	return [x, y, width / zoom, height / zoom].map((part) => Math.round(part * 1000) / 1000).join(' ');
}

function within({ zoom, x, y }: Viewport, { width, height }: Frame): Viewport {
	const clamp = (at: number, size: number) => Math.min(Math.max(at, 0), size - size / zoom);
	return { zoom, x: clamp(x, width), y: clamp(y, height) };
}
