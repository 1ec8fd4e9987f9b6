import type { SourceColumn } from '@social-index/schema';
import type { ObservationContext } from '../observations/dataSource.ts';
import type { ObservationRow, ObservationRows } from '../observations/observationRows.ts';
import { placeOfRow, reportDuplicateRow } from '../observations/reportDuplicateRow.ts';
import type { Geography } from './geographies.ts';

/** The figures of one geography, found by indicator, period and area. */
export class FigureTable {
	readonly geography: Geography;
	/** What the column of a figure is a place in. */
	readonly columns: readonly SourceColumn[];
	readonly #at = new Map<number, Map<number, (ObservationRow | undefined)[]>>();

	/**
	 * @param place - of a row's area among those of the geography; -1 for areas of others
	 * @param onRepeated - told the two rows that give the same figure
	 */
	constructor(
		geography: Geography,
		rows: ObservationRows,
		place: (area: number) => number,
		onRepeated: (row: ObservationRow, before: ObservationRow) => void = () => {},
	) {
		this.geography = geography;
		this.columns = rows.columns;
		for (let r = 0; r < rows.length; r++) {
			const row = rows.at(r);
			const area = place(row.area);
			if (area < 0) continue;
			const periods = this.#at.get(row.indicator) ?? new Map<number, (ObservationRow | undefined)[]>();
			this.#at.set(row.indicator, periods);
			const cells = periods.get(row.period) ?? new Array<ObservationRow | undefined>(geography.areas.areas.length);
			periods.set(row.period, cells);
			const before = cells[area];
			if (before !== undefined) onRepeated(row, before);
			else cells[area] = row;
		}
	}

	/** Indicators with any figure, in their order. */
	get indicators(): readonly number[] {
		return [...this.#at.keys()].sort((a, b) => a - b);
	}

	/** Periods in which the indicator has any figure. */
	periodsOf(indicator: number): readonly number[] {
		return [...(this.#at.get(indicator)?.keys() ?? [])].sort((a, b) => a - b);
	}

	/** All that is given of an indicator, in no order that means anything. */
	*figuresOf(indicator: number): Generator<ObservationRow> {
		for (const cells of this.#at.get(indicator)?.values() ?? []) {
			for (const row of cells) if (row !== undefined) yield row;
		}
	}

	/** What is given of an area by its code; `undefined` where nothing is. */
	figureOf(indicator: number, period: number, code: string): ObservationRow | undefined {
		const area = this.geography.areas.indexOf(code);
		return area < 0 ? undefined : this.#at.get(indicator)?.get(period)?.[area];
	}
}

/** Lays out the rows of data files whose areas are all of one geography, and reports every figure given twice. */
export function tableOfSource(
	geography: Geography,
	rows: ObservationRows,
	context: ObservationContext,
	files: readonly { readonly path: string }[],
): FigureTable {
	const placeOf = (row: ObservationRow) => placeOfRow(row, rows.columns, files);
	return new FigureTable(
		geography,
		rows,
		(area) => area,
		(row, before) => {
			const indicator = context.indicators[row.indicator]!;
			const area = geography.areas.areas[row.area]!;
			const period = context.periods.periods[row.period]!;
			reportDuplicateRow({ indicator, area, period }, placeOf(row), placeOf(before), context.problems);
		},
	);
}

/** The rows of one level among those of all. */
export function tableOfLevel(geography: Geography, context: ObservationContext): FigureTable {
	const place = context.areas.areas.map(({ code, level }) =>
		level === geography.id ? geography.areas.indexOf(code) : -1,
	);
	return new FigureTable(geography, context.rows, (area) => place[area]!);
}
