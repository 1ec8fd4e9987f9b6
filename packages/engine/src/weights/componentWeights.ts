import type { Problem } from '@social-index/schema';
import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { principalComponent } from './principalComponent.ts';

/** Weights of a component's indicators, or what stands in the way of them. */
export type ComponentWeights = { readonly weights: readonly number[] } | { readonly problems: readonly Problem[] };

/**
 * Weights proportional to given ones, summing to 1.
 *
 * @param component - its id, for the message
 * @param given - zero or more each
 * @example
 * givenWeights('safety', [1, 3]) // => { weights: [0.25, 0.75] }
 */
export function givenWeights(component: string, given: readonly number[]): ComponentWeights {
	const sum = given.reduce((total, weight) => total + weight, 0);
	if (given.every((weight) => weight >= 0 && Number.isFinite(weight)) && sum > 0) {
		return { weights: given.map((weight) => weight / sum) };
	}
	return {
		problems: [
			{
				code: 'BAD_WEIGHTS',
				severity: 'error',
				file: 'indicators.csv',
				column: 'weight',
				found: given.join(', '),
				message: `The weights of the indicators of ${component} must not be below zero, nor all zero.`,
				mend: 'Give each indicator a weight of zero or more, and at least one a weight above zero.',
			},
		],
	};
}

/** Loadings whose sum is below this cancel each other out: weights are their shares of it. */
const leastSum = 1e-6;

/**
 * Weights from the first principal component of a component's indicators: the loadings divided by their sum.
 *
 * The correlations are over every area-period that has all indicators and, as in the published indices, over the two anchors.
 * One indicator has weight 1; two always have 0.5 each, whatever their correlation.
 *
 * @param component - its id, for the message
 * @param indicators - their ids
 * @param z - standardised, higher is better; one array per indicator; NaN for absent
 * @param anchors - z-scores of the best case of each indicator, and of the worst, which count as areas; `null` for none
 * @param usable - 1 where a row is of a scored area
 * @returns weights summing to 1; a problem for each that is below zero, since then a better value would lower the score, for each
 * indicator that does not vary, or that there are too few rows or no weights at all
 * @see Social Progress Index methodology report 2017, principal component analysis weights
 */
export function principalComponentWeights(
	component: string,
	indicators: readonly string[],
	z: readonly Float64Array[],
	anchors: readonly (readonly number[])[] | null,
	usable: Uint8Array,
): ComponentWeights {
	const k = z.length;
	if (k <= 2) return { weights: new Array<number>(k).fill(1 / k) };
	const rows = usable.length;
	const ends = anchors ?? [];
	const columns = z.map((column, j) => {
		if (ends.length === 0) return column;
		const anchored = new Float64Array(rows + ends.length);
		anchored.set(column);
		ends.forEach((end, e) => {
			anchored[rows + e] = end[j]!;
		});
		return anchored;
	});
	const counted = new Uint8Array(rows + ends.length).fill(1);
	counted.set(usable);
	const { r, n } = correlationMatrix(columns, counted);
	const place = { severity: 'error' as const, file: 'index.yaml', column: 'method.weights', found: 'pca' };
	const mend = `Use equal or given weights for ${component} (weights: equal on its node), or import weights estimated on more areas.`;
	if (n - ends.length <= k) {
		return {
			problems: [
				{
					...place,
					code: 'PCA_TOO_FEW_ROWS',
					message: `${component} has ${n - ends.length} area-periods with all of its ${k} indicators, too few for principal components.`,
					mend,
				},
			],
		};
	}
	const flat = indicators.filter((_, j) => r[j]!.every((x, m) => m === j || Number.isNaN(x)));
	if (flat.length > 0) {
		return {
			problems: flat.map((id) => ({
				...place,
				code: 'CONSTANT_INDICATOR',
				message: `${id} has the same value wherever all indicators of ${component} have one, so principal components say nothing of it.`,
				mend,
			})),
		};
	}
	const { vector } = principalComponent(r);
	const sum = vector.reduce((total, v) => total + v, 0);
	if (!(sum > leastSum)) {
		return {
			problems: [
				{
					...place,
					code: 'NEGATIVE_WEIGHT',
					message: `Principal components weigh some indicators of ${component} for and others as much against it, so no weights follow.`,
					mend: `${mend.slice(0, -1)}; or check the directions of its indicators, or move those that do not belong to another component.`,
				},
			],
		};
	}
	const weights = vector.map((v) => v / sum);
	const negative = indicators.filter((_, j) => !(weights[j]! >= 0));
	if (negative.length === 0) return { weights };
	return {
		problems: negative.map((id) => ({
			...place,
			code: 'NEGATIVE_WEIGHT',
			message: `Principal components give ${id} in ${component} the weight ${weights[indicators.indexOf(id)]!.toFixed(3)}: a better value would lower the score.`,
			mend: `${mend.slice(0, -1)}; or check the direction of ${id}, or move it to another component.`,
		})),
	};
}
