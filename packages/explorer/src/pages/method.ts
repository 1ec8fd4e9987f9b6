import { definePage } from '../page.ts';
import type { MethodState } from '../state/methodState.ts';
import MethodPage from './MethodPage.svelte';

export const methodPage = definePage<MethodState>({
	id: 'method',
	section: 'method',
	paths: () => ['method/'],
	state: (model, path) => (path === 'method/' && model !== null ? { title: `Method ${path}` } : null),
	title: (state) => state.title,
	description: (state) => state.title,
	component: MethodPage,
	script: null,
});
