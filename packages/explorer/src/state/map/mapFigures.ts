import { type Direction, type FlagWord, type MeasureType, type Rating, ratingWords } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import { commonArea } from '../../model/commonArea.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { type ScoreScale, scaleOver } from '../../model/scoreScale.ts';
import { valueScale } from '../../model/valueScale.ts';
import { mapPlace, type PlaceLevel } from './mapPlace.ts';

/** A measure as the map speaks of it. */
export interface MapMeasure {
	readonly id: string;
	readonly name: string;
	readonly type: MeasureType;
	readonly description: string;
	readonly direction: Direction;
	/** '' for aggregates. */
	readonly unit: string;
	/** Of its value. */
	readonly decimals: number;
	/** What its scores are told on. */
	readonly scale: MeasureScale;
	/** Why there is nothing to score; `null` where it is no declared gap. */
	readonly gap: string | null;
	/** Who publishes the figures: the indicator's own source, or those of all indicators below. */
	readonly sources: readonly string[];
	readonly children: readonly MapChild[];
}

/** A measure right below the one shown. */
export interface MapChild {
	readonly id: string;
	readonly name: string;
	readonly type: MeasureType;
	readonly direction: Direction;
	readonly unit: string;
	readonly decimals: number;
	readonly scale: MeasureScale;
	readonly gap: string | null;
}

/** What is said of a cell beside its number, or in place of it. */
export interface CellNote {
	readonly flags: readonly FlagWord[];
	readonly dataPeriod: string | null;
	readonly absent: Absence | null;
}

type Grid<T> = readonly (readonly T[])[];

/** One measure's figures at one level: a list for each period, in it one entry for each area of the level. */
export interface LevelFigures {
	readonly level: string;
	/** What the map is coloured by: the score, the value where nothing has a score, or nothing at all. */
	readonly shows: 'score' | 'value' | 'nothing';
	/** One scale through all periods. */
	readonly classes: ScoreScale;
	/** Rounded as shown. */
	readonly score: Grid<number | null>;
	/** Rounded to the indicator's decimals; empty for aggregates. */
	readonly value: Grid<number | null>;
	readonly rank: Grid<number | null>;
	/** How many areas are ranked, by period. */
	readonly ranked: readonly number[];
	/** Positions in `notes`. */
	readonly note: Grid<number>;
	/** Every different note, the empty one first. */
	readonly notes: readonly CellNote[];
	/** Positions in `ratingList`; -1 where there is no rating. Empty where the level has none. */
	readonly position: Grid<number>;
	readonly progress: Grid<number>;
}

/** All that the map shows of one measure; the rest of the page is the same for every measure. */
export interface MapFigures {
	readonly measure: MapMeasure;
	readonly levels: readonly LevelFigures[];
	/** The smallest area that holds all others, with its scores by period; `null` where there is none. */
	readonly whole: {
		readonly code: string;
		readonly name: string;
		readonly score: readonly (number | null)[];
		readonly value: readonly (number | null)[];
	} | null;
}

/** The ratings that a table may hold, by the number they are written as. */
export const ratingList: readonly Rating[] = [...new Set([...ratingWords.position, ...ratingWords.progress])];

/** @returns figures of every level and period, rounded as shown so that number, colour and legend agree */
export function mapFigures(model: IndexModel, id: string): MapFigures {
	const measure = mapMeasure(model, id);
	const levels = mapPlace(model).levels.map((level) => levelFigures(model, measure, level));
	const whole = commonArea(model);
	const perPeriod = <T>(of: (period: string) => T) => model.periods.map((period) => of(period.id));
	return {
		measure,
		levels,
		whole:
			whole === null
				? null
				: {
						code: whole.code,
						name: whole.name,
						score: perPeriod((period) => rounded(model.cell(id, period, whole.code).score, measure.scale.decimals)),
						value: perPeriod((period) => rounded(model.cell(id, period, whole.code).value, measure.decimals)),
					},
	};
}

function mapMeasure(model: IndexModel, id: string): MapMeasure {
	const { name, type, description, direction, gap, children } = model.measure(id);
	return {
		id,
		name,
		type,
		description,
		direction,
		...unitOf(model, id),
		scale: model.scaleOf(id),
		gap,
		sources: [...new Set(indicatorsUnder(model, id).flatMap((below) => model.definition(below)?.source ?? []))].filter(
			(source) => source !== '',
		),
		children: children.map((child) => {
			const below = model.measure(child);
			return {
				id: child,
				name: below.name,
				type: below.type,
				direction: below.direction,
				...unitOf(model, child),
				scale: model.scaleOf(child),
				gap: below.gap,
			};
		}),
	};
}

function unitOf(model: IndexModel, id: string): { readonly unit: string; readonly decimals: number } {
	const definition = model.definition(id);
	return { unit: definition?.unit ?? '', decimals: definition?.decimals ?? 1 };
}

function indicatorsUnder(model: IndexModel, id: string): readonly string[] {
	const measure = model.measure(id);
	return measure.type === 'indicator' ? [id] : measure.children.flatMap((child) => indicatorsUnder(model, child));
}

function levelFigures(model: IndexModel, measure: MapMeasure, level: PlaceLevel): LevelFigures {
	const { id, type, decimals, scale } = measure;
	const cells = model.periods.map((period) => level.areas.map((area) => model.cell(id, period.id, area.code)));
	const score = cells.map((row) => row.map((cell) => rounded(cell.score, scale.decimals)));
	const value = type === 'indicator' ? cells.map((row) => row.map((cell) => rounded(cell.value, decimals))) : [];
	const known = (grid: Grid<number | null>) => grid.flat().filter((cell) => cell !== null);
	const notes: CellNote[] = [{ flags: [], dataPeriod: null, absent: null }];
	const noted = new Map([[JSON.stringify(notes[0]), 0]]);
	const note = cells.map((row) =>
		row.map(({ flags, dataPeriod, absent }) => {
			const one: CellNote = { flags, dataPeriod, absent };
			const key = JSON.stringify(one);
			const at = noted.get(key) ?? notes.length;
			if (at === notes.length) {
				notes.push(one);
				noted.set(key, at);
			}
			return at;
		}),
	);
	const scores = known(score);
	const values = known(value);
	return {
		level: level.id,
		shows: scores.length > 0 ? 'score' : values.length > 0 ? 'value' : 'nothing',
		classes: scores.length > 0 ? scaleOver(scores, scale) : valueScale(values, decimals),
		score,
		value,
		rank: cells.map((row) => row.map((cell) => cell.rank)),
		ranked: cells.map((row) => row.reduce((most, cell) => Math.max(most, cell.ranked), 0)),
		note,
		notes,
		...ratingsOf(model, id, level),
	};
}

/** Position against the peers and progress since the period before, as the release rates them. */
function ratingsOf(model: IndexModel, measure: string, level: PlaceLevel): Pick<LevelFigures, 'position' | 'progress'> {
	const grid = (kind: 'position' | 'progress', comparator: (t: number) => string | null) => {
		const rows = model.periods.map((period, t) =>
			level.areas.map(({ code }) => {
				const against = comparator(t);
				const row = against === null ? null : model.rating(code, period.id, measure, kind, against);
				return row === null ? -1 : ratingList.indexOf(row.rating);
			}),
		);
		return rows.some((row) => row.some((at) => at >= 0)) ? rows : [];
	};
	return {
		position: grid('position', () => 'peers'),
		progress: grid('progress', (t) => (t === 0 ? null : `period:${model.periods[t - 1]!.id}`)),
	};
}

function rounded(value: number | null, decimals: number): number | null {
	return value === null ? null : Number(value.toFixed(decimals));
}
