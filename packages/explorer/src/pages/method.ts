import { definePage } from '../page.ts';
import { type MethodState, methodState } from '../state/method/methodState.ts';
import MethodPage from './MethodPage.svelte';

/** The method as it was run, written from the definition and the numbers. */
export const methodPage = definePage<MethodState>({
	id: 'method',
	section: 'method',
	paths: () => ['method/'],
	state: (model, path) => (path === 'method/' ? methodState(model) : null),
	title: (_state, words) => words.method.title,
	description: (state, words) => words.method.description(state.name),
	component: MethodPage,
	script: null,
});
