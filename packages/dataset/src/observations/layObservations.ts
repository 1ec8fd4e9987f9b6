import { flagBit, type InputFile, type Observations } from '@social-index/schema';
import type { ObservationContext } from './dataSource.ts';
import { placeOfRow, type RowPlace, reportDuplicateRow } from './reportDuplicateRow.ts';

/**
 * Lays observations out cell by cell, periods in the order of time, and reports every cell that two rows give.
 *
 * @param files - the project's files in the order of `Dataset.files`
 */
export function layObservations(context: ObservationContext, files: readonly InputFile[]): Observations {
	const { rows, problems, indicators } = context;
	const areas = context.areas.areas;
	const [ofIndicator, ofPeriod, ofArea] = [rows.placesOf('indicator'), rows.placesOf('period'), rows.placesOf('area')];
	const [ofFile, ofLine, ofColumn] = [rows.placesOf('file'), rows.placesOf('line'), rows.placesOf('column')];
	const ofFlag = rows.placesOf('flag');
	const given = new Set(ofPeriod);
	const order = [...context.periods.periods.keys()]
		.filter((i) => given.has(i))
		.sort((a, b) => {
			const [p, q] = [context.periods.periods[a]!, context.periods.periods[b]!];
			return p.position - q.position || (p.id < q.id ? -1 : 1);
		});
	const periods = order.map((i) => context.periods.periods[i]!);
	const rankOf = new Map(order.map((period, rank) => [period, rank]));
	const size = indicators.length * periods.length * areas.length;
	/** Each cell's row, counted from 1; 0 for none. */
	const rowOf = new Int32Array(size);
	const laid: Observations = {
		indicators: indicators.map((indicator) => indicator.id),
		periods,
		areas: areas.map((area) => area.code),
		value: numbersLaid(),
		flag: new Uint16Array(size).fill(flagBit['not-available']),
		numerator: numbersLaid(),
		denominator: numbersLaid(),
		lower: numbersLaid(),
		upper: numbersLaid(),
		file: new Int16Array(size).fill(-1),
		line: new Int32Array(size),
		column: new Uint16Array(size),
		columns: rows.columns,
	};
	function numbersLaid(): Float64Array {
		return new Float64Array(size).fill(Number.NaN);
	}
	const place = (r: number): RowPlace => placeOfRow(rows.at(r), rows.columns, files);
	for (let r = 0; r < rows.length; r++) {
		const period = rankOf.get(ofPeriod[r]!)!;
		const cell = (ofIndicator[r]! * periods.length + period) * areas.length + ofArea[r]!;
		const before = rowOf[cell]! - 1;
		if (before >= 0) {
			reportDuplicateRow(
				{ indicator: indicators[ofIndicator[r]!]!, area: areas[ofArea[r]!]!, period: periods[period]! },
				place(r),
				place(before),
				problems,
			);
			continue;
		}
		rowOf[cell] = r + 1;
		laid.flag[cell] = ofFlag[r]!;
		laid.file[cell] = ofFile[r]!;
		laid.line[cell] = ofLine[r]!;
		laid.column![cell] = ofColumn[r]!;
	}
	for (const name of ['value', 'numerator', 'denominator', 'lower', 'upper'] as const) {
		const [from, to] = [rows.numbersOf(name), laid[name]];
		for (let cell = 0; cell < size; cell++) if (rowOf[cell] !== 0) to[cell] = from[rowOf[cell]! - 1]!;
	}
	return laid;
}
