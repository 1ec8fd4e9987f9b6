import { writeTextCell } from '@social-index/schema';
import type { ExploreMeasure, ExploreState } from './exploreState.ts';
import type { ExploreRow } from './exploreTable.ts';
import type { ExploreView } from './exploreView.ts';

const columns = [
	'area_code',
	'area_name',
	'level',
	'parent_code',
	'parent_name',
	'period',
	'measure',
	'measure_name',
	'unit',
	'value',
	'lower',
	'upper',
	'numerator',
	'denominator',
	'flag',
	'data_period',
	'rank',
	'target',
	'target_period',
	'rating',
	'direction',
	'definition',
	'source',
];

/**
 * A table as it is shown, in its order and to its places, as CSV: with official codes and definitions, and safe to open in
 * a spreadsheet.
 *
 * @param measures - each with its rows; those of several follow on one another
 */
export function exploreCsv(
	state: ExploreState,
	view: ExploreView,
	measures: readonly { readonly measure: ExploreMeasure; readonly rows: readonly ExploreRow[] }[],
): string {
	const nameOf = new Map(state.areas.map(({ code, name }) => [code, name]));
	const lines = measures.flatMap(({ measure, rows }) =>
		rows.map(({ area, figure, note, rank, rating, parts }) => [
			area.code,
			area.name,
			state.levels[area.level]!.id,
			area.parent ?? '',
			nameOf.get(area.parent ?? '') ?? '',
			view.period,
			measure.id,
			measure.name,
			measure.unit,
			number(figure === null ? null : Number(figure.toFixed(measure.decimals))),
			number(parts?.lower ?? null),
			number(parts?.upper ?? null),
			number(parts?.numerator ?? null),
			number(parts?.denominator ?? null),
			note.absent ?? note.flags.join(' '),
			note.dataPeriod ?? '',
			number(rank),
			number(measure.target?.value ?? null),
			measure.target?.period ?? '',
			rating ?? '',
			measure.direction,
			measure.description,
			measure.source,
		]),
	);
	return `${[columns, ...lines.map((cells) => cells.map(cell))].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** A file name that says what is in it, of letters that every system takes. */
export function csvName(state: ExploreState, view: ExploreView): string {
	const parts = [state.indexId, view.measure, view.other, view.level, view.period].filter((part) => part !== null);
	return `${parts.map((part) => part.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')).join('_')}.csv`;
}

type Cell = string | { readonly number: number };

function number(value: number | null): Cell {
	return value === null ? '' : { number: value === 0 ? 0 : value };
}

function cell(value: Cell): string {
	return typeof value === 'string' ? writeTextCell(value) : String(value.number);
}
