import { definePage } from '../page.ts';
import type { MeasuresState } from '../state/measuresState.ts';
import MeasuresPage from './MeasuresPage.svelte';

export const measuresPage = definePage<MeasuresState>({
	id: 'measures',
	section: 'measures',
	paths: () => ['measure/'],
	state: (model, path) => (path === 'measure/' && model !== null ? { title: `Measures ${path}` } : null),
	title: (state) => state.title,
	description: (state) => state.title,
	component: MeasuresPage,
	script: null,
});
