import { type Component, hydrate } from 'svelte';
import type { PageProps } from '../page.ts';

/** Brings the server-rendered page to life with the data that came with it. */
export function hydratePage<State>(component: Component<PageProps<State>>): void {
	const target = document.getElementById('page');
	const data = document.getElementById('page-data');
	if (target === null || data === null) return;
	hydrate(component, { target, props: JSON.parse(data.textContent) as PageProps<State> });
}
