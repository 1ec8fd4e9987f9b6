import { definePage } from '../page.ts';
import { type ScorecardsState, scorecardParts, scorecardsState } from '../state/scorecards/scorecardsState.ts';
import ScorecardsPage from './ScorecardsPage.svelte';

/** The whole place at a glance: areas as rows, measures as columns. */
export const scorecardsPage = definePage<ScorecardsState>({
	id: 'scorecards',
	section: 'scorecards',
	paths: () => ['scorecards/'],
	state: (model, path) => (path === 'scorecards/' ? scorecardsState(model) : null),
	title: (_, words) => words.scorecards.title,
	description: (state, words, context) =>
		words.scorecards.description(state.place, state.areas.length, context.levelPlural),
	component: ScorecardsPage,
	script: 'scorecards',
	parts: scorecardParts,
});
