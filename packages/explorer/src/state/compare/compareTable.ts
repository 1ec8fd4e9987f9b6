import type { AreaFigures, CompareArea, CompareCell, CompareMeasure, CompareState } from './compareState.ts';
import type { CompareView } from './compareView.ts';

export interface CompareTable {
	readonly areas: readonly CompareArea[];
	readonly rows: readonly {
		readonly measure: CompareMeasure;
		/** One an area. */
		readonly cells: readonly CompareCell[];
		/** The highest score of them, where they differ as shown. */
		readonly highest: number | null;
	}[];
	/** The dimension or component in which the first area differs most from the second; `null` where there is none. */
	readonly widest: {
		readonly measure: CompareMeasure;
		readonly first: number;
		readonly second: number;
	} | null;
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
	return {
		areas: view.areas.map((code) => state.areas.find((area) => area.code === code)!),
		rows: rows.filter(({ measure }) => view.indicators || measure.type !== 'indicator'),
		widest: widestOf(state, rows),
	};
}

function widestOf(state: CompareState, rows: CompareTable['rows']): CompareTable['widest'] {
	let widest: CompareTable['widest'] = null;
	let most = 0;
	const kind = rows.some(({ measure }) => measure.type === 'component') ? 'component' : 'dimension';
	for (const { measure, cells } of rows) {
		const [first, second] = [cells[0]?.score ?? null, cells[1]?.score ?? null];
		if (measure.type !== kind || first === null || second === null) continue;
		const places = state.scales[measure.type].decimals;
		const apart = Math.abs(Number(first.toFixed(places)) - Number(second.toFixed(places)));
		if (apart > most) {
			most = apart;
			widest = { measure, first, second };
		}
	}
	return widest;
}
