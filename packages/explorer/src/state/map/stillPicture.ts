import { compactPath, pathRings } from '../../model/compactPath.ts';
import type { PlaceLayer } from './mapPlace.ts';
import type { MapState } from './mapState.ts';
import { firstChoice, mapView } from './mapView.ts';
import { paintGroups } from './paintGroups.ts';

/** Units of a drawing for each unit of the picture: areas are small in it, and so may the file be. */
const coarse = 2;

const made = new WeakMap<PlaceLayer, readonly string[]>();

/**
 * What a map first shows, as an SVG file: for readers without scripts, where there are too many areas to draw one by one.
 * It holds no text; its legend and its figures stand beside it.
 *
 * @param colour - the value of a colour role such as `score-3`
 * @returns `null` where the level has no geography
 */
export function stillPicture(state: MapState, colour: (role: string) => string): string | null {
	const view = mapView(state, firstChoice(state));
	if (view === null || view.drawing === null || view.layer === null) return null;
	const { drawing, layer, areas, palette } = view;
	const d = coarsePaths(layer);
	const fills = paintGroups(areas, d, palette).map(({ role, areas: members }) => {
		const stroke = colour(role === 'no-data' ? 'no-data-line' : 'surface');
		return `<path fill="${colour(role)}" stroke="${stroke}" d="${members.map((at) => d[at]).join('')}"/>`;
	});
	const lines = view.outlines.map(
		(outline) => `<path fill="none" stroke="${colour('ink')}" d="${coarsePaths(outline).join('')}"/>`,
	);
	const [width, height] = [Math.ceil(drawing.width / coarse), Math.ceil(drawing.height / coarse)];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colour('surface')}"/><g stroke-width=".4" fill-rule="evenodd">${fills.join('')}${lines.join('')}</g></svg>\n`;
}

function coarsePaths(layer: PlaceLayer): readonly string[] {
	let paths = made.get(layer);
	if (paths === undefined) {
		paths = layer.d.map((d) =>
			compactPath(
				pathRings(d).map((ring) =>
					Array.from(
						{ length: ring.length / 2 },
						(_, i) => [ring[2 * i]! / coarse, ring[2 * i + 1]! / coarse] as const,
					),
				),
			),
		);
		made.set(layer, paths);
	}
	return paths;
}
