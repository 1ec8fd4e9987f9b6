import { definePage } from '../page.ts';
import type { DataState } from '../state/dataState.ts';
import DataPage from './DataPage.svelte';

export const dataPage = definePage<DataState>({
	id: 'data',
	section: 'data',
	paths: () => ['data/'],
	state: (model, path) => (path === 'data/' && model !== null ? { title: `Data ${path}` } : null),
	title: (state) => state.title,
	description: (state) => state.title,
	component: DataPage,
	script: null,
});
