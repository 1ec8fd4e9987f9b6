import { definePage } from '../page.ts';
import {
	type EmbedScorecardState,
	embedScorecardParents,
	embedScorecardState,
} from '../state/embed/embedScorecardState.ts';
import EmbedScorecardPage from './EmbedScorecardPage.svelte';

/** For frames of other sites: the whole place, or one part of it, at a glance. */
export const embedScorecardPage = definePage<EmbedScorecardState>({
	id: 'embed-scorecard',
	section: '',
	paths: (model) => ['embed/scorecard/', ...embedScorecardParents(model).map((code) => `embed/scorecard/${code}/`)],
	state(model, path) {
		const asked = /^embed\/scorecard\/(?:([^/]+)\/)?$/.exec(path);
		if (asked === null) return null;
		const within = asked[1] ?? null;
		return within === null || embedScorecardParents(model).includes(within) ? embedScorecardState(model, within) : null;
	},
	title: ({ within }, words) => words.embedView.scorecardTitle(within?.name ?? null),
	description: ({ cards, all, within }, words, context) =>
		words.embedView.scorecardDescription(all, context.levelPlural, within?.name ?? cards.place),
	component: EmbedScorecardPage,
	script: 'embedScorecard',
	wholePage: () => 'scorecards/',
});
