import { definePage } from '../page.ts';
import { type EmbedMeasureState, embedMeasureState } from '../state/embed/embedMeasureState.ts';
import EmbedMeasurePage from './EmbedMeasurePage.svelte';

/** For frames of other sites: the areas in the order of one measure. */
export const embedMeasurePage = definePage<EmbedMeasureState>({
	id: 'embed-measure',
	section: '',
	paths: (model) => model.data.panel.measures.map(({ id }) => `embed/measure/${id}/`),
	state(model, path) {
		const id = /^embed\/measure\/([^/]+)\/$/.exec(path)?.[1];
		return id !== undefined && model.hasMeasure(id) ? embedMeasureState(model, id) : null;
	},
	title: (state, words) => words.embedView.measureTitle(state.name, state.kind),
	description: (state, words, context) =>
		words.measure.description(
			state.name,
			state.kind,
			context.place,
			'',
			state.periods[0]!.name,
			state.periods.at(-1)!.name,
		),
	component: EmbedMeasurePage,
	script: 'embedMeasure',
	wholePage: ({ id }) => `measure/${id}/`,
});
