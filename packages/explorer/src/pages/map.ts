import { definePage } from '../page.ts';
import { changeFigures } from '../state/map/changeFigures.ts';
import { mapFigures } from '../state/map/mapFigures.ts';
import { type MapState, mapState, withoutPaths } from '../state/map/mapState.ts';
import MapPage from './MapPage.svelte';

/** How does one measure look across the place? */
export const mapPage = definePage<MapState>({
	id: 'map',
	section: 'map',
	paths: (model) => ['map/', ...model.data.panel.measures.map((measure) => `map/${measure.id}/`)],
	state(model, path) {
		const asked = /^map\/(?:([^/]+)\/)?$/.exec(path);
		if (asked === null) return null;
		const id = asked[1] ?? model.index.id;
		return model.hasMeasure(id) ? mapState(model, id) : null;
	},
	title: ({ figures }, words) => words.map.title(figures.measure.name),
	description: (state, words, context) =>
		words.map.description(
			state.figures.measure.name,
			context.levelPlural,
			context.place,
			state.periods.at(-1)?.name ?? '',
		),
	component: MapPage,
	script: 'map',
	browserState: withoutPaths,
	parts: {
		*paths(model) {
			for (const { id } of model.data.panel.measures) yield* [`map/${id}/figures.json`, `map/${id}/change.json`];
		},
		json(model, path) {
			const [, id, part] = /^map\/([^/]+)\/(figures|change)\.json$/.exec(path) ?? [];
			if (id === undefined || !model.hasMeasure(id)) return null;
			return part === 'figures' ? mapFigures(model, id) : changeFigures(model, id);
		},
	},
});
