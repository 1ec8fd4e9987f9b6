import { definePage } from '../page.ts';
import type { ScorecardsState } from '../state/scorecardsState.ts';
import ScorecardsPage from './ScorecardsPage.svelte';

export const scorecardsPage = definePage<ScorecardsState>({
	id: 'scorecards',
	section: 'scorecards',
	paths: () => ['scorecards/'],
	state: (model, path) => (path === 'scorecards/' && model !== null ? { title: `Scorecards ${path}` } : null),
	title: (state) => state.title,
	description: (state) => state.title,
	component: ScorecardsPage,
	script: 'scorecards',
});
