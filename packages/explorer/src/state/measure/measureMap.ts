import { colourGroups, mostLinked } from '../../model/colourGroups.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MapShapes } from '../../model/mapShapes.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { colourOf, type ScoreScale, scaleOver } from '../../model/scoreScale.ts';
import { smallMap } from '../../model/smallMap.ts';
import { valueScale } from '../../model/valueScale.ts';
import type { MeasureFigures } from './measureFigures.ts';

/** The small map of a measure: coloured as the full map is, by score, or by value where there is none. */
export interface MeasureMap {
	readonly by: 'score' | 'value';
	/** Over all periods, so that a colour means the same in each. */
	readonly classes: ScoreScale;
	readonly shapes: MapShapes;
}

const width = 360;

/** `null` where there is nothing to draw or nothing to colour it by. */
export function measureMap(
	model: IndexModel,
	figures: MeasureFigures,
	decimals: number,
	scale: MeasureScale,
): MeasureMap | null {
	const ofLevel = model.data.geographies.filter(({ level }) => level === model.level.id);
	const geography = ofLevel.find(({ kind }) => kind === 'boundaries') ?? ofLevel[0];
	if (geography === undefined) return null;
	const all = (kind: 'score' | 'value') =>
		figures.periods.flatMap((period) => (period[kind] ?? []).filter((number) => number !== null));
	const scores = all('score');
	const values = all('value');
	if (scores.length === 0 && values.length === 0) return null;
	const drawn = smallMap(geography, width);
	const known = new Set(figures.areas.map(({ code }) => code));
	return {
		by: scores.length > 0 ? 'score' : 'value',
		classes: scores.length > 0 ? scaleOver(scores, scale) : valueScale(values, decimals),
		shapes: { ...drawn, shapes: drawn.shapes.filter(({ code }) => known.has(code)) },
	};
}

/** The map without its outlines, which stand in the page as drawn already and are most of its weight. */
export function withoutOutlines(map: MeasureMap | null): MeasureMap | null {
	if (map === null) return null;
	const shapes = map.shapes.shapes.map(({ code }) => ({ code, d: '', x: 0, y: 0 }));
	return { ...map, shapes: { ...map.shapes, shapes } };
}

/** The colour of each area in a period, by code. */
export function mapColours(
	map: MeasureMap,
	figures: MeasureFigures,
	period: number,
): ReadonlyMap<string, number | null> {
	const shown = figures.periods[period]![map.by];
	return new Map(figures.areas.map(({ code }, a) => [code, colourOf(map.classes, shown?.[a] ?? null)]));
}

/** The codes of a map's areas in the order in which the page as drawn holds their outlines. */
export function drawnOrder(map: MeasureMap, figures: MeasureFigures, period: number): readonly string[] {
	const { shapes } = map.shapes;
	if (shapes.length <= mostLinked) return shapes.map(({ code }) => code);
	return colourGroups(shapes, mapColours(map, figures, period)).flatMap(({ codes }) => codes);
}

/** @param outlines - path data by code */
export function withOutlines(map: MeasureMap | null, outlines: ReadonlyMap<string, string>): MeasureMap | null {
	if (map === null) return null;
	const shapes = map.shapes.shapes.map((shape) => ({ ...shape, d: outlines.get(shape.code) ?? '' }));
	return { ...map, shapes: { ...map.shapes, shapes } };
}
