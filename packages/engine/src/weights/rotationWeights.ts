import type { Problem } from '@social-index/schema';
import type { IndicatorColumn } from '../methods/indicatorColumn.ts';
import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { principalComponents } from './principalComponents.ts';

/** Weights from the first principal component without anchors, as they come. */
export interface RotationWeights {
	/** Unit vector, summing to zero or more. May hold numbers below zero. */
	readonly weights: readonly number[];
	/** Share of the variance that the first component holds. */
	readonly share: number;
	/** Areas and periods with all indicators. */
	readonly n: number;
	/** A warning for each weight below zero: a better value would then lower the score. */
	readonly warnings: readonly Problem[];
}

/**
 * The first column of the rotation of a principal component analysis (centred and scaled, no anchors), as COINr uses it
 * for weights; with a warning for each that is below zero, which COINr does not give.
 *
 * @param node - id of what is made from the indicators, for the messages
 * @param columns - higher is better; rows with an absent cell are left out
 * @returns `null` where there are no more complete rows than indicators, or an indicator does not vary
 * @see COINr `get_PCA`
 * @example
 * const a = { id: 'a', values: Float64Array.of(1, 2, 3, 4) };
 * const b = { id: 'b', values: Float64Array.of(2, 1, 4, 3) };
 * rotationWeights('c', [a, b]).weights // => [Math.SQRT1_2, Math.SQRT1_2]
 */
export function rotationWeights(node: string, columns: readonly IndicatorColumn[]): RotationWeights | null {
	const { r, n } = correlationMatrix(columns.map(({ values }) => values));
	if (n <= columns.length || r.some((row) => row.some((x) => !Number.isFinite(x)))) return null;
	const { vectors, shares } = principalComponents(r);
	const weights = vectors[0]!;
	return {
		weights,
		share: shares[0]!,
		n,
		warnings: columns.flatMap(({ id }, j) =>
			weights[j]! >= 0
				? []
				: [
						{
							code: 'NEGATIVE_WEIGHT',
							severity: 'warning' as const,
							file: 'index.yaml',
							column: node,
							found: weights[j]!.toFixed(3),
							message: `Principal components give ${id} in ${node} a weight below zero: a better value would lower the score.`,
							mend: `Check the direction of ${id}, move it to another component, or use equal weights for ${node}.`,
						},
					],
		),
	};
}
