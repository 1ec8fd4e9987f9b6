import type { RecordsRecipe } from '@social-index/schema';
import { type ColumnFinder, conditionSql } from './conditionSql.ts';
import type { Dialect } from './dialect.ts';

/** A whole number that is summed from records to areas. */
export interface SummedField {
	readonly name: 'rows' | 'hits' | 'some' | 'total' | 'high' | 'low';
	/** Its sum over records. */
	readonly sum: string;
}

/** What is summed of the records, and what they are told apart by besides area and time. */
export interface MeasureSql {
	readonly fields: readonly SummedField[];
	/** For a distinct count: the value that counts once. */
	readonly item: string | null;
}

/** Squares are summed in two halves, so that no sum of whole numbers outgrows 64 bits. */
export const squareBase = 2n ** 31n;

/**
 * SQL for what a measure sums. Everything is a whole number, so that the order in which an engine adds makes no difference and all
 * engines agree to the last digit: numbers whose mean is taken are read to a fixed number of decimals, and their squares are
 * summed as two halves.
 */
export function measureSql(measure: RecordsRecipe['measure'], column: ColumnFinder, dialect: Dialect): MeasureSql {
	const rows: SummedField = { name: 'rows', sum: dialect.big('count(*)') };
	const sum = (of: string): string => dialect.big(`sum(${of})`);
	if (measure.kind === 'proportion') {
		const hit = conditionSql(measure.where ?? [], column, dialect);
		return { fields: [rows, { name: 'hits', sum: sum(`CASE WHEN ${hit} THEN 1 ELSE 0 END`) }], item: null };
	}
	if (measure.kind === 'mean') {
		const { sql, kind } = column(measure.column!);
		const number = dialect.number(sql, kind);
		const scale = 10 ** measure.decimals;
		// A number beyond this would outgrow its square's half; it is counted as none and told.
		const fits = `${number} >= ${-2_000_000_000 / scale} AND ${number} <= ${2_000_000_000 / scale}`;
		const scaled = dialect.whole(`${number} * ${scale}`);
		const where = (what: string): string => sum(`CASE WHEN ${fits} THEN ${what} ELSE 0 END`);
		const square = `${scaled} * ${scaled}`;
		return {
			item: null,
			fields: [
				rows,
				{ name: 'some', sum: where('1') },
				{ name: 'total', sum: where(scaled) },
				{ name: 'high', sum: where(dialect.quotient(`(${square})`, String(squareBase))) },
				{ name: 'low', sum: where(`(${square}) % ${squareBase}`) },
			],
		};
	}
	if (measure.distinct === undefined) return { fields: [rows], item: null };
	const { sql, kind } = column(measure.distinct);
	return { fields: [rows], item: dialect.text(sql, kind) };
}
