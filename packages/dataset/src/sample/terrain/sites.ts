import type { RandomStream } from '../randomStream.ts';
import { outline } from './outline.ts';

/** Points in a plane: one for each block of an invented place, and a rim of others around it. */
export interface Sites {
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** The first so many sites are land; the rest lie in the sea around it. */
	readonly land: number;
	/** About how far the land reaches from its middle. */
	readonly radius: number;
	/** Whether a place in the plane would be land first: less means further inland. */
	readonly remoteness: (x: number, y: number) => number;
}

/** How far apart rows of a honeycomb are whose neighbours lie 1 apart. */
const rowHeight = Math.sqrt(3) / 2;

/**
 * Scatters so many sites over an invented island: a honeycomb of width 1, shaken, inside an uneven coast.
 * Land sites come first, from the inside out.
 */
export function scatterSites(count: number, stream: RandomStream): Sites {
	const reach = outline(stream);
	const radius = Math.sqrt((count * rowHeight) / Math.PI);
	const remoteness = (x: number, y: number) => Math.sqrt(x * x + y * y) / reach(x, y);
	const found: { x: number; y: number; remote: number }[] = [];
	const half = Math.ceil(radius * 1.7) + 5;
	for (let row = -half; row <= half; row++) {
		for (let column = -half; column <= half; column++) {
			const x = column + (row & 1) / 2 + stream.between(-0.34, 0.34);
			const y = row * rowHeight + stream.between(-0.34, 0.34);
			found.push({ x, y, remote: remoteness(x, y) });
		}
	}
	found.sort((a, b) => a.remote - b.remote);
	const coast = found[count]!.remote;
	const kept = found.filter((site, i) => i < count || site.remote < coast + 4);
	return {
		x: Float64Array.from(kept, (site) => site.x),
		y: Float64Array.from(kept, (site) => site.y),
		land: count,
		radius,
		remoteness,
	};
}
