import { type ReleaseManifest, tileOrigin } from '@social-index/schema';
import type { WorldSquare } from '../../model/mapDrawing.ts';
import type { Region } from './paintedRegion.ts';

/** A street map of another host, which is asked for it only while a reader has it shown. */
export interface StreetMap {
	/** Address of its pictures, with `{z}`, `{x}` and `{y}`. */
	readonly tiles: string;
	/** What a content policy must allow, e.g. `https://tiles.council.example`. */
	readonly origin: string;
	/** The name of the host, as readers are told. */
	readonly host: string;
	readonly attribution: string;
	/** Where the attribution leads; `null` for nowhere. */
	readonly link: string | null;
	/** The largest magnification that there are pictures for. */
	readonly maxZoom: number;
}

/** @returns `null` where the publisher declared none */
export function streetMap({ site }: Pick<ReleaseManifest, 'site'>): StreetMap | null {
	const { background } = site;
	if (background === undefined) return null;
	const origin = tileOrigin(background.tiles);
	return {
		tiles: background.tiles,
		origin,
		host: new URL(origin).host,
		attribution: background.attribution,
		link: background.link ?? null,
		maxZoom: background.max_zoom,
	};
}

/** One picture of a street map: its address and the square it fills, in units of a drawing. */
export interface StreetTile {
	readonly href: string;
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

/** The width of a picture, in CSS pixels, that street maps are drawn for. */
const usualSize = 256;

/**
 * The pictures that cover what is seen of a drawing, at the magnification whose pictures come nearest to their usual size.
 *
 * @param world - where the whole world lies in the drawing, in Web Mercator
 * @param seen - part of the drawing
 * @param unit - CSS pixels per unit of the drawing
 * @example
 * streetTiles({ tiles: '{z}/{x}/{y}', maxZoom: 19 }, { x: 0, y: 0, size: 512 }, { left: 0, top: 0, right: 300, bottom: 200 }, 1) // => [{ href: '1/0/0', x: 0, y: 0, size: 256 }, { href: '1/1/0', x: 256, y: 0, size: 256 }]
 */
export function streetTiles(
	{ tiles, maxZoom }: Pick<StreetMap, 'tiles' | 'maxZoom'>,
	world: WorldSquare,
	seen: Region,
	unit: number,
): readonly StreetTile[] {
	const z = Math.min(maxZoom, Math.max(0, Math.round(Math.log2((world.size * unit) / usualSize))));
	const across = 2 ** z;
	const size = world.size / across;
	const cell = (at: number, start: number) => Math.min(across - 1, Math.max(0, Math.floor((at - start) / size)));
	const found: StreetTile[] = [];
	for (let row = cell(seen.top, world.y); row <= cell(seen.bottom, world.y); row++) {
		for (let column = cell(seen.left, world.x); column <= cell(seen.right, world.x); column++) {
			const href = tiles.replaceAll('{z}', String(z)).replaceAll('{x}', String(column)).replaceAll('{y}', String(row));
			found.push({ href, x: world.x + column * size, y: world.y + row * size, size });
		}
	}
	return found;
}
