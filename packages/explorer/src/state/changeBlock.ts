import type { ChangeRow } from '@social-index/schema';
import type { IndexModel } from '../model/IndexModel.ts';
import { tenthsOf } from './scorecardFigures.ts';

/**
 * The changes of one measure between two periods, over the rows of the change page, written shortly. The numbers are
 * those of the release's changes table, rounded once, to what is shown.
 */
export interface ChangeBlock {
	/** `from` and `to` of the pair, as in {@link pairKey}. */
	readonly pair: string;
	readonly measure: string;
	/** Scores in tenths of a point; -1 where there is none. */
	readonly from: readonly number[];
	readonly to: readonly number[];
	/** In tenths of a point; `null` where a score is missing in one of the periods. */
	readonly change: readonly (number | null)[];
	/** In hundredths of a point, to stand under its parts. */
	readonly fine: readonly (number | null)[];
	/** One character a row: `+` or `-` for a clear change up or down, `.` for none. */
	readonly clear: string;
	/** Ids of the indicators that had a part in some area's change. */
	readonly contributors: readonly string[];
	/** For each row: position of a contributor, its part in hundredths of a point, and so on; largest gain first. */
	readonly parts: readonly (readonly number[])[];
	/** Mean part of each contributor over the scored areas that have a change, in hundredths of a point. */
	readonly mean: readonly number[];
	/** The mean change over the same areas, in hundredths of a point. */
	readonly meanChange: number;
}

/**
 * Names two periods in one word.
 *
 * @example
 * pairKey('2009', '2013') // => '2009 2013'
 */
export function pairKey(from: string, to: string): string {
	return `${from} ${to}`;
}

/** @param codes - the areas of the rows, in order */
export function changeBlock(
	model: IndexModel,
	from: string,
	to: string,
	measure: string,
	codes: readonly string[],
): ChangeBlock {
	const found = codes.map((code) => model.changes(code, from, to).filter((row) => row.measure === measure));
	const contributors = [...new Set(found.flat().map((row) => row.contributor))];
	const at = new Map(contributors.map((id, i) => [id, i]));
	const scored = found.filter((rows, i) => rows.length > 0 && model.area(codes[i]!).level === model.level.id);
	const mean = (of: (rows: readonly ChangeRow[]) => number) =>
		scored.length === 0 ? 0 : hundredthsOf(scored.reduce((sum, rows) => sum + of(rows), 0) / scored.length);
	const score = (code: string, period: string) => {
		const cell = model.cell(measure, period, code);
		return cell.score === null ? -1 : tenthsOf(cell.score);
	};
	return {
		pair: pairKey(from, to),
		measure,
		from: codes.map((code) => score(code, from)),
		to: codes.map((code) => score(code, to)),
		change: found.map(([row]) => (row === undefined ? null : tenthsOf(row.change))),
		fine: found.map(([row]) => (row === undefined ? null : hundredthsOf(row.change))),
		clear: found.map(([row]) => (row?.clear === true ? (row.change > 0 ? '+' : '-') : '.')).join(''),
		contributors,
		parts: found.map((rows) =>
			[...rows]
				.sort((a, b) => b.contribution - a.contribution)
				.flatMap((row) => [at.get(row.contributor)!, hundredthsOf(row.contribution)]),
		),
		mean: contributors.map((id) => mean((rows) => rows.find((row) => row.contributor === id)?.contribution ?? 0)),
		meanChange: mean(([row]) => row!.change),
	};
}

/** Whole hundredths by the rounding that shows two decimals. */
function hundredthsOf(points: number): number {
	return Math.round(Number(points.toFixed(2)) * 100);
}
