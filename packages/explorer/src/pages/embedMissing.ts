import { definePage } from '../page.ts';
import EmbedMissingPage from './EmbedMissingPage.svelte';

/** Shown in a frame whose address names no view of the index. Its links start at the site's root, as those of the not-found page. */
export const embedMissingPage = definePage<Record<string, never>>({
	id: 'embed-missing',
	section: '',
	paths: () => [],
	state: () => ({}),
	title: (_state, words) => words.embedView.missingTitle,
	description: (_state, words, context) => words.embedView.missing(context.name),
	component: EmbedMissingPage,
	script: 'embedMissing',
	wholePage: () => '',
});
