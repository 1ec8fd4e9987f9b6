import type { AreaFigures, CompareArea, CompareCell, CompareMeasure, CompareState } from './compareState.ts';
import type { CompareView } from './compareView.ts';

export interface CompareTable {
	readonly areas: readonly CompareArea[];
	/** For each of them, what its ratings are against; `null` where it has none. */
	readonly against: readonly RatedAgainst[];
	readonly rows: readonly {
		readonly measure: CompareMeasure;
		/** One an area. */
		readonly cells: readonly CompareCell[];
		/** The highest score of them, where they differ as shown. */
		readonly highest: number | null;
	}[];
	/** How each area after the first stands apart from the first. */
	readonly apart: readonly Apart[];
}

export type RatedAgainst = { readonly kind: 'peers' } | { readonly kind: 'area'; readonly name: string } | null;

/** Where an area differs most from the one it is held against. */
export interface Apart {
	readonly area: CompareArea;
	/** Whether any dimension or component has a score in both. */
	readonly compared: boolean;
	/** The dimension or component in which they differ most, with the scores of both; `null` where none differs as shown. */
	readonly widest: { readonly measure: CompareMeasure; readonly first: number; readonly own: number } | null;
}

/**
 * The areas of a view side by side.
 *
 * @returns `null` while figures of one of them are still to come
 */
export function compareTable(
	state: CompareState,
	figures: readonly AreaFigures[],
	view: CompareView,
): CompareTable | null {
	const chosen = view.areas.map((code) => figures.find((own) => own.code === code));
	if (chosen.some((own) => own === undefined)) return null;
	const t = state.periods.findIndex(({ id }) => id === view.period);
	const rows = state.measures.map((measure, m) => {
		const cells = chosen.map((own) => own!.periods[t]![m]!);
		const places = state.scales[measure.type].decimals;
		const shown = cells.flatMap(({ score }) => (score === null ? [] : [Number(score.toFixed(places))]));
		const most = Math.max(...shown);
		return { measure, cells, highest: new Set(shown).size > 1 ? most : null };
	});
	const areas = view.areas.map((code) => state.areas.find((area) => area.code === code)!);
	return {
		areas,
		against: chosen.map((own) => ratedAgainst(state, own!.against)),
		rows: rows.filter(({ measure }) => view.indicators || measure.type !== 'indicator'),
		apart: areas.slice(1).map((area, i) => apartFrom(state, rows, area, i + 1)),
	};
}

function ratedAgainst(state: CompareState, against: string | null): RatedAgainst {
	if (against === 'peers') return { kind: 'peers' };
	const area = state.areas.find(({ code }) => code === against);
	return area === undefined ? null : { kind: 'area', name: area.name };
}

function apartFrom(state: CompareState, rows: CompareTable['rows'], area: CompareArea, column: number): Apart {
	let widest: Apart['widest'] = null;
	let compared = false;
	let most = 0;
	const kind = rows.some(({ measure }) => measure.type === 'component') ? 'component' : 'dimension';
	for (const { measure, cells } of rows) {
		const [first, own] = [cells[0]!.score, cells[column]!.score];
		if (measure.type !== kind || first === null || own === null) continue;
		compared = true;
		const places = state.scales[measure.type].decimals;
		const difference = Math.abs(Number(first.toFixed(places)) - Number(own.toFixed(places)));
		if (difference > most) {
			most = difference;
			widest = { measure, first, own };
		}
	}
	return { area, compared, widest };
}
