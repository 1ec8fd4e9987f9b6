import { competitionRank } from '@social-index/engine';
import type { Rating } from '@social-index/schema';
import type { Cell, FigureParts } from '../../model/cell.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import { type FigureNote, rounded } from '../measure/measureFigures.ts';

/** Figures of one measure over the areas of one level, in the order of the areas of the state; three places more than shown. */
export interface ExploreFigures {
	readonly measure: string;
	readonly level: string;
	readonly notes: readonly FigureNote[];
	readonly ratings: readonly Rating[];
	readonly periods: readonly {
		readonly figure: readonly (number | null)[];
		readonly rank: readonly (number | null)[];
		readonly ranked: number;
		/** Position in `notes`. */
		readonly note: readonly number[];
		/** What each figure was made of and how sure it is; `null` where that is published of none. */
		readonly parts: readonly (FigureParts | null)[] | null;
		/** Against the target; position in `ratings`, -1 for none. `null` where there is none at all. */
		readonly target: readonly number[] | null;
	}[];
	/** Figures of the areas around those of the level, one a period. */
	readonly beside: readonly { readonly code: string; readonly figure: readonly (number | null)[] }[];
}

/** Places beyond those shown, so that what is worked out from figures is not from rounded ones. */
const further = 3;

/**
 * The figures of one measure over the areas of one level: an indicator's own values, the scores of all others.
 *
 * Ranks are the release's. A measure without scores at the level is ranked by its unrounded values, the better end first, and
 * not at all where neither end is better.
 */
export function exploreFigures(model: IndexModel, measure: string, level: string): ExploreFigures {
	const { type, direction } = model.measure(measure);
	const shown = type === 'indicator' ? 'value' : 'score';
	const places = (model.definition(measure)?.decimals ?? model.scaleOf(measure).decimals) + further;
	const areas = model.areasOf(level);
	const notes: FigureNote[] = [];
	const noteAt = new Map<string, number>();
	const ratings: Rating[] = [];
	const hasTarget = (model.definition(measure)?.target ?? null) !== null;
	const periods = model.periods.map(({ id }) => {
		const cells = areas.map(({ code }) => model.cell(measure, id, code));
		const ranks = ranksOf(cells, shown, direction);
		const rated = areas.map(({ code }) =>
			hasTarget ? (model.rating(code, id, measure, 'target', 'target')?.rating ?? null) : null,
		);
		return {
			figure: cells.map((cell) => rounded(cell[shown], places)),
			...ranks,
			note: cells.map((cell) => {
				const note = { flags: cell.flags, dataPeriod: cell.dataPeriod, absent: absenceOf(cell, shown) };
				const key = JSON.stringify(note);
				const known = noteAt.get(key) ?? notes.length;
				if (known === notes.length) {
					notes.push(note);
					noteAt.set(key, known);
				}
				return known;
			}),
			parts: shown === 'value' ? partsOf(areas.map(({ code }) => model.parts(measure, id, code))) : null,
			target: rated.every((rating) => rating === null)
				? null
				: rated.map((rating) => {
						if (rating === null) return -1;
						if (!ratings.includes(rating)) ratings.push(rating);
						return ratings.indexOf(rating);
					}),
		};
	});
	const beside = [...new Set(areas.flatMap(({ code }) => commonAbove(model, areas, code)))].map((code) => ({
		code,
		figure: model.periods.map(({ id }) => rounded(model.cell(measure, id, code)[shown], places)),
	}));
	return {
		measure,
		level,
		notes,
		ratings,
		periods,
		beside: beside.filter(({ figure }) => figure.some((x) => x !== null)),
	};
}

/** The areas that contain all areas of a level, asked of the first alone since they are those of every one. */
function commonAbove(model: IndexModel, areas: readonly { readonly code: string }[], code: string): readonly string[] {
	if (code !== areas[0]!.code) return [];
	const above = model.ancestors(code).map((area) => area.code);
	const shared = areas.reduce<readonly string[]>((left, area) => {
		const own = new Set(model.ancestors(area.code).map((one) => one.code));
		return left.filter((one) => own.has(one));
	}, above);
	return shared;
}

function partsOf(parts: readonly (FigureParts | null)[]): readonly (FigureParts | null)[] | null {
	return parts.every((own) => own === null || Object.values(own).every((x) => x === null)) ? null : parts;
}

function absenceOf(cell: Cell, shown: 'value' | 'score') {
	return cell[shown] === null ? (cell.absent ?? 'not-available') : null;
}

function ranksOf(cells: readonly Cell[], shown: 'value' | 'score', direction: 'higher' | 'lower' | 'neither') {
	if (cells.some(({ rank }) => rank !== null)) {
		return { rank: cells.map(({ rank }) => rank), ranked: cells.find(({ rank }) => rank !== null)!.ranked };
	}
	if (direction === 'neither') return { rank: cells.map(() => null), ranked: 0 };
	const sign = shown === 'score' || direction === 'higher' ? 1 : -1;
	const { rank, ranked } = competitionRank(
		Float64Array.from(cells, (cell) => (cell[shown] === null ? Number.NaN : sign * cell[shown])),
	);
	return { rank: Array.from(rank, (r) => (r === 0 ? null : r)), ranked };
}
