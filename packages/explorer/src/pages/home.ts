import { definePage } from '../page.ts';
import { type HomeState, homeState } from '../state/home/homeState.ts';
import HomePage from './HomePage.svelte';

/** What is this, how is my area doing, what changed? */
export const homePage = definePage<HomeState>({
	id: 'home',
	section: 'home',
	paths: () => [''],
	state: (model, path, context) => (path === '' ? homeState(model, context) : null),
	title: (state) => state.name,
	description: (state, words) => words.home.description(state.summary, state.place, state.areaCount),
	component: HomePage,
	script: null,
});
