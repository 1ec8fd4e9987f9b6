/**
 * The outline of one tile of a hexagon layout: points upwards, odd rows shoved right by half a tile ("odd-r" offset
 * coordinates; A. Patel, Hexagonal Grids, 2013). The distance from the middle to a corner is 1; y points down.
 *
 * Corners are made from whole numbers, so those that neighbouring tiles share are equal to the last bit.
 *
 * @param column - counted from any number, to the right
 * @param row - counted from any number, downwards
 * @returns seven positions, the last equal to the first
 * @example
 * hexagon(0, 0).length // => 7
 * hexagon(0, 0)[0] // => [0, -1]
 * hexagon(0, 1)[0]?.[0] // ≈ 0.8660
 */
export function hexagon(column: number, row: number): readonly (readonly [number, number])[] {
	const x = 2 * column + (row & 1);
	const y = 3 * row;
	const corners = [
		[0, -2],
		[1, -1],
		[1, 1],
		[0, 2],
		[-1, 1],
		[-1, -1],
		[0, -2],
	] as const;
	return corners.map(([dx, dy]) => [((x + dx) * Math.sqrt(3)) / 2, (y + dy) / 2] as const);
}
