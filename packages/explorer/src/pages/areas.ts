import { definePage } from '../page.ts';
import { findParts } from '../state/find/findIndex.ts';
import { type AreasState, areasState } from '../state/home/areasState.ts';
import AreasPage from './AreasPage.svelte';

/** Every area to choose from, with its score and rank. The filter box is a small script of its own that needs no state. */
export const areasPage = definePage<AreasState>({
	id: 'areas',
	section: 'areas',
	paths: () => ['area/'],
	state: (model, path) => (path === 'area/' ? areasState(model) : null),
	title: (_state, words) => words.area.listTitle,
	description: (state, words) => words.area.listDescription(state.place),
	component: AreasPage,
	script: null,
	parts: findParts,
});
