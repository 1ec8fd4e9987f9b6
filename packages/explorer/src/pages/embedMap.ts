import { definePage } from '../page.ts';
import { browserState, type MapState, mapState } from '../state/map/mapState.ts';
import EmbedMapPage from './EmbedMapPage.svelte';

/** For frames of other sites: how does one measure look across the place? */
export const embedMapPage = definePage<MapState>({
	id: 'embed-map',
	section: '',
	paths: ({ data }) => (data.geographies.length === 0 ? [] : data.panel.measures.map(({ id }) => `embed/map/${id}/`)),
	state(model, path) {
		const id = /^embed\/map\/([^/]+)\/$/.exec(path)?.[1];
		if (id === undefined || !model.hasMeasure(id) || model.data.geographies.length === 0) return null;
		// No other measure can be chosen in a frame.
		return { ...mapState(model, id), groups: [] };
	},
	title: ({ figures }, words) => words.embedView.mapTitle(figures.measure.name),
	description: (state, words, context) =>
		words.map.description(
			state.figures.measure.name,
			context.levelPlural,
			context.place,
			state.periods.at(-1)?.name ?? '',
		),
	component: EmbedMapPage,
	script: 'embedMap',
	browserState,
	wholePage: ({ figures }) => `map/${figures.measure.id}/`,
});
