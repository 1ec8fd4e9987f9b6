import { definePage } from '../page.ts';
import type { AreasState } from '../state/areasState.ts';
import AreasPage from './AreasPage.svelte';

export const areasPage = definePage<AreasState>({
	id: 'areas',
	section: 'areas',
	paths: () => ['area/'],
	state: (model, path) => (path === 'area/' && model !== null ? { title: `Areas ${path}` } : null),
	title: (state) => state.title,
	description: (state) => state.title,
	component: AreasPage,
	script: null,
});
