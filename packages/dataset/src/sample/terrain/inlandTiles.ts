import { positionOf, type Tile } from '../../geography/hexagonLayout.ts';

/**
 * The tiles that are the most inland, in the outline of an invented place.
 *
 * @param count - how many are wanted
 * @param remoteness - whether a place would be land first (less is more inland); only directions and ratios of distance count
 */
export function inlandTiles(count: number, remoteness: (x: number, y: number) => number): readonly Tile[] {
	const half = Math.ceil(Math.sqrt(count)) + 3;
	const found: { tile: Tile; remote: number }[] = [];
	for (let row = -half; row <= half; row++) {
		for (let column = -half; column <= half; column++) {
			const tile = { column, row };
			found.push({ tile, remote: remoteness(...positionOf(tile)) });
		}
	}
	return found
		.sort((a, b) => a.remote - b.remote)
		.slice(0, count)
		.map(({ tile }) => tile);
}
