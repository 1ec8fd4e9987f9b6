import { definePage } from '../page.ts';
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
			for (const { id } of model.data.panel.measures) yield figuresPath(id);
		},
		json(model, path) {
			const id = /^map\/([^/]+)\/figures\.json$/.exec(path)?.[1];
			return id !== undefined && model.hasMeasure(id) ? mapFigures(model, id) : null;
		},
	},
});

function figuresPath(id: string): string {
	return `map/${id}/figures.json`;
}
