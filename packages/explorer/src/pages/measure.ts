import { definePage } from '../page.ts';
import type { MeasureState } from '../state/measureState.ts';
import MeasurePage from './MeasurePage.svelte';

export const measurePage = definePage<MeasureState>({
	id: 'measure',
	section: 'measures',
	paths: (model) => model.data.panel.measures.map((measure) => `measure/${measure.id}/`),
	state: (model, path) =>
		path.startsWith('measure/') && model.hasMeasure(path.slice(8, -1)) ? { title: `Measure ${path}` } : null,
	title: (state) => state.title,
	description: (state) => state.title,
	component: MeasurePage,
	script: 'measure',
});
