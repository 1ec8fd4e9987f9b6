import type { CheckedOptions, MethodDefinition, OptionSpec } from '../methods/methodDefinition.ts';
import type { TieRule } from '../statistics/ascendingRanks.ts';
import type { Normaliser } from './columnToNormalise.ts';
import { distanceToMaximum, distanceToReference, distanceToTarget, fractionOfMaximum } from './distanceScores.ts';
import { exponentialScores } from './exponentialScores.ts';
import { adjustedMazziottaParetoScores } from './mazziottaParetoScores.ts';
import { goalposts, minMax, scaleByBounds } from './minMax.ts';
import { bordaScores, normalScores, percentileRanks, rankScores } from './rankScores.ts';
import { robustZScores, zScores } from './zScores.ts';

const number = (value: number, meaning: string): OptionSpec => ({ kind: 'number', default: value, meaning });
const factor = number(100, 'Score of the upper bound.');
const cap: OptionSpec = { kind: 'yes-no', default: true, meaning: 'Whether scores above 1 are set to 1.' };
const ties: OptionSpec = {
	kind: 'choice',
	default: 'lowest',
	choices: ['lowest', 'mean', 'highest'],
	meaning: 'What tied values are given.',
};

/**
 * How an area that took no part (a borough beside its wards) comes to a score of the same scale: by the same bounds, on the
 * same straight line, or not at all, because the scale only says how those that took part stand to each other.
 */
export type Reach = 'bounds' | 'line' | 'none';

export interface NormaliserDefinition extends MethodDefinition<Normaliser> {
	readonly reach: Reach;
	/** The ends of the scale, where it has some; `null` where they are what comes out. */
	readonly scale: ((options: CheckedOptions) => readonly [number, number]) | null;
}

/** The normalisations there are. Each takes values turned so that higher is better. */
export const normalisers: readonly NormaliserDefinition[] = [
	{
		id: 'minmax',
		name: 'min-max',
		formula: 'low + (high - low)(x - min) / (max - min)',
		source: 'OECD/JRC Handbook (2008), step 5',
		options: { low: number(0, 'Score of the lowest value.'), high: number(100, 'Score of the highest value.') },
		reach: 'line',
		scale: (o) => [o.number('low'), o.number('high')],
		make: (o) => (column) => minMax(column, o.number('low'), o.number('high')),
	},
	{
		id: 'zscore',
		name: 'z-scores',
		formula: 'mean + sd (x - x̄) / s',
		source: 'OECD/JRC Handbook (2008), step 5',
		options: {
			mean: number(0, 'Mean of the scores.'),
			sd: { kind: 'number', default: 1, least: 1e-9, meaning: 'Standard deviation of the scores.' },
		},
		reach: 'line',
		scale: null,
		make: (o) => (column) => zScores(column, o.number('mean'), o.number('sd')),
	},
	{
		id: 'tscore',
		name: 'T-scores',
		formula: '50 + 10 (x - x̄) / s',
		source: 'McCall (1922)',
		options: {},
		reach: 'line',
		scale: null,
		make: () => (column) => zScores(column, 50, 10),
	},
	{
		id: 'robust-zscore',
		name: 'robust z-scores',
		formula: '(x - median) / (1.4826 MAD)',
		source: 'Hampel (1974)',
		options: {},
		reach: 'line',
		scale: null,
		make: () => robustZScores,
	},
	{
		id: 'scaled',
		name: 'scaling by given bounds',
		formula: 'factor (x - lower) / (upper - lower)',
		source: 'COINr n_scaled',
		options: { factor },
		reach: 'bounds',
		scale: (o) => [0, o.number('factor')],
		make: (o) => (column) => scaleByBounds(column, o.number('factor')),
	},
	{
		id: 'goalposts',
		name: 'goalposts',
		formula: 'factor (x - lower) / (upper - lower), not below 0 nor above factor',
		source: 'UNDP Human Development Report, technical note 1',
		options: { factor },
		reach: 'bounds',
		scale: (o) => [0, o.number('factor')],
		make: (o) => (column) => goalposts(column, o.number('factor')),
	},
	{
		id: 'spi-anchors',
		name: 'best and worst case of the Social Progress Index',
		formula: '100 (x - worst) / (best - worst)',
		source: 'Social Progress Index methodology report 2017',
		options: {},
		reach: 'bounds',
		scale: () => [0, 100],
		make: () => (column) => scaleByBounds(column, 100),
	},
	{
		id: 'rank',
		name: 'ranks',
		formula: 'rank, 1 for the lowest',
		source: 'OECD/JRC Handbook (2008), step 5',
		options: { ties },
		reach: 'none',
		scale: null,
		make: (o) => (column) => rankScores(column, o.choice('ties') as TieRule),
	},
	{
		id: 'borda',
		name: 'Borda scores',
		formula: 'rank - 1',
		source: 'Borda (1784)',
		options: { ties },
		reach: 'none',
		scale: null,
		make: (o) => (column) => bordaScores(column, o.choice('ties') as TieRule),
	},
	{
		id: 'percentile-rank',
		name: 'percentile ranks',
		formula: '(rank - 1) / (n - 1)',
		source: 'COINr n_prank',
		options: {},
		reach: 'none',
		scale: () => [0, 1],
		make: () => percentileRanks,
	},
	{
		id: 'normal-scores',
		name: 'normal scores',
		formula: 'Φ⁻¹(rank / (n + 1))',
		source: 'Scottish Index of Multiple Deprivation 2016',
		options: {},
		reach: 'none',
		scale: null,
		make: () => normalScores,
	},
	{
		id: 'distance-to-maximum',
		name: 'nearness to the highest value',
		formula: '1 - (max - x) / (max - min)',
		source: 'COINr n_dist2max',
		options: {},
		reach: 'line',
		scale: () => [0, 1],
		make: () => distanceToMaximum,
	},
	{
		id: 'distance-to-reference',
		name: 'nearness to a reference area',
		formula: '1 - (reference - x) / (reference - min)',
		source: 'COINr n_dist2ref',
		options: { cap: { ...cap, default: false } as OptionSpec },
		reach: 'none',
		scale: null,
		make: (o) => (column) => distanceToReference(column, o.flag('cap')),
	},
	{
		id: 'distance-to-target',
		name: 'nearness to a target',
		formula: '(x - min) / (target - min)',
		source: 'COINr n_dist2targ',
		options: { cap },
		reach: 'none',
		scale: null,
		make: (o) => (column) => distanceToTarget(column, o.flag('cap')),
	},
	{
		id: 'fraction-of-maximum',
		name: 'share of the highest value',
		formula: 'x / max',
		source: 'COINr n_fracmax',
		options: {},
		reach: 'line',
		scale: null,
		make: () => fractionOfMaximum,
	},
	{
		id: 'ampi',
		name: 'scores of the Adjusted Mazziotta-Pareto Index',
		formula: '100 + 60 (x - reference) / (max - min)',
		source: 'Mazziotta and Pareto (2016)',
		options: {},
		reach: 'line',
		scale: null,
		make: () => adjustedMazziottaParetoScores,
	},
	{
		id: 'exponential',
		name: 'exponential curve over ranks',
		formula: '100 + 23 ln(1 - R (1 - e^(-100/23))), R = rank / n from the best',
		source: 'English Indices of Deprivation 2019, technical report, section 3.7',
		options: {},
		reach: 'none',
		scale: () => [0, 100],
		make: () => exponentialScores,
	},
];
