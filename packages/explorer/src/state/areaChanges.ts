import type { IndexModel } from '../model/IndexModel.ts';

/** What an indicator added to a change of the index, in points. */
export interface ChangePart {
	readonly measure: string;
	readonly contribution: number;
}

/** A change of an area's index score between two periods, taken apart into indicators as the release's table does. */
export interface AreaChange {
	/** Positions among the periods. */
	readonly from: number;
	readonly to: number;
	/** In points. */
	readonly change: number;
	readonly clear: boolean;
	/** Of the indicators that moved the score, by size, largest first. */
	readonly parts: readonly ChangePart[];
}

/** What is drawn of a change: its largest parts, the rest as one, and the whole. They add up as shown. */
export interface LeadingParts {
	readonly parts: readonly ChangePart[];
	/** Holds what rounding left over, too. `null` where nothing is left. */
	readonly others: { readonly count: number; readonly contribution: number } | null;
	readonly change: number;
}

/** Every change that the release takes apart, to two decimals: from first to last, then from each period to the next. */
export function areaChanges(model: IndexModel, code: string): readonly AreaChange[] {
	const last = model.periods.length - 1;
	const pairs = [[0, last] as const, ...model.periods.slice(1).map((_, t) => [t, t + 1] as const)];
	return pairs.flatMap(([from, to], i) => {
		if (from >= to || (i > 0 && from === 0 && to === last)) return [];
		const change = areaChange(model, code, from, to);
		return change === null ? [] : [inHundredths(change)];
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
		parts: rows
			.filter(({ contribution }) => contribution !== 0)
			.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
			.map((row) => ({ measure: row.contributor, contribution: row.contribution })),
	};
}

function inHundredths(change: AreaChange): AreaChange {
	return {
		...change,
		change: hundredths(change.change),
		parts: change.parts.map((part) => ({ ...part, contribution: hundredths(part.contribution) })),
	};
}

/**
 * The largest parts of a change in hundredths with all others as one remainder, so that what is shown adds up to the change shown.
 *
 * @param count - how many parts are named; parts that show as 0.00 never are
 */
export function leadingParts(change: AreaChange, count = 6): LeadingParts {
	const parts = change.parts.slice(0, count).filter(({ contribution }) => contribution !== 0);
	const named = parts.reduce((sum, { contribution }) => sum + contribution, 0);
	const left = change.parts.length - parts.length;
	const contribution = hundredths(change.change - named);
	return {
		parts,
		others: left === 0 && contribution === 0 ? null : { count: left, contribution },
		change: change.change,
	};
}

function hundredths(value: number): number {
	const rounded = Number(value.toFixed(2));
	return rounded === 0 ? 0 : rounded;
}
