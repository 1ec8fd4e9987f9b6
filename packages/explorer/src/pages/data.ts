import { definePage } from '../page.ts';
import { type DataState, dataState } from '../state/data/dataState.ts';
import DataPage from './DataPage.svelte';

/** Every file of the release, its licences and how to cite it. */
export const dataPage = definePage<DataState>({
	id: 'data',
	section: 'data',
	paths: () => ['data/'],
	state: (model, path, context) => (path === 'data/' ? dataState(model, context) : null),
	title: (_state, words) => words.data.title,
	description: (state, words) => words.data.description(state.name),
	component: DataPage,
	script: null,
});
