import { checkFinite, checkVaries, refuse } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import type { ColumnToNormalise } from './columnToNormalise.ts';

/**
 * Min-max: from `low` at the lowest value observed to `high` at the highest, a + (b - a)(x - min) / (max - min).
 *
 * @param column - turned so that higher is better
 * @param low - score of the lowest
 * @param high - score of the highest
 * @throws InputError `CONSTANT_INDICATOR`, `NO_VALUES` or `NOT_FINITE`
 * @see OECD/JRC Handbook (2008), step 5
 * @example
 * minMax({ id: 'x', values: Float64Array.of(10, NaN, 15, 20) }, 0, 100) // => Float64Array.of(0, NaN, 50, 100)
 */
export function minMax(column: ColumnToNormalise, low: number, high: number): Float64Array {
	checkFinite(column);
	const { n, min, max } = columnSummary(column.values);
	checkVaries(column.id, 'min-max', n, min, max);
	return between(column.values, min, max, low, high);
}

/**
 * Scaling by given bounds: factor (x - lower) / (upper - lower). Values outside the bounds score outside the scale.
 *
 * @param column - turned so that higher is better, with bounds
 * @param factor - score of the upper bound
 * @throws InputError `NO_BOUNDS`, `BOUNDS_EQUAL`, `BOUNDS_REVERSED` or `NOT_FINITE`
 * @see COINr `n_scaled`
 * @example
 * scaleByBounds({ id: 'x', values: Float64Array.of(0, 100, 300), bounds: { lower: 0, upper: 200 } }, 100) // => Float64Array.of(0, 50, 150)
 */
export function scaleByBounds(column: ColumnToNormalise, factor: number): Float64Array {
	checkFinite(column);
	const { lower, upper } = boundsOf(column);
	return between(column.values, lower, upper, 0, factor);
}

/**
 * Goalposts: as scaling by bounds, and values beyond a bound score as if at it.
 *
 * The Social Progress Index's best and worst case are goalposts that stand at the limits of what there is.
 *
 * @param column - turned so that higher is better, with bounds
 * @param factor - score of the upper bound
 * @throws InputError `NO_BOUNDS`, `BOUNDS_EQUAL`, `BOUNDS_REVERSED` or `NOT_FINITE`
 * @see UNDP Human Development Report, technical note 1; COINr `n_goalposts`
 * @example
 * goalposts({ id: 'x', values: Float64Array.of(-20, 100, 300), bounds: { lower: 0, upper: 200 } }, 100) // => Float64Array.of(0, 50, 100)
 */
export function goalposts(column: ColumnToNormalise, factor: number): Float64Array {
	const scores = scaleByBounds(column, factor);
	const low = Math.min(0, factor);
	const high = Math.max(0, factor);
	for (let i = 0; i < scores.length; i++) scores[i] = Math.min(high, Math.max(low, scores[i]!));
	return scores;
}

/** The bounds of an indicator, in order. */
export function boundsOf({ id, bounds }: ColumnToNormalise): { readonly lower: number; readonly upper: number } {
	if (bounds === undefined || !Number.isFinite(bounds.lower) || !Number.isFinite(bounds.upper)) {
		refuse(id, 'NO_BOUNDS', `${id} has no best and worst case to be scored between.`, `Give best and worst of ${id}.`);
	}
	if (bounds.lower === bounds.upper) {
		refuse(
			id,
			'BOUNDS_EQUAL',
			`Best and worst case of ${id} are the same.`,
			`Give ${id} a best that differs from its worst.`,
		);
	}
	if (bounds.lower > bounds.upper) {
		refuse(
			id,
			'BOUNDS_REVERSED',
			`Best and worst case of ${id} stand the wrong way round for its direction.`,
			`Exchange best and worst of ${id}, or change its direction.`,
		);
	}
	return bounds;
}

/** Divided before it is multiplied, so that the ends of the scale come out exactly and nothing lies beyond them by rounding. */
function between(values: Float64Array, from: number, to: number, low: number, high: number): Float64Array {
	const scores = new Float64Array(values.length);
	const range = to - from;
	for (let i = 0; i < values.length; i++) scores[i] = low + (high - low) * ((values[i]! - from) / range);
	return scores;
}
