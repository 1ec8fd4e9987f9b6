import { positionOf, rowHeight, type Tile } from './hexagonLayout.ts';
import type { Polygon } from './readPolygons.ts';

/** How finely an outline is looked at, in widths of a tile. */
const enough = 0.1;

/**
 * As many tiles as there are areas, chosen so that together they have the outline of the land.
 *
 * The land is laid over the tiles at the size where about as many of them have their middle in it as are wanted; those left over are
 * taken from the edge where it juts out most, those wanting are added where it is dented most. However long or scattered the place is,
 * only tiles within it are looked at.
 *
 * @param count - how many are wanted, one or more
 * @param land - on a plane with y up; its parts may touch but not overlap
 * @returns tiles, none twice, from the top left
 */
export function tilesOfLand(count: number, land: readonly Polygon[]): readonly Tile[] {
	const [middleX, middleY, area] = middleAndArea(land);
	let scale = Math.sqrt((count * rowHeight) / (area || 1));
	const outlines = land.map((rings) => rings.map((ring) => thinned(ring, enough / scale)));
	let tiles = tilesWithin(outlines, middleX, middleY, scale);
	let [least, most] = [scale / 2, scale * 2];
	for (let step = 0; step < 12 && tiles.size !== count; step++) {
		if (tiles.size < count) least = scale;
		else most = scale;
		scale = (least + most) / 2;
		const next = tilesWithin(outlines, middleX, middleY, scale);
		if (Math.abs(next.size - count) < Math.abs(tiles.size - count)) tiles = next;
	}
	if (tiles.size === 0) tiles.set('0,0', { column: 0, row: 0 });
	const held = (tile: Tile): number => beside(tile).filter((other) => tiles.has(keyOf(other))).length;
	// A part of the edge at a time, as what is taken or added changes what juts out.
	while (tiles.size > count) {
		const loose = [...tiles.values()].filter((tile) => held(tile) < 6);
		const first = ranked(loose, (tile) => -held(tile), 'far');
		for (const tile of first.slice(0, Math.min(tiles.size - count, Math.ceil(loose.length / 4))))
			tiles.delete(keyOf(tile));
	}
	while (tiles.size < count) {
		const shore = new Map<string, Tile>();
		for (const tile of [...tiles.values()].flatMap(beside)) {
			if (!tiles.has(keyOf(tile))) shore.set(keyOf(tile), tile);
		}
		const first = ranked([...shore.values()], held, 'near');
		for (const tile of first.slice(0, Math.min(count - tiles.size, Math.ceil(shore.size / 4))))
			tiles.set(keyOf(tile), tile);
	}
	return [...tiles.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const keyOf = ({ column, row }: Tile): string => `${column},${row}`;

function beside({ column, row }: Tile): readonly Tile[] {
	const shove = row & 1;
	return [
		{ column: column - 1, row },
		{ column: column + 1, row },
		{ column: column - 1 + shove, row: row - 1 },
		{ column: column + shove, row: row - 1 },
		{ column: column - 1 + shove, row: row + 1 },
		{ column: column + shove, row: row + 1 },
	];
}

/** Those of which there is most first; of equal ones those nearest the middle or farthest from it. */
function ranked(tiles: readonly Tile[], of: (tile: Tile) => number, which: 'near' | 'far'): readonly Tile[] {
	return tiles
		.map((tile) => {
			const [x, y] = positionOf(tile);
			return { tile, most: of(tile), close: (x * x + y * y) * (which === 'near' ? 1 : -1) };
		})
		.sort((a, b) => b.most - a.most || a.close - b.close || a.tile.row - b.tile.row || a.tile.column - b.tile.column)
		.map(({ tile }) => tile);
}

/** A ring without the positions that are nearer than `least` to the one before. */
function thinned(ring: Polygon[number], least: number): Polygon[number] {
	let before = ring[0]!;
	return ring.filter((position, i) => {
		const kept =
			i === 0 || i === ring.length - 1 || Math.hypot(position[0] - before[0], position[1] - before[1]) >= least;
		if (kept) before = position;
		return kept;
	});
}

/** Counted along the rows of tiles: between the crossings of its rings with a row, first to second and so on, lies the polygon. */
function tilesWithin(land: readonly Polygon[], middleX: number, middleY: number, scale: number): Map<string, Tile> {
	const found = new Map<string, Tile>();
	for (const rings of land) {
		const crossings = new Map<number, number[]>();
		for (const ring of rings) {
			for (let i = 1; i < ring.length; i++) {
				const [x0, y0] = [(ring[i - 1]![0] - middleX) * scale, (middleY - ring[i - 1]![1]) * (scale / rowHeight)];
				const [x1, y1] = [(ring[i]![0] - middleX) * scale, (middleY - ring[i]![1]) * (scale / rowHeight)];
				const last = Math.ceil(Math.max(y0, y1)) - 1;
				for (let row = Math.ceil(Math.min(y0, y1)); row <= last; row++) {
					const own = crossings.get(row);
					const x = x0 + ((row - y0) / (y1 - y0)) * (x1 - x0);
					if (own === undefined) crossings.set(row, [x]);
					else own.push(x);
				}
			}
		}
		for (const [row, xs] of crossings) {
			xs.sort((a, b) => a - b);
			const shove = (row & 1) / 2;
			for (let i = 1; i < xs.length; i += 2) {
				for (let column = Math.ceil(xs[i - 1]! - shove); column < xs[i]! - shove; column++) {
					const tile = { column, row };
					found.set(keyOf(tile), tile);
				}
			}
		}
	}
	return found;
}

function middleAndArea(land: readonly Polygon[]): readonly [number, number, number] {
	let [x, y, area] = [0, 0, 0];
	for (const rings of land) {
		const [ownX, ownY, own] = centroid(rings);
		[x, y, area] = [x + ownX * own, y + ownY * own, area + own];
	}
	return area === 0 ? [0, 0, 0] : [x / area, y / area, area];
}

/**
 * The centre of gravity of a polygon with holes, and its area; that of its corners where it encloses nothing.
 *
 * @example
 * centroid([[[0, 0], [4, 0], [4, 2], [0, 2], [0, 0]]]) // => [2, 1, 8]
 */
export function centroid(rings: Polygon): readonly [number, number, number] {
	let [x, y, area] = [0, 0, 0];
	const [x0, y0] = rings[0]?.[0] ?? [0, 0];
	for (const [r, ring] of rings.entries()) {
		let [ringX, ringY, twice] = [0, 0, 0];
		for (let i = 1; i < ring.length; i++) {
			const [ax, ay] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0];
			const [bx, by] = [ring[i]![0] - x0, ring[i]![1] - y0];
			const cross = ax * by - bx * ay;
			[ringX, ringY, twice] = [ringX + (ax + bx) * cross, ringY + (ay + by) * cross, twice + cross];
		}
		// The first ring is the outer one and the others are holes, whichever way they go.
		const sign = twice < 0 === (r === 0) ? -1 : 1;
		[x, y, area] = [x + (sign * ringX) / 6, y + (sign * ringY) / 6, area + (sign * twice) / 2];
	}
	return area > 0 ? [x0 + x / area, y0 + y / area, area] : [x0, y0, 0];
}
