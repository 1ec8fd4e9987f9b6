import type { Viewport } from './mapViewport.ts';

/** A rectangle of a drawing, in its units. */
export interface Region {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The window that a drawing is seen through. */
export interface Stage {
	/** Of the drawing. */
	readonly frame: { readonly width: number; readonly height: number };
	/** CSS pixels of the window. The drawing lies in its middle, as large as it goes. */
	readonly width: number;
	readonly height: number;
	/** CSS pixels per unit before zooming. */
	readonly scale: number;
	readonly port: Viewport;
}

/**
 * What of the drawing is seen, the free space beside it included.
 *
 * @example
 * seenRegion({ frame: { width: 100, height: 50 }, width: 200, height: 200, scale: 2, port: { zoom: 1, x: 0, y: 0 } }) // => { left: 0, top: -25, right: 100, bottom: 75 }
 * seenRegion({ frame: { width: 100, height: 50 }, width: 200, height: 100, scale: 2, port: { zoom: 2, x: 50, y: 10 } }) // => { left: 50, top: 10, right: 100, bottom: 35 }
 */
export function seenRegion({ frame, width, height, scale, port }: Stage): Region {
	const unit = scale * port.zoom;
	const left = port.x - (width - frame.width * scale) / 2 / unit;
	const top = port.y - (height - frame.height * scale) / 2 / unit;
	return { left, top, right: left + width / unit, bottom: top + height / unit };
}

/**
 * What is painted so that a map can be moved without painting it anew: what is seen and half as much on every side, no further
 * than the drawing.
 *
 * @param share - of what is seen, added on each side
 * @example
 * paintedRegion({ left: 50, top: 10, right: 100, bottom: 35 }, { width: 100, height: 50 }, 0.5) // => { left: 25, top: 0, right: 100, bottom: 47.5 }
 */
export function paintedRegion(
	seen: Region,
	frame: { readonly width: number; readonly height: number },
	share: number,
): Region {
	const [right, down] = [(seen.right - seen.left) * share, (seen.bottom - seen.top) * share];
	return {
		left: Math.min(seen.left, Math.max(0, seen.left - right)),
		top: Math.min(seen.top, Math.max(0, seen.top - down)),
		right: Math.max(seen.right, Math.min(frame.width, seen.right + right)),
		bottom: Math.max(seen.bottom, Math.min(frame.height, seen.bottom + down)),
	};
}

/** Whether one rectangle holds another whole. */
export function holdsRegion(outer: Region, inner: Region): boolean {
	return (
		outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
	);
}
