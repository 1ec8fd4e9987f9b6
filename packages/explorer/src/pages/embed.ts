import { definePage } from '../page.ts';
import { type EmbedState, embedState } from '../state/embed/embedState.ts';
import EmbedPage from './EmbedPage.svelte';

/** Makes the code that shows a card, a map or a table on another site. */
export const embedPage = definePage<EmbedState>({
	id: 'embed',
	section: '',
	paths: () => ['embed/'],
	state: (model, path) => (path === 'embed/' ? embedState(model) : null),
	title: (_, words) => words.embed.title,
	description: (_, words, context) => words.embed.description(context.name),
	component: EmbedPage,
	script: 'embed',
});
