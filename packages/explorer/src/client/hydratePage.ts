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
	const given = await givenPage<State>();
	if (given !== null) bringToLife(component, { ...given, state: complete(given.state) });
}

/** What came with a page: what its component is given, and texts of it that are in another language. */
export type GivenPage<State> = PageProps<State> & { readonly other?: OtherTexts };

/** Leaves the browser to itself for as long as it has something else to do. */
export function moment(): Promise<void> {
	return new Promise((go) => setTimeout(go));
}

/**
 * The data that came with the page: within it, or where they are many in a file beside it.
 *
 * @returns `null` where there are none, or the file does not come, which is told on the page
 */
export async function givenPage<State>(): Promise<GivenPage<State> | null> {
	const data = document.getElementById('page-data');
	const target = document.getElementById('page');
	if (data === null || target === null) return null;
	const { from, failed = '' } = data.dataset;
	if (from === undefined) return JSON.parse(data.textContent) as GivenPage<State>;
	target.ariaBusy = 'true';
	try {
		const answer = await fetch(from);
		if (!answer.ok) throw new Error(`${from}: ${answer.status}`);
		return (await answer.json()) as GivenPage<State>;
	} catch {
		// The page stays as it was drawn; what needs a script would do nothing.
		document.documentElement.classList.remove('scripted');
		const notice = document.createElement('p');
		notice.className = 'notice';
		notice.setAttribute('role', 'alert');
		notice.textContent = failed;
		target.prepend(notice);
		return null;
	} finally {
		target.ariaBusy = null;
	}
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
