import { definePage } from '../page.ts';
import { type PlanState, planState } from '../state/plan/planState.ts';
import PlanPage from './PlanPage.svelte';

/** The place's own plan: how every indicator of its themes stands to its target. */
export const planPage = definePage<PlanState>({
	id: 'plan',
	section: 'plan',
	paths: () => ['plan/'],
	state: (model, path) => (path === 'plan/' ? planState(model) : null),
	title: (state, words) => words.plan.title(state.place),
	description: (state, words) => words.plan.description(state.place, state.targets),
	component: PlanPage,
	script: null,
});
