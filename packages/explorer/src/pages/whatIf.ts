import { definePage } from '../page.ts';
import { whatIfParts } from '../state/whatIf/scenarioFigures.ts';
import { type WhatIfState, whatIfState } from '../state/whatIf/whatIfState.ts';
import WhatIfPage from './WhatIfPage.svelte';

/** Other weights, means and figures, tried beside the published ones. */
export const whatIfPage = definePage<WhatIfState>({
	id: 'what-if',
	section: 'what-if',
	paths: () => ['what-if/'],
	state: (model, path) => (path === 'what-if/' ? whatIfState(model) : null),
	title: (_, words) => words.whatIf.title,
	description: (state, words, context) => words.whatIf.description(state.place, context.levelPlural),
	component: WhatIfPage,
	script: 'whatIf',
	parts: whatIfParts,
});
