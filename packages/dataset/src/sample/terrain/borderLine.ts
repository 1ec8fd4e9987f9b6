import type { Mesh } from './mesh.ts';

/** Maps of more blocks are looked at from so far off that bends would only make files larger. */
const mostBentBlocks = 20_000;

/**
 * The positions along one border of a mesh, both corners included: not straight, as borders that follow streams and hedges are not.
 *
 * Each position between the corners is drawn a little way towards the site of a cell beside it. It so stays inside the
 * triangle of that site and the two corners, and those triangles never overlap: no two borders can cross.
 */
export function borderLine(mesh: Mesh, border: number): readonly (readonly [number, number])[] {
	const { corners } = mesh;
	const [f, t] = [2 * mesh.from[border]!, 2 * mesh.to[border]!];
	const [x0, y0, x1, y1] = [corners[f]!, corners[f + 1]!, corners[t]!, corners[t + 1]!];
	const squaredLength = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
	if (squaredLength < 0.04 || mesh.land > mostBentBlocks)
		return [
			[x0, y0],
			[x1, y1],
		];
	const towards = (along: number, site: number, pull: number): readonly [number, number] => {
		const [x, y] = [x0 + (x1 - x0) * along, y0 + (y1 - y0) * along];
		return [x + (mesh.x[site]! - x) * pull, y + (mesh.y[site]! - y) * pull];
	};
	const [left, right] = [mesh.left[border]!, mesh.right[border]!];
	// Steps of the golden section look like chance and need no memory of the bends before.
	const bend = (border * 0.618034) % 1;
	const [near, far] = bend < 0.5 ? [left, right] : [right, left];
	// Coasts are smoother than borders on land.
	const coast = left >= mesh.land || right >= mesh.land;
	const pull = coast ? 0.04 + 0.05 * bend : 0.08 + 0.16 * bend;
	return [
		[x0, y0],
		towards(0.25, near, pull),
		[(x0 + x1) / 2, (y0 + y1) / 2],
		towards(0.75, far, coast ? pull : 0.3 - pull),
		[x1, y1],
	];
}
