import { earlierPeriod } from './mapPair.ts';
import type { MapState } from './mapState.ts';
import { firstChoice, type MapChoice, mapModes } from './mapView.ts';

/** What an address asks for: a choice, and a measure where it is another than the page's own. */
export interface Asked {
	readonly choice: MapChoice;
	/** `null` for the page's own. */
	readonly measure: string | null;
}

/**
 * Reads a map's query string. What the release does not have is passed over, so an old link still shows a map.
 *
 * @param query - e.g. `?period=2011&level=borough&area=E09000002&layout=tiles&measure=shelter&periods=change&from=2009`
 */
export function readMapAddress(state: MapState, query: string): Asked {
	const asked = new URLSearchParams(query);
	const first = firstChoice(state);
	const period = state.periods.findIndex(({ id }) => id === asked.get('period'));
	const code = asked.get('area');
	const holder = state.place.levels.find(({ areas }) => areas.some((area) => area.code === code));
	const level = holder ?? state.place.levels.find(({ id }) => id === asked.get('level'));
	const measure = asked.get('measure');
	const from = state.periods.findIndex(({ id }) => id === asked.get('from'));
	const mode = state.periods.length > 1 ? mapModes.find((one) => one === asked.get('periods')) : undefined;
	const known = state.groups.some(({ measures }) => measures.some(({ id }) => id === measure));
	return {
		choice: {
			level: level?.id ?? first.level,
			period: period < 0 ? first.period : period,
			layout: state.place.drawings.find(({ kind }) => kind === asked.get('layout'))?.kind ?? first.layout,
			area: holder === undefined ? null : code,
			mode: mode ?? first.mode,
			from: from < 0 ? first.from : from,
		},
		measure: known && measure !== state.figures.measure.id ? measure : null,
	};
}

/**
 * Writes a query string; what is as the page first shows it is left out.
 *
 * @param state - as the page came, with the measure of its own address
 * @param measure - the one shown
 * @returns '' or a string that starts with '?'
 */
export function writeMapAddress(state: MapState, measure: string, choice: MapChoice): string {
	const first = firstChoice(state);
	const parts = new URLSearchParams();
	if (measure !== state.figures.measure.id) parts.set('measure', measure);
	if (choice.mode !== first.mode) {
		parts.set('periods', choice.mode);
		parts.set('from', state.periods[earlierPeriod(choice)]?.id ?? '');
	}
	if (choice.period !== first.period) parts.set('period', state.periods[choice.period]?.id ?? '');
	if (choice.level !== first.level) parts.set('level', choice.level);
	if (choice.layout !== first.layout) parts.set('layout', choice.layout);
	if (choice.area !== null) parts.set('area', choice.area);
	const text = parts.toString();
	return text === '' ? '' : `?${text}`;
}
