/**
 * Draws points towards the nearest of some centres, so that cells are small in the middle of towns and large between them.
 * Points keep their order on every line to their centre, and points far from all centres stay where they are.
 *
 * @param centres - positions of towns
 * @param reach - how far the pull of a centre goes; at most half the distance between centres
 * @returns new x and y
 */
export function drawTogether(
	x: Float64Array,
	y: Float64Array,
	centres: readonly (readonly [number, number])[],
	reach: number,
): { x: Float64Array; y: Float64Array } {
	const [newX, newY] = [x.slice(), y.slice()];
	const [centreX, centreY] = [Float64Array.from(centres, ([cx]) => cx), Float64Array.from(centres, ([, cy]) => cy)];
	for (let i = 0; i < x.length; i++) {
		for (let c = 0; c < centreX.length; c++) {
			const dx = x[i]! - centreX[c]!;
			const dy = y[i]! - centreY[c]!;
			const near = 1 - (dx * dx + dy * dy) / (reach * reach);
			if (near <= 0) continue;
			const pull = 0.5 * near * near;
			newX[i] = x[i]! - dx * pull;
			newY[i] = y[i]! - dy * pull;
			break;
		}
	}
	return { x: newX, y: newY };
}
