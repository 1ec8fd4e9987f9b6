import { definePage } from '../page.ts';
import type { ChangeState } from '../state/changeState.ts';
import ChangePage from './ChangePage.svelte';

export const changePage = definePage<ChangeState>({
	id: 'change',
	section: 'change',
	paths: () => ['change/'],
	state: (model, path) => (path === 'change/' && model !== null ? { title: `Change ${path}` } : null),
	title: (state) => state.title,
	description: (state) => state.title,
	component: ChangePage,
	script: 'change',
});
