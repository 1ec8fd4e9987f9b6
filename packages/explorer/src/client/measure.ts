import { outlinesIn } from '../model/colourGroups.ts';
import MeasurePage from '../pages/MeasurePage.svelte';
import { drawnOrder, withOutlines } from '../state/measure/measureMap.ts';
import type { MeasureState } from '../state/measure/measureState.ts';
import { hydratePage } from './hydratePage.ts';

hydratePage<MeasureState>(MeasurePage, (state) => ({ ...state, map: withOutlines(state.map, drawnOutlines(state)) }));

/** The outlines of the map as the page holds it, of the last period. */
function drawnOutlines({ map, figures, periods }: MeasureState): ReadonlyMap<string, string> {
	if (map === null) return new Map();
	const paths = [...document.querySelectorAll('.measure-map path')];
	const outlines = paths.flatMap((path) => outlinesIn(path.getAttribute('d') ?? ''));
	return new Map(drawnOrder(map, figures, periods.length - 1).map((code, i) => [code, outlines[i] ?? '']));
}
