import { competitionRank } from '@social-index/engine';
import type { FlagWord, Rating, RatingRow } from '@social-index/schema';
import type { Absence, Cell } from '../../model/cell.ts';
import type { IndexModel } from '../../model/IndexModel.ts';

/** What stands beside a figure; kept once, however many figures share it. */
export interface FigureNote {
	readonly flags: readonly FlagWord[];
	readonly dataPeriod: string | null;
	readonly absent: Absence | null;
}

/**
 * One period's figures of one measure, a number an area in the order of {@link MeasureFigures.areas}, rounded as shown.
 * Lists that hold nothing at all are `null`, because the figures are handed to the browser.
 */
export interface PeriodFigures {
	readonly score: readonly (number | null)[] | null;
	readonly value: readonly (number | null)[] | null;
	readonly rank: readonly (number | null)[];
	readonly ranked: number;
	/** Index into {@link MeasureFigures.notes}. */
	readonly note: readonly number[];
	/** Against peers; index into {@link MeasureFigures.ratings}, -1 for none. */
	readonly position: readonly number[] | null;
	/** Since the first period, in points of score; of the release's own progress ratings. */
	readonly change: readonly (number | null)[] | null;
	readonly progress: readonly number[] | null;
}

export interface MeasureFigures {
	readonly areas: readonly { readonly code: string; readonly name: string }[];
	readonly notes: readonly FigureNote[];
	readonly ratings: readonly Rating[];
	readonly periods: readonly PeriodFigures[];
}

/**
 * The figures of one measure in all periods, over the areas of the scored level.
 *
 * Ranks are the release's, made from unrounded scores. A measure that has values and no scores is ranked here by its
 * unrounded values, the better end first; where neither end is better it is not ranked.
 */
export function measureFigures(model: IndexModel, measure: string, decimals: number): MeasureFigures {
	const { direction } = model.measure(measure);
	const places = model.scaleOf(measure).decimals;
	const { areas } = model;
	const scored = model.isScored(measure);
	const notes = shelf<FigureNote>((note) => JSON.stringify(note));
	const ratings = shelf<Rating>((rating) => rating);
	const first = model.firstPeriod.id;
	const periods = model.periods.map(({ id }): PeriodFigures => {
		const cells = areas.map(({ code }) => model.cell(measure, id, code));
		const peers = areas.map(({ code }) => model.rating(code, id, measure, 'position', 'peers'));
		const since = areas.map(({ code }) => model.rating(code, id, measure, 'progress', `period:${first}`));
		const compared = hasOwnFigures(model, measure, id);
		const ranks = scored
			? { rank: cells.map((cell) => cell.rank), ranked: cells.find((cell) => cell.rank !== null)?.ranked ?? 0 }
			: rankedByValue(cells, direction);
		return {
			score: column(cells, ({ score }) => score, places),
			value: column(cells, ({ value }) => value, decimals),
			...ranks,
			note: cells.map(({ flags, dataPeriod, absent }) => notes.put({ flags, dataPeriod, absent })),
			position: indices(peers, ratings),
			change: compared ? column(since, (row) => row?.difference ?? null, places) : null,
			progress: compared ? indices(since, ratings) : null,
		};
	});
	return {
		areas: areas.map(({ code, name }) => ({ code, name })),
		notes: notes.items,
		ratings: ratings.items,
		periods,
	};
}

/** Whether some area's figure of a period is of another time than its figure of the first period. */
export function hasOwnFigures(model: IndexModel, measure: string, period: string): boolean {
	const first = model.firstPeriod.id;
	if (period === first) return false;
	if (model.measure(measure).type !== 'indicator') return true;
	return model.areas.some(({ code }) => {
		const then = model.cell(measure, first, code);
		const now = model.cell(measure, period, code);
		return then.absent === null && now.absent === null && (then.dataPeriod ?? first) !== (now.dataPeriod ?? period);
	});
}

function rankedByValue(
	cells: readonly Cell[],
	direction: 'higher' | 'lower' | 'neither',
): Pick<PeriodFigures, 'rank' | 'ranked'> {
	if (direction === 'neither') return { rank: cells.map(() => null), ranked: 0 };
	const sign = direction === 'higher' ? 1 : -1;
	const { rank, ranked } = competitionRank(
		Float64Array.from(cells, ({ value }) => (value === null ? Number.NaN : sign * value)),
	);
	return { rank: Array.from(rank, (r) => (r === 0 ? null : r)), ranked };
}

function column<T>(
	items: readonly T[],
	of: (item: T) => number | null,
	places: number,
): readonly (number | null)[] | null {
	const numbers = items.map((item) => rounded(of(item), places));
	return numbers.every((number) => number === null) ? null : numbers;
}

function indices(
	rows: readonly (RatingRow | null)[],
	ratings: ReturnType<typeof shelf<Rating>>,
): readonly number[] | null {
	if (rows.every((row) => row === null)) return null;
	return rows.map((row) => (row === null ? -1 : ratings.put(row.rating)));
}

/** A number as shown; `null` stays `null`. */
export function rounded(value: number | null, places: number): number | null {
	return value === null ? null : Number(value.toFixed(places));
}

/** A list in which equal things have one place. */
function shelf<T>(key: (item: T) => string): { readonly items: T[]; put(item: T): number } {
	const places = new Map<string, number>();
	const items: T[] = [];
	return {
		items,
		put(item) {
			const k = key(item);
			const known = places.get(k);
			if (known !== undefined) return known;
			places.set(k, items.length);
			items.push(item);
			return items.length - 1;
		},
	};
}
