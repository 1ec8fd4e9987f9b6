import { paleColour } from '../model/paleColour.ts';
import { definePage } from '../page.ts';
import { changeFigures } from '../state/map/changeFigures.ts';
import { mapFigures } from '../state/map/mapFigures.ts';
import { isLarge, mapPlace } from '../state/map/mapPlace.ts';
import { browserState, type MapState, mapState } from '../state/map/mapState.ts';
import { stillPicture } from '../state/map/stillPicture.ts';
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
	browserState,
	picturesFrom: ({ street }) => (street === null ? [] : [street.origin]),
	parts: {
		*paths(model) {
			const large = isLarge(mapPlace(model));
			if (large) yield 'map/place.json';
			for (const { id } of model.data.panel.measures) {
				yield* [`map/${id}/figures.json`, `map/${id}/change.json`];
				if (large) yield `map/${id}/picture.svg`;
			}
		},
		json(model, path) {
			if (path === 'map/place.json') return isLarge(mapPlace(model)) ? mapPlace(model) : null;
			const [, id, part] = /^map\/([^/]+)\/(figures|change)\.json$/.exec(path) ?? [];
			if (id === undefined || !model.hasMeasure(id)) return null;
			return part === 'figures' ? mapFigures(model, id) : changeFigures(model, id);
		},
		svg(model, path) {
			const id = /^map\/([^/]+)\/picture\.svg$/.exec(path)?.[1];
			if (id === undefined || !model.hasMeasure(id) || !isLarge(mapPlace(model))) return null;
			return stillPicture(mapState(model, id), paleColour);
		},
	},
});
