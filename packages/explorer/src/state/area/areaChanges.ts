import type { IndexModel } from '../../model/IndexModel.ts';
import { type ChangeDepth, changeDepth } from '../change/changeDepth.ts';

/** What an indicator, or another part of the index, added to a change of the index, in points. */
export interface ChangePart {
	readonly measure: string;
	readonly contribution: number;
}

/** A change of an area's index score between two periods, taken apart as far as the release's table does. */
export interface AreaChange {
	/** Positions among the periods. */
	readonly from: number;
	readonly to: number;
	/** In points. */
	readonly change: number;
	readonly clear: boolean;
	readonly depth: ChangeDepth;
	/** Of the indicators, or other parts, that moved the score, by size, largest first. */
	readonly parts: readonly ChangePart[];
}

/** What is drawn of a change: its largest parts, the rest as one, and the whole. They add up as shown. */
export interface LeadingParts {
	readonly parts: readonly ChangePart[];
	/** Holds what rounding left over, too. `null` where nothing is left. */
	readonly others: { readonly count: number; readonly contribution: number } | null;
	readonly change: number;
}

/**
 * Every change that the release takes apart: from first to last, then from each period to the next. Rounded to one place
 * more than scores.
 */
export function areaChanges(model: IndexModel, code: string): readonly AreaChange[] {
	const last = model.periods.length - 1;
	const pairs = [[0, last] as const, ...model.periods.slice(1).map((_, t) => [t, t + 1] as const)];
	return pairs.flatMap(([from, to], i) => {
		if (from >= to || (i > 0 && from === 0 && to === last)) return [];
		const change = areaChange(model, code, from, to);
		return change === null ? [] : [rounded(change, model.scales.index.decimals + 1)];
	});
}

/** Not rounded. @returns `null` where the release has no such change: a score is missing in one of the periods */
export function areaChange(model: IndexModel, code: string, from: number, to: number): AreaChange | null {
	const rows = model
		.changes(code, model.periods[from]!.id, model.periods[to]!.id)
		.filter(({ measure }) => measure === model.index.id);
	const [first] = rows;
	if (first === undefined) return null;
	return {
		from,
		to,
		change: first.change,
		clear: first.clear,
		depth: changeDepth(
			rows.map((row) => model.measure(row.contributor)),
			model.index.id,
		),
		parts: rows
			.filter(({ contribution }) => contribution !== 0)
			.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
			.map((row) => ({ measure: row.contributor, contribution: row.contribution })),
	};
}

function rounded(change: AreaChange, places: number): AreaChange {
	return {
		...change,
		change: clean(change.change, places),
		parts: change.parts.map((part) => ({ ...part, contribution: clean(part.contribution, places) })),
	};
}

/**
 * The largest parts of a rounded change with all others as one remainder, so that what is shown adds up to the change shown.
 *
 * @param places - that it is rounded to
 * @param count - how many parts are named; parts that show as nought never are
 */
export function leadingParts(change: AreaChange, places: number, count = 6): LeadingParts {
	const parts = change.parts.slice(0, count).filter(({ contribution }) => contribution !== 0);
	const named = parts.reduce((sum, { contribution }) => sum + contribution, 0);
	const left = change.parts.length - parts.length;
	const contribution = clean(change.change - named, places);
	return {
		parts,
		others: left === 0 && contribution === 0 ? null : { count: left, contribution },
		change: change.change,
	};
}

function clean(value: number, places: number): number {
	const rounded = Number(value.toFixed(places));
	return rounded === 0 ? 0 : rounded;
}
