import { checkFinite, checkVaries, refuse } from '../methods/checkColumn.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import { type ColumnToNormalise, linear } from './columnToNormalise.ts';
import { minMax } from './minMax.ts';

/**
 * Nearness to the highest value: 1 - (max - x) / (max - min). The same as min-max from 0 to 1.
 *
 * @param column - turned so that higher is better
 * @throws InputError `CONSTANT_INDICATOR`, `NO_VALUES` or `NOT_FINITE`
 * @see COINr `n_dist2max`
 * @example
 * distanceToMaximum({ id: 'x', values: Float64Array.of(1, 2, 5) }) // => Float64Array.of(0, 0.25, 1)
 */
export function distanceToMaximum(column: ColumnToNormalise): Float64Array {
	return minMax(column, 0, 1);
}

/**
 * Nearness to a reference area: 1 - (reference - x) / (reference - min). Above 1 where better than the reference.
 *
 * @param column - turned so that higher is better, with a reference
 * @param cap - whether scores above 1 are set to 1
 * @throws InputError `NO_REFERENCE`; `REFERENCE_IS_LOWEST` where the reference is the lowest value; `NOT_FINITE`
 * @see COINr `n_dist2ref`
 * @example
 * distanceToReference({ id: 'x', values: Float64Array.of(1, 3, 6), reference: 3 }, false) // => Float64Array.of(0, 1, 2.5)
 */
export function distanceToReference(column: ColumnToNormalise, cap: boolean): Float64Array {
	checkFinite(column);
	const { id, values, reference } = column;
	if (reference === undefined || !Number.isFinite(reference)) {
		refuse(
			id,
			'NO_REFERENCE',
			`${id} has no value for the reference area.`,
			'Choose a reference area that has all indicators.',
		);
	}
	const { n, min, max } = columnSummary(values);
	checkVaries(id, 'distance to a reference', n, min, max);
	if (!(reference > min)) {
		refuse(
			id,
			'REFERENCE_IS_LOWEST',
			`The reference area has the lowest value of ${id}, so nothing can be measured from it.`,
			'Choose another reference area.',
		);
	}
	const scores = linear(values, 1 / (reference - min), -min / (reference - min));
	return cap ? cappedAtOne(scores) : scores;
}

/**
 * Nearness to a target: (x - min) / (target - min).
 *
 * For an indicator of which lower is better this is, in its own unit, (max - x) / (max - target).
 *
 * @param column - turned so that higher is better, with a target
 * @param cap - whether scores above 1 are set to 1
 * @throws InputError `NO_TARGET`; `TARGET_IS_LOWEST` where no area is below the target; `NOT_FINITE`
 * @see COINr `n_dist2targ`
 * @example
 * distanceToTarget({ id: 'x', values: Float64Array.of(1, 3, 6), target: 5 }, true) // => Float64Array.of(0, 0.5, 1)
 */
export function distanceToTarget(column: ColumnToNormalise, cap: boolean): Float64Array {
	checkFinite(column);
	const { id, values, target } = column;
	if (target === undefined || !Number.isFinite(target)) {
		refuse(id, 'NO_TARGET', `${id} has no target.`, `Give ${id} a target.`);
	}
	const { n, min, max } = columnSummary(values);
	if (n === 0) checkVaries(id, 'distance to target', n, min, max);
	if (!(target > min)) {
		refuse(
			id,
			'TARGET_IS_LOWEST',
			`Every area has reached the target of ${id}, so distance to it says nothing.`,
			`Give ${id} a target that is still ahead of some areas.`,
		);
	}
	const scores = linear(values, 1 / (target - min), -min / (target - min));
	return cap ? cappedAtOne(scores) : scores;
}

/**
 * Share of the highest value, x / max.
 *
 * For an indicator of which lower is better (values below zero once turned) this divides by the largest of the turned
 * values, so that the best area has 1 and the others more: COINr does the same. Use it only where higher is better.
 *
 * @param column - turned so that higher is better
 * @throws InputError `MAXIMUM_IS_ZERO`, `NO_VALUES` or `NOT_FINITE`
 * @see COINr `n_fracmax`
 * @example
 * fractionOfMaximum({ id: 'x', values: Float64Array.of(1, 2, 4) }) // => Float64Array.of(0.25, 0.5, 1)
 */
export function fractionOfMaximum(column: ColumnToNormalise): Float64Array {
	checkFinite(column);
	const { id, values } = column;
	const { n, min, max } = columnSummary(values);
	if (n === 0) checkVaries(id, 'fraction of maximum', n, min, max);
	if (max === 0) {
		refuse(id, 'MAXIMUM_IS_ZERO', `The highest value of ${id} is zero, so shares of it do not exist.`, 'Use min-max.');
	}
	return linear(values, 1 / max, 0);
}

function cappedAtOne(scores: Float64Array): Float64Array {
	for (let i = 0; i < scores.length; i++) scores[i] = Math.min(1, scores[i]!);
	return scores;
}
