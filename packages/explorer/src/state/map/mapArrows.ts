import { inkOnChange } from '../../model/changeScale.ts';
import type { MapLabel } from './mapLabels.ts';
import type { ChangedArea } from './mapPair.ts';
import type { PlaceDrawing, PlaceLayer } from './mapPlace.ts';
import type { Viewport } from './mapViewport.ts';

/** A mark on an area that clearly rose or fell. */
export interface MapArrow {
	readonly at: number;
	/** Path data of a triangle that points up or down. */
	readonly d: string;
	readonly ink: 'dark' | 'pale' | 'plain';
}

/**
 * Marks on the areas whose change is clear, where there is room: over the name where there is one, else in the middle.
 *
 * @param size - of the type of names, in units of the drawing at the present zoom
 */
export function mapArrows(
	areas: readonly ChangedArea[],
	layer: PlaceLayer,
	frame: Pick<PlaceDrawing, 'width' | 'height'>,
	labels: readonly MapLabel[],
	size: number,
	port: Viewport,
): readonly MapArrow[] {
	const named = new Map(labels.map((label) => [label.at, label.y]));
	const half = size * 0.36;
	const [right, bottom] = [port.x + frame.width / port.zoom, port.y + frame.height / port.zoom];
	return areas.flatMap(({ at, colour, change: { clear } }) => {
		const [x, middle] = [layer.x[at]!, layer.y[at]!];
		if (clear === null || clear === 'little' || layer.d[at] === '' || layer.room[at]! < 2.4 * half) return [];
		if (x < port.x || x > right || middle < port.y || middle > bottom) return [];
		const y = (named.get(at) ?? middle + size) - size;
		const tip = clear === 'up' ? -half : half;
		const d = `M${short(x)} ${short(y + tip)}L${short(x + half)} ${short(y - tip)}H${short(x - half)}z`;
		return [{ at, d, ink: colour === null ? 'plain' : inkOnChange(colour) }];
	});
}

function short(value: number): number {
	return Math.round(value * 10) / 10;
}
