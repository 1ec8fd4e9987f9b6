import { definePage } from '../page.ts';
import { type ExploreState, exploreState } from '../state/explore/exploreState.ts';
import ExploreTwoPage from './ExploreTwoPage.svelte';

/** Two measures against each other. Its figures are the files of the page of one measure. */
export const exploreTwoPage = definePage<ExploreState>({
	id: 'explore-two',
	section: 'explore',
	paths: () => ['explore/two/'],
	state: (model, path) => (path === 'explore/two/' ? exploreState(model, 2) : null),
	title: (_, words) => words.explore.twoTitle,
	description: (state, words) => words.explore.twoDescription(state.place),
	component: ExploreTwoPage,
	script: 'exploreTwo',
});
