import type { IndexModel } from '../../model/IndexModel.ts';
import { type MapShapes, mapShapes } from '../../model/mapShapes.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { type ScoreScale, scaleOver } from '../../model/scoreScale.ts';
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
	const drawn = mapShapes(geography, width);
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

/** @param outlines - path data in the order of the shapes */
export function withOutlines(map: MeasureMap | null, outlines: readonly string[]): MeasureMap | null {
	if (map === null) return null;
	const shapes = map.shapes.shapes.map((shape, i) => ({ ...shape, d: outlines[i] ?? '' }));
	return { ...map, shapes: { ...map.shapes, shapes } };
}
