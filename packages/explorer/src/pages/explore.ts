import { definePage } from '../page.ts';
import { exploreParts } from '../state/explore/exploreParts.ts';
import { type ExploreState, exploreState } from '../state/explore/exploreState.ts';
import ExplorePage from './ExplorePage.svelte';

/** Any measure at any level. */
export const explorePage = definePage<ExploreState>({
	id: 'explore',
	section: 'explore',
	paths: () => ['explore/'],
	state: (model, path) => (path === 'explore/' ? exploreState(model, 1) : null),
	title: (_, words) => words.explore.title,
	description: (state, words) => words.explore.description(state.place),
	component: ExplorePage,
	script: 'explore',
	parts: exploreParts,
});
