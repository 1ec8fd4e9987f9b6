import MapPage from '../pages/MapPage.svelte';
import type { MapState } from '../state/map/mapState.ts';
import { withPaths } from '../state/map/mapState.ts';
import { hydratePage } from './hydratePage.ts';

hydratePage<MapState>(MapPage, (state) => withPaths(state, drawnPaths()));

/** Path data stand in the page once, in the drawing itself: every drawing, in it every layer, in it every area. */
function drawnPaths(): readonly (readonly (readonly string[])[])[] {
	return [...document.querySelectorAll('[data-drawing]')].map((drawing) =>
		[...drawing.querySelectorAll('[data-layer]')].map((layer) =>
			[...layer.children].map((path) => path.getAttribute('d') ?? ''),
		),
	);
}
