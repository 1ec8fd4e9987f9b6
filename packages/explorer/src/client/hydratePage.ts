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
	await moment();
	const given = givenPage<State>();
	if (given !== null) bringToLife(component, { ...given, state: complete(given.state) });
}

/** What came with a page: what its component is given, and texts of it that are in another language. */
export type GivenPage<State> = PageProps<State> & { readonly other?: OtherTexts };

/** Leaves the browser to itself for as long as it has something else to do. */
export function moment(): Promise<void> {
	return new Promise((go) => setTimeout(go));
}

/** The data that came with the page; `null` where there are none. */
export function givenPage<State>(): GivenPage<State> | null {
	const data = document.getElementById('page-data');
	return data === null ? null : (JSON.parse(data.textContent) as GivenPage<State>);
}

export function bringToLife<State>(
	component: Component<PageProps<State>>,
	{ context, state, other }: GivenPage<State>,
): void {
	const target = document.getElementById('page');
	if (target === null) return;
	hydrate(component, { target, props: { context, state } });
	if (other !== undefined) {
		void import('./keepLanguageMarked.ts').then(({ keepLanguageMarked }) => keepLanguageMarked(target, other));
	}
}
