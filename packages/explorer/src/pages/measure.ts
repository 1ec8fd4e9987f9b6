import { definePage } from '../page.ts';
import { withoutOutlines } from '../state/measure/measureMap.ts';
import { type MeasureState, measureState } from '../state/measure/measureState.ts';
import MeasurePage from './MeasurePage.svelte';

/** How does one measure look across the place, what does it mean and where does it come from? */
export const measurePage = definePage<MeasureState>({
	id: 'measure',
	section: 'measures',
	paths: (model) => model.data.panel.measures.map((measure) => `measure/${measure.id}/`),
	state(model, path) {
		const id = /^measure\/([^/]+)\/$/.exec(path)?.[1];
		return id !== undefined && model.hasMeasure(id) ? measureState(model, id) : null;
	},
	title: (state, words) => words.measure.pageTitle(state.name, state.kind),
	description: (state, words, context) =>
		words.measure.description(
			state.name,
			state.kind,
			context.place,
			state.facts?.description ?? state.description,
			state.periods[0]!.name,
			state.periods.at(-1)!.name,
		),
	component: MeasurePage,
	script: 'measure',
	browserState: (state) => ({ ...state, map: withoutOutlines(state.map) }),
});
