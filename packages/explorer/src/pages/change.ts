import { definePage } from '../page.ts';
import { type ChangeState, changeParts, changeState } from '../state/change/changeState.ts';
import ChangePage from './ChangePage.svelte';

/** Two periods: who moved, how clearly, and what drove it. */
export const changePage = definePage<ChangeState>({
	id: 'change',
	section: 'change',
	paths: () => ['change/'],
	state: (model, path) => (path === 'change/' ? changeState(model) : null),
	title: (_, words) => words.change.title,
	description: (state, words, context) => words.change.description(state.place, context.levelPlural),
	component: ChangePage,
	script: 'change',
	parts: changeParts,
});
