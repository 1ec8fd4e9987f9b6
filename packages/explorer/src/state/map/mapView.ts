import type { Rating } from '@social-index/schema';
import { nameOrder } from '../../model/nameOrder.ts';
import { colourOf } from '../../model/scoreScale.ts';
import { type CellNote, type LevelFigures, ratingList } from './mapFigures.ts';
import type { PlaceArea, PlaceDrawing, PlaceLayer, PlaceLevel } from './mapPlace.ts';
import type { MapState } from './mapState.ts';

/** What a person may choose, apart from the measure. */
export interface MapChoice {
	/** Id of a level. */
	readonly level: string;
	/** Position among the periods. */
	readonly period: number;
	readonly layout: PlaceDrawing['kind'];
	/** Code of the chosen area, of the level shown; `null` for none. */
	readonly area: string | null;
	/** One period, two beside each other, or the change between them. */
	readonly mode: MapMode;
	/** Position of the earlier of two periods. */
	readonly from: number;
}

export const mapModes = ['one', 'two', 'change'] as const;
export type MapMode = (typeof mapModes)[number];

/** One area with its figures in the period shown: what the shape, the read-out, the panel and the table row all say. */
export interface AreaFigures extends PlaceArea {
	/** Position among the level's areas. */
	readonly at: number;
	readonly score: number | null;
	readonly value: number | null;
	readonly rank: number | null;
	readonly note: CellNote;
	/** The colour step; `null` where there is nothing to colour by. */
	readonly colour: number | null;
	readonly position: Rating | null;
	readonly progress: Rating | null;
}

/** The areas at one end of the order, with the figure they share. */
export interface Extreme {
	readonly areas: readonly AreaFigures[];
	readonly figure: number;
}

/** The map at one level, period and layout. */
export interface MapView {
	/** Of its names. */
	readonly language: string;
	readonly level: PlaceLevel;
	readonly figures: LevelFigures;
	/** Which family of colours the areas are in. */
	readonly palette: 'score' | 'change';
	readonly period: { readonly id: string; readonly name: string };
	readonly drawing: PlaceDrawing | null;
	readonly layer: PlaceLayer | null;
	/** Levels above, drawn as lines over the areas. */
	readonly outlines: readonly PlaceLayer[];
	/** In the order of the level's areas. */
	readonly areas: readonly AreaFigures[];
	/** Those with a figure, highest first: by rank where ranked (ranks come from unrounded scores), else by value. */
	readonly known: readonly AreaFigures[];
	/** How many areas are ranked. */
	readonly ranked: number;
	/** `null` where no area has a figure. */
	readonly highest: Extreme | null;
	readonly lowest: Extreme | null;
	readonly missing: number;
	/** The layouts that this level can be drawn in. */
	readonly layouts: readonly PlaceDrawing['kind'][];
	readonly hasValues: boolean;
	readonly hasWithin: boolean;
	readonly hasPosition: boolean;
	readonly hasProgress: boolean;
	/** The score, or value, of the whole place; `null` where it has none. */
	readonly whole: { readonly code: string; readonly name: string; readonly figure: number } | null;
}

/** What is shown before anything is chosen: the latest period, the scored level, real boundaries where there are any. */
export function firstChoice(state: MapState): MapChoice {
	return {
		level: state.place.levels[0]?.id ?? '',
		period: state.periods.length - 1,
		layout: state.place.drawings[0]?.kind ?? 'boundaries',
		area: null,
		mode: 'one',
		from: 0,
	};
}

/** Everything drawn and written for a choice. A choice that the release does not offer falls back to the first one. */
export function mapView(state: MapState, choice: MapChoice): MapView | null {
	const { place, figures: all } = state;
	const level = place.levels.find(({ id }) => id === choice.level) ?? place.levels[0];
	const figures = all.levels.find((item) => item.level === level?.id);
	const t = Math.min(Math.max(choice.period, 0), state.periods.length - 1);
	const period = state.periods[t];
	if (level === undefined || figures === undefined || period === undefined) return null;
	const fitting = place.drawings.filter(({ layers }) => layers.some((layer) => layer.level === level.id));
	const drawing = fitting.find(({ kind }) => kind === choice.layout) ?? fitting[0] ?? null;
	const areas = level.areas.map((area, at) => areaFigures(figures, t, area, at));
	const { shows } = figures;
	const known = areas
		.filter((area) => figureOf(area, shows) !== null)
		.toSorted(
			(a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || figureOf(b, shows)! - figureOf(a, shows)! || a.at - b.at,
		);
	const whole = (shows === 'score' ? all.whole?.score : all.whole?.value)?.[t] ?? null;
	const extreme = (end: AreaFigures | undefined): Extreme | null => {
		if (end === undefined) return null;
		const figure = figureOf(end, shows)!;
		return { areas: known.filter((area) => area.rank === end.rank && figureOf(area, shows) === figure), figure };
	};
	return {
		language: state.language,
		level,
		figures,
		palette: 'score',
		period,
		drawing,
		layer: drawing?.layers.find((layer) => layer.level === level.id) ?? null,
		outlines: drawing?.layers.filter((layer) => level.above.includes(layer.level)) ?? [],
		areas,
		known,
		ranked: figures.ranked[t] ?? 0,
		highest: extreme(known[0]),
		lowest: extreme(known.at(-1)),
		missing: areas.length - known.length,
		layouts: fitting.map(({ kind }) => kind),
		hasValues: figures.value.length > 0,
		hasWithin: level.areas.some(({ within }) => within !== ''),
		hasPosition: figures.position.length > 0,
		hasProgress: figures.progress.length > 0,
		whole: all.whole === null || whole === null ? null : { code: all.whole.code, name: all.whole.name, figure: whole },
	};
}

/** What an area is coloured and ordered by. */
export function figureOf(area: AreaFigures, shows: LevelFigures['shows']): number | null {
	return shows === 'score' ? area.score : area.value;
}

function areaFigures(figures: LevelFigures, t: number, area: PlaceArea, at: number): AreaFigures {
	const { shows, classes } = figures;
	const score = figures.score[t]?.[at] ?? null;
	const value = figures.value[t]?.[at] ?? null;
	return {
		...area,
		at,
		score,
		value,
		rank: figures.rank[t]?.[at] ?? null,
		note: figures.notes[figures.note[t]?.[at] ?? 0]!,
		colour: shows === 'nothing' ? null : colourOf(classes, shows === 'score' ? score : value),
		position: ratingList[figures.position[t]?.[at] ?? -1] ?? null,
		progress: ratingList[figures.progress[t]?.[at] ?? -1] ?? null,
	};
}

/** The columns that the table can be put in order by. */
export type SortKey = 'name' | 'within' | 'score' | 'rank' | 'value' | 'position' | 'progress';

export interface TableOrder {
	readonly by: SortKey;
	readonly down: boolean;
}

/** By rank, or by value where nothing is ranked. */
export function firstOrder(view: MapView): TableOrder {
	return view.figures.shows === 'score' ? { by: 'rank', down: false } : { by: 'value', down: true };
}

/** The areas in the order of a column; those without a figure come last either way, ties by name. */
export function inOrder(
	areas: readonly AreaFigures[],
	{ by, down }: TableOrder,
	language: string,
): readonly AreaFigures[] {
	const compare = nameOrder(language);
	const key = (area: AreaFigures): number | string | null => {
		if (by === 'name' || by === 'within') return area[by];
		if (by === 'position' || by === 'progress') return area[by] === null ? null : ratingList.indexOf(area[by]);
		return area[by];
	};
	return areas.toSorted((one, other) => {
		const a = key(one);
		const b = key(other);
		if (a === null || b === null) {
			if (a !== b) return a === null ? 1 : -1;
		} else {
			const order = typeof a === 'string' ? compare(a, String(b)) : a - Number(b);
			if (order !== 0) return down ? -order : order;
		}
		return compare(one.name, other.name);
	});
}
