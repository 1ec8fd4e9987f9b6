import { definePage } from '../page.ts';
import { type AreaState, areaState } from '../state/area/areaState.ts';
import { areaParts, withoutYears } from '../state/area/areaYears.ts';
import AreaPage from './AreaPage.svelte';

/** How is this area doing, what stands out, what changed, and what is it all made of? */
export const areaPage = definePage<AreaState>({
	id: 'area',
	section: 'areas',
	paths: (model) => model.allAreas.map((area) => `area/${area.code}/`),
	state(model, path) {
		const code = /^area\/([^/]+)\/$/.exec(path)?.[1];
		return code !== undefined && model.hasArea(code) ? areaState(model, code) : null;
	},
	// Wards of different boroughs share names: the area above makes the title unique.
	title: (state) => [state.name, ...state.ancestors.slice(0, 1).map(({ name }) => name)].join(', '),
	description: (state, words) => words.area.description(state.name, state.levelName, state.indexName),
	component: AreaPage,
	script: 'area',
	browserState: withoutYears,
	parts: areaParts,
});
