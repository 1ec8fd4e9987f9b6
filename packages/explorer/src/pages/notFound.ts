import { definePage } from '../page.ts';
import NotFoundPage from './NotFoundPage.svelte';

/** Shown for an address that leads nowhere. Its links start at the site's root, because it may stand at any depth. */
export const notFoundPage = definePage<Record<string, never>>({
	id: 'not-found',
	section: '',
	paths: () => [],
	state: () => ({}),
	title: (_state, words) => words.notFound.title,
	description: (_state, words) => words.notFound.text,
	component: NotFoundPage,
	script: null,
});
