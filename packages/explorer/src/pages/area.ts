import { definePage } from '../page.ts';
import type { AreaState } from '../state/areaState.ts';
import AreaPage from './AreaPage.svelte';

export const areaPage = definePage<AreaState>({
	id: 'area',
	section: 'areas',
	paths: (model) => model.allAreas.map((area) => `area/${area.code}/`),
	state: (model, path) =>
		path.startsWith('area/') && model.hasArea(path.slice(5, -1)) ? { title: `Area ${path}` } : null,
	title: (state) => state.title,
	description: (state) => state.title,
	component: AreaPage,
	script: 'area',
});
