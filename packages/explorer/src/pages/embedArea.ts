import { definePage } from '../page.ts';
import { type EmbedAreaState, embedAreaState } from '../state/embed/embedAreaState.ts';
import EmbedAreaPage from './EmbedAreaPage.svelte';

/** For frames of other sites: how is this area doing? */
export const embedAreaPage = definePage<EmbedAreaState>({
	id: 'embed-area',
	section: '',
	paths: (model) => model.allAreas.map(({ code }) => `embed/area/${code}/`),
	state(model, path) {
		const code = /^embed\/area\/([^/]+)\/$/.exec(path)?.[1];
		return code !== undefined && model.hasArea(code) ? embedAreaState(model, code) : null;
	},
	title: (state, words) => words.embedView.areaTitle(state.name, state.above),
	description: (state, words) => words.embedView.areaDescription(state.name, state.indexName),
	component: EmbedAreaPage,
	script: 'embedArea',
	wholePage: ({ code }) => `area/${code}/`,
});
