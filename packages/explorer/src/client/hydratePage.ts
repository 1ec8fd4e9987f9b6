import { type Component, hydrate } from 'svelte';
import type { PageProps } from '../page.ts';
import type { OtherTexts } from './keepLanguageMarked.ts';

/**
 * Brings the server-rendered page to life with the data that came with it: after the browser has had a moment between
 * reading the scripts and that, in which it answers a finger on the page.
 *
 * @param complete - puts back what the page's `browserState` left out
 */
export async function hydratePage<State>(
	component: Component<PageProps<State>>,
	complete: (state: State) => State = (state) => state,
): Promise<void> {
	const target = document.getElementById('page');
	const data = document.getElementById('page-data');
	if (target === null || data === null) return;
	await new Promise((go) => setTimeout(go));
	const { context, state, other } = JSON.parse(data.textContent) as PageProps<State> & { other?: OtherTexts };
	hydrate(component, { target, props: { context, state: complete(state) } });
	if (other !== undefined) {
		void import('./keepLanguageMarked.ts').then(({ keepLanguageMarked }) => keepLanguageMarked(target, other));
	}
}
