import type { Indicator } from '@social-index/schema';
import type { MethodDefinition } from '../methods/methodDefinition.ts';
import { shrinkProportions, smoothRates } from './shrinkage.ts';

/** One indicator's counts in one period. */
export interface CountsToShrink {
	/** By area; NaN for absent. */
	readonly numerators: Float64Array;
	readonly denominators: Float64Array;
	/** What each area belongs to; the same for all where areas have no parent. */
	readonly districts: readonly string[];
}

/** A way to draw the figures of small areas towards those around them. */
export interface Shrinkage {
	/** The kinds of indicator it is for; others are left as they are. */
	readonly kinds: readonly Indicator['kind'][];
	/** Shares or rates of one, by area; NaN where a count is absent. */
	readonly shrink: (counts: CountsToShrink) => Float64Array;
}

/** The shrinkages there are. */
export const shrinkages: readonly MethodDefinition<Shrinkage>[] = [
	{
		id: 'none',
		name: 'no shrinkage',
		formula: 'r / n',
		source: '',
		options: {},
		make: () => ({ kinds: [], shrink: ({ numerators }) => numerators }),
	},
	{
		id: 'logit',
		name: 'shrinkage of proportions towards the district',
		formula: 'm* = w m + (1 - w) M on the logit scale, w = (1/s²) / (1/s² + 1/t²)',
		source: 'English Indices of Deprivation 2019, technical report, appendix D',
		options: {},
		make: () => ({
			kinds: ['proportion'],
			shrink: ({ numerators, denominators, districts }) => shrinkProportions(numerators, denominators, districts).rates,
		}),
	},
	{
		id: 'marshall',
		name: 'smoothing of rates towards the mean',
		formula: 'm + C (r - m), C = A / (A + m / n)',
		source: 'Marshall (1991), Applied Statistics 40, 283-294',
		options: {},
		make: () => ({
			kinds: ['rate', 'proportion'],
			shrink: ({ numerators, denominators }) => smoothRates(numerators, denominators),
		}),
	},
];
