/** A place in a layout of hexagons: odd rows stand half a tile to the right. */
export interface Tile {
	readonly column: number;
	readonly row: number;
}

interface Point {
	readonly index: number;
	readonly x: number;
	readonly y: number;
}

/** How far rows of tiles are apart where tiles of a row are 1 apart; also the area of a tile. */
export const rowHeight = Math.sqrt(3) / 2;

/**
 * Gives each area a tile of a layout of hexagons, so that as far as can be areas keep who lies beside whom and on which side.
 *
 * Areas and tiles are halved together, again and again, across the longer side; then neighbouring tiles change places wherever that
 * brings both areas nearer to where they lie. The same input gives the same layout.
 *
 * @param centres - of the areas, y up; only their directions and ratios of distance count
 * @param tiles - as many as there are areas, none twice; together they have the outline of the place
 * @returns the tile of each area, rows counted from the top and columns from the left
 * @example
 * hexagonLayout([[5, 0], [1, 0]], [{ column: 0, row: 0 }, { column: 1, row: 0 }]) // => [{ column: 1, row: 0 }, { column: 0, row: 0 }]
 */
export function hexagonLayout(
	centres: readonly (readonly [number, number])[],
	tiles: readonly Tile[],
): readonly Tile[] {
	const scale = spread(tiles.map(positionOf)) / (spread(centres) || 1);
	const areas = centres.map(([x, y], index) => ({ index, x: x * scale, y: y * scale }));
	const tileOf = new Int32Array(centres.length);
	halve(
		areas,
		tiles.map((tile, index) => {
			const [x, y] = positionOf(tile);
			return { index, x, y };
		}),
		tileOf,
	);
	settle(areas, tiles, tileOf);
	const left = Math.min(...tiles.map((tile) => tile.column));
	const top = Math.min(...tiles.map((tile) => tile.row));
	// An odd number of rows added would shove the other half of them.
	const evenTop = top - (top & 1);
	return Array.from(tileOf, (tile) => ({ column: tiles[tile]!.column - left, row: tiles[tile]!.row - evenTop }));
}

/** The middle of a tile on a plane with y up, where tiles of a row are 1 apart. */
export function positionOf({ column, row }: Tile): readonly [number, number] {
	return [column + (row & 1) / 2, -row * rowHeight];
}

function spread(points: readonly (readonly [number, number])[]): number {
	let [sx, sy, squares] = [0, 0, 0];
	for (const [x, y] of points) [sx, sy, squares] = [sx + x, sy + y, squares + x * x + y * y];
	const n = points.length;
	return Math.sqrt(Math.max(0, squares / n - (sx * sx + sy * sy) / (n * n)));
}

function halve(areas: readonly Point[], tiles: readonly Point[], tileOf: Int32Array): void {
	if (areas.length <= 1) {
		for (const area of areas) tileOf[area.index] = tiles[0]!.index;
		return;
	}
	const across = extent(tiles, (point) => point.x) >= extent(tiles, (point) => point.y);
	const along = (a: Point, b: Point) => (across ? a.x - b.x || a.y - b.y : a.y - b.y || a.x - b.x) || a.index - b.index;
	const middle = areas.length >> 1;
	const [sortedAreas, sortedTiles] = [areas.toSorted(along), tiles.toSorted(along)];
	halve(sortedAreas.slice(0, middle), sortedTiles.slice(0, middle), tileOf);
	halve(sortedAreas.slice(middle), sortedTiles.slice(middle), tileOf);
}

function extent(points: readonly Point[], of: (point: Point) => number): number {
	let [least, most] = [Infinity, -Infinity];
	for (const point of points) {
		least = Math.min(least, of(point));
		most = Math.max(most, of(point));
	}
	return most - least;
}

function settle(areas: readonly Point[], tiles: readonly Tile[], tileOf: Int32Array): void {
	const areaOf = new Int32Array(tiles.length);
	tileOf.forEach((tile, area) => {
		areaOf[tile] = area;
	});
	const at = new Map(tiles.map((tile, i) => [`${tile.column},${tile.row}`, i]));
	const away = (area: number, tile: number): number => {
		const [x, y] = positionOf(tiles[tile]!);
		return (areas[area]!.x - x) * (areas[area]!.x - x) + (areas[area]!.y - y) * (areas[area]!.y - y);
	};
	for (let pass = 0, moved = true; moved && pass < 20; pass++) {
		moved = false;
		tiles.forEach(({ column, row }, one) => {
			const shove = row & 1;
			for (const key of [`${column + 1},${row}`, `${column - 1 + shove},${row + 1}`, `${column + shove},${row + 1}`]) {
				const other = at.get(key);
				if (other === undefined) continue;
				const [a, b] = [areaOf[one]!, areaOf[other]!];
				if (away(a, other) + away(b, one) >= away(a, one) + away(b, other) - 1e-9) continue;
				[areaOf[one], areaOf[other], tileOf[a], tileOf[b]] = [b, a, other, one];
				moved = true;
			}
		});
	}
}
