import type { CheckedOptions, MethodDefinition, OptionSpec } from '../methods/methodDefinition.ts';
import { benefitOfTheDoubt } from './benefitOfTheDoubt.ts';
import { orderedWeightedAverage } from './orderedWeightedAverage.ts';
import { copelandScores } from './outranking.ts';
import type { Aggregator } from './partsToAggregate.ts';
import { mazziottaPareto, meanMin, penalisedGeometricMean } from './penalisedMeans.ts';
import { taxonomicDistance } from './taxonomicDistance.ts';
import { arithmeticMean, geometricMean, harmonicMean, lowestPart, powerMean, weightedSum } from './weightedMeans.ts';

const penalty: OptionSpec = {
	kind: 'choice',
	default: 'minus',
	choices: ['minus', 'plus'],
	meaning: 'minus for an index of something good, plus for one of something bad.',
};

/** A mean of the form φ⁻¹(Σ w φ(x) / Σ w). */
export interface MeanOfTransformed {
	readonly transform: (x: number) => number;
	/** The slope of `transform`. */
	readonly slope: (x: number) => number;
}

export interface AggregatorDefinition extends MethodDefinition<Aggregator> {
	/** Whether areas are compared with each other, so that a score says how an area stands among those compared. */
	readonly relative: boolean;
	/** φ, where it is a mean of that form: then a score and a change can be taken apart exactly. `null` otherwise. */
	readonly mean: ((options: CheckedOptions) => MeanOfTransformed) | null;
	/** The ends of its scale, where it has one of its own; `null` where it keeps that of its parts. */
	readonly scale: ((areas: number) => readonly [number, number]) | null;
}

const identity: MeanOfTransformed = { transform: (x) => x, slope: () => 1 };
const powerOf = (p: number): MeanOfTransformed =>
	p === 0 ? { transform: Math.log, slope: (x) => 1 / x } : { transform: (x) => x ** p, slope: (x) => p * x ** (p - 1) };

/** The aggregations there are; each level of the framework may have its own. */
export const aggregators: readonly AggregatorDefinition[] = [
	{
		id: 'arithmetic',
		name: 'arithmetic mean',
		formula: 'Σ w x / Σ w',
		source: 'OECD/JRC Handbook (2008), step 6',
		options: {},
		relative: false,
		mean: () => identity,
		scale: null,
		make: () => arithmeticMean,
	},
	{
		id: 'sum',
		name: 'weighted sum',
		formula: 'Σ w x / Σ w of all parts, an absent one counting as zero',
		source: 'Scottish Index of Multiple Deprivation 2016',
		options: {},
		relative: false,
		mean: () => identity,
		scale: null,
		make: () => weightedSum,
	},
	{
		id: 'geometric',
		name: 'geometric mean',
		formula: 'exp(Σ w ln(x + shift) / Σ w) - shift',
		source: 'OECD/JRC Handbook (2008), step 6',
		options: {
			shift: {
				kind: 'number',
				default: 0,
				least: 0,
				meaning: 'Added before and taken off after, where scores reach zero.',
			},
		},
		relative: false,
		mean: (o) => {
			const shift = o.number('shift');
			return { transform: (x) => Math.log(x + shift), slope: (x) => 1 / (x + shift) };
		},
		scale: null,
		make: (o) => (node) => geometricMean(node, o.number('shift')),
	},
	{
		id: 'harmonic',
		name: 'harmonic mean',
		formula: 'Σ w / Σ (w / x)',
		source: 'COINr a_hmean',
		options: {},
		relative: false,
		mean: () => powerOf(-1),
		scale: null,
		make: () => harmonicMean,
	},
	{
		id: 'power',
		name: 'power mean',
		formula: '(Σ w xᵖ / Σ w)^(1/p)',
		source: 'EU Regional Social Progress Index 2016 (p = 0.5)',
		options: { p: { kind: 'number', default: 0.5, least: -20, most: 20, meaning: 'The power; 1 for the plain mean.' } },
		relative: false,
		mean: (o) => powerOf(o.number('p')),
		scale: null,
		make: (o) => (node) => powerMean(node, o.number('p')),
	},
	{
		id: 'minimum',
		name: 'lowest part',
		formula: 'min x',
		source: 'OECD/JRC Handbook (2008), step 6',
		options: {},
		relative: false,
		mean: null,
		scale: null,
		make: () => lowestPart,
	},
	{
		id: 'copeland',
		name: 'Copeland scores',
		formula: 'areas outranked less areas outranking',
		source: 'Copeland (1951)',
		options: {},
		relative: true,
		mean: null,
		scale: (areas) => [1 - areas, areas - 1],
		make: () => copelandScores,
	},
	{
		id: 'mpi',
		name: 'Mazziotta-Pareto Index',
		formula: 'M ∓ S²/M, S² over n - 1',
		source: 'Mazziotta and Pareto (2016)',
		options: { penalty },
		relative: false,
		mean: null,
		scale: null,
		make: (o) => (node) => mazziottaPareto(node, 'sample', o.choice('penalty') as 'minus' | 'plus'),
	},
	{
		id: 'ampi',
		name: 'Adjusted Mazziotta-Pareto Index',
		formula: 'M ∓ S²/M, S² over n',
		source: 'Mazziotta and Pareto (2016)',
		options: { penalty },
		relative: false,
		mean: null,
		scale: null,
		make: (o) => (node) => mazziottaPareto(node, 'population', o.choice('penalty') as 'minus' | 'plus'),
	},
	{
		id: 'mean-min',
		name: 'mean-min function',
		formula: 'M - α(√((M - min)² + β²) - β)',
		source: 'Casadio Tarabusi and Guarini (2013)',
		options: {
			alpha: { kind: 'number', default: 0.5, least: 0, most: 1, meaning: 'How much unevenness counts.' },
			beta: { kind: 'number', default: 0, least: 0, meaning: 'How large a difference must be before it counts.' },
		},
		relative: false,
		mean: null,
		scale: null,
		make: (o) => (node) => meanMin(node, o.number('alpha'), o.number('beta')),
	},
	{
		id: 'penalised-geometric',
		name: 'penalised geometric mean',
		formula: 'GM exp(-S²), S² of logarithms',
		source: 'Computation 10(4), 64 (2022)',
		options: {},
		relative: false,
		mean: null,
		scale: null,
		make: () => penalisedGeometricMean,
	},
	{
		id: 'owa',
		name: 'ordered weighted average',
		formula: 'Σ ((i/n)ᵃ - ((i-1)/n)ᵃ) x of the i-th best part',
		source: 'Yager (1988, 1996)',
		options: { caution: { kind: 'number', default: 2, least: 1e-6, meaning: 'Above 1 weak parts count for more.' } },
		relative: false,
		mean: null,
		scale: null,
		make: (o) => (node) => orderedWeightedAverage(node, o.number('caution')),
	},
	{
		id: 'wroclaw',
		name: 'Wrocław taxonomic measure',
		formula: '1 - D / (D̄ + 2 s)',
		source: 'Hellwig (1968)',
		options: {},
		relative: true,
		mean: null,
		scale: () => [0, 1],
		make: () => taxonomicDistance,
	},
	{
		id: 'bod',
		name: 'benefit of the doubt',
		formula: 'max Σ w y subject to Σ w y ≤ 1 for every area',
		source: 'Cherchye and others (2007)',
		options: {
			least: { kind: 'number', default: 0, least: 0, most: 1, meaning: 'Least share of the score from each part.' },
			most: { kind: 'number', default: 1, least: 0, most: 1, meaning: 'Greatest share of the score from each part.' },
		},
		relative: true,
		mean: null,
		scale: () => [0, 1],
		make: (o) => (node) => benefitOfTheDoubt(node, o.number('least'), o.number('most')).scores,
	},
];
