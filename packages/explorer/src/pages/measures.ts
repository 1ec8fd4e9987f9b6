import { definePage } from '../page.ts';
import { type MeasuresState, measuresState } from '../state/measure/measuresState.ts';
import MeasuresPage from './MeasuresPage.svelte';

/** Everything that is measured, in the index or not, each with its page and its map. */
export const measuresPage = definePage<MeasuresState>({
	id: 'measures',
	section: 'measures',
	paths: () => ['measure/'],
	state: (model, path) => (path === 'measure/' ? measuresState(model) : null),
	title: (_state, words) => words.measure.list.title,
	description: (state, words) => words.measure.list.description(state.place, state.inIndex, state.outsideCount),
	component: MeasuresPage,
	script: null,
});
