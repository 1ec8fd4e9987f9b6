import { definePage } from '../page.ts';
import { type CompareState, compareParts, compareState } from '../state/compare/compareState.ts';
import ComparePage from './ComparePage.svelte';

/** Two to five areas side by side. */
export const comparePage = definePage<CompareState>({
	id: 'compare',
	section: 'compare',
	paths: () => ['compare/'],
	state: (model, path) => (path === 'compare/' ? compareState(model) : null),
	title: (_, words) => words.compare.title,
	description: (state, words, context) => words.compare.description(state.place, context.levelPlural),
	component: ComparePage,
	script: 'compare',
	parts: compareParts,
});
