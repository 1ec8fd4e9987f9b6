import { links } from '../model/links.ts';
import type { PageProps } from '../page.ts';
import type { MapFigures } from '../state/map/mapFigures.ts';
import type { MapPlace } from '../state/map/mapPlace.ts';
import { type MapState, withPaths } from '../state/map/mapState.ts';
import { drawnPaths } from './drawnPaths.ts';
import { fetchJson } from './find/fetchJson.ts';

/**
 * Puts back what the page of a map does not carry: the paths, which stand in it as drawn; where there are very many areas
 * all of them, their shapes and their figures, which are fetched.
 *
 * @throws Error where they cannot be fetched
 */
export async function wholeMapState({ context, state }: PageProps<MapState>): Promise<MapState> {
	if (!state.apart) return withPaths(state, drawnPaths());
	const to = links(context);
	const [place, figures] = await Promise.all([
		fetchJson<MapPlace>(to.page('map/place.json')),
		fetchJson<MapFigures>(`${to.map(state.figures.measure.id)}figures.json`),
	]);
	return { ...state, place, figures };
}
