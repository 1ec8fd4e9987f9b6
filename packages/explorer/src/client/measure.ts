import MeasurePage from '../pages/MeasurePage.svelte';
import { withOutlines } from '../state/measure/measureMap.ts';
import type { MeasureState } from '../state/measure/measureState.ts';
import { hydratePage } from './hydratePage.ts';

hydratePage<MeasureState>(MeasurePage, (state) => ({ ...state, map: withOutlines(state.map, drawnOutlines()) }));

function drawnOutlines(): readonly string[] {
	return [...document.querySelectorAll('.measure-map path')].map((path) => path.getAttribute('d') ?? '');
}
