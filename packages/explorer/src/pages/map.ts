import { definePage } from '../page.ts';
import type { MapState } from '../state/mapState.ts';
import MapPage from './MapPage.svelte';

export const mapPage = definePage<MapState>({
	id: 'map',
	section: 'map',
	paths: (model) => ['map/', ...model.data.panel.measures.map((measure) => `map/${measure.id}/`)],
	state: (model, path) => (path.startsWith('map/') && model !== null ? { title: `Map ${path}` } : null),
	title: (state) => state.title,
	description: (state) => state.title,
	component: MapPage,
	script: 'map',
});
