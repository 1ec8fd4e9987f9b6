import { flagBit, type Problem } from '@social-index/schema';
import type { AlignedValues } from '../alignment/alignObservations.ts';
import type { IndicatorRules } from '../checks/indicatorRules.ts';
import type { MeasureTree } from '../measureTree.ts';
import type { Anchors } from './standardise.ts';

/**
 * An indicator's 0-100 score: 100 (x - worst) / (best - worst).
 *
 * @param x - the transformed value
 * @param anchors - best and worst case after the transform
 * @returns 0 at the worst case, 100 at the best; beyond them where x is
 * @see Social Progress Index methodology report 2017, scorecards
 * @example
 * indicatorScore(25, { best: 0, worst: 100 }) // => 75
 * indicatorScore(110, { best: 100, worst: 0 }) // => 110
 */
export function indicatorScore(x: number, anchors: Anchors): number {
	return (100 * (x - anchors.worst)) / (anchors.best - anchors.worst);
}

/**
 * Transforms aligned values; where a transform is not defined for a value, says which.
 *
 * @param place - names a cell in words, by row
 * @returns one array per indicator, and the problems found
 */
export function transformValues(
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	aligned: AlignedValues,
	rows: number,
	place: (row: number) => string,
): { readonly transformed: readonly Float64Array[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const transformed = tree.indicators.map((indicator, i) => {
		const values = aligned.value.slice(i * rows, (i + 1) * rows);
		if (indicator.transform === '') return values;
		const { apply } = rules[i]!.transform;
		for (let row = 0; row < rows; row++) {
			const value = values[row]!;
			values[row] = apply(value);
			if (Number.isFinite(values[row]!) || Number.isNaN(value)) continue;
			problems.push({
				code: 'TRANSFORM_UNDEFINED',
				severity: 'error',
				file: 'indicators.csv',
				column: 'transform',
				found: indicator.transform,
				message: `It is not defined for the value ${value} of ${indicator.id} in ${place(row)}.`,
				mend: 'Add a floor before it, choose another transform, or correct the value.',
			});
		}
		return values;
	});
	return { transformed, problems };
}

/**
 * Brings values beyond their anchors back to them, and flags those cells `clamped`.
 *
 * @param values - transformed values of one indicator; a new array is returned
 * @param flag - flags of the same cells, written to
 */
export function clampToAnchors(values: Float64Array, flag: Uint16Array, anchors: Anchors): Float64Array {
	const low = Math.min(anchors.best, anchors.worst);
	const high = Math.max(anchors.best, anchors.worst);
	const clamped = values.slice();
	for (let row = 0; row < values.length; row++) {
		const x = values[row]!;
		if (x >= low && x <= high) continue;
		if (Number.isNaN(x)) continue;
		clamped[row] = x < low ? low : high;
		flag[row] = flag[row]! | flagBit.clamped;
	}
	return clamped;
}
