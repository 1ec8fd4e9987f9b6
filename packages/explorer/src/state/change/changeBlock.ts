import type { ChangeRow } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import { unitsOf } from '../scorecards/scorecardFigures.ts';

/**
 * The changes of one measure between two periods, over the rows of the change page, written shortly. The numbers are
 * those of the release's changes table, rounded once, to what is shown.
 */
export interface ChangeBlock {
	/** `from` and `to` of the pair, as in {@link pairKey}. */
	readonly pair: string;
	readonly measure: string;
	/** Places that scores are shown with. Parts have one more. */
	readonly decimals: number;
	/** Scores in units of the last place; `null` where there is none. */
	readonly from: readonly (number | null)[];
	readonly to: readonly (number | null)[];
	/** In the same; `null` where a score is missing in one of the periods. */
	readonly change: readonly (number | null)[];
	/** With one place more, in units of it: to stand under its parts. */
	readonly fine: readonly (number | null)[];
	/** One character a row: `+` or `-` for a clear change up or down, `.` for none. */
	readonly clear: string;
	/** Ids of the indicators, or aggregates, that had a part in some area's change. */
	readonly contributors: readonly string[];
	/** For each row: position of a contributor, its part in units of one place more, and so on; largest gain first. */
	readonly parts: readonly (readonly number[])[];
	/** Mean part of each contributor over the scored areas that have a change, in the same units. */
	readonly mean: readonly number[];
	/** The mean change over the same areas, in the same units. */
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
	const { decimals } = model.scaleOf(measure);
	const fine = (value: number) => unitsOf(value, decimals + 1);
	const found = codes.map((code) => model.changes(code, from, to).filter((row) => row.measure === measure));
	const contributors = [...new Set(found.flat().map((row) => row.contributor))];
	const at = new Map(contributors.map((id, i) => [id, i]));
	const scored = found.filter((rows, i) => rows.length > 0 && model.area(codes[i]!).level === model.level.id);
	const mean = (of: (rows: readonly ChangeRow[]) => number) =>
		scored.length === 0 ? 0 : fine(scored.reduce((sum, rows) => sum + of(rows), 0) / scored.length);
	const score = (code: string, period: string) => {
		const cell = model.cell(measure, period, code);
		return cell.score === null ? null : unitsOf(cell.score, decimals);
	};
	return {
		pair: pairKey(from, to),
		measure,
		decimals,
		from: codes.map((code) => score(code, from)),
		to: codes.map((code) => score(code, to)),
		change: found.map(([row]) => (row === undefined ? null : unitsOf(row.change, decimals))),
		fine: found.map(([row]) => (row === undefined ? null : fine(row.change))),
		clear: found.map(([row]) => (row?.clear === true ? (row.change > 0 ? '+' : '-') : '.')).join(''),
		contributors,
		parts: found.map((rows) =>
			[...rows]
				.sort((a, b) => b.contribution - a.contribution)
				.flatMap((row) => [at.get(row.contributor)!, fine(row.contribution)]),
		),
		mean: contributors.map((id) => mean((rows) => rows.find((row) => row.contributor === id)?.contribution ?? 0)),
		meanChange: mean(([row]) => row!.change),
	};
}
