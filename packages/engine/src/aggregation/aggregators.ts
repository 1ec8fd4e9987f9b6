import type { MethodDefinition, OptionSpec } from '../methods/methodDefinition.ts';
import { benefitOfTheDoubt } from './benefitOfTheDoubt.ts';
import { orderedWeightedAverage } from './orderedWeightedAverage.ts';
import { copelandScores } from './outranking.ts';
import type { Aggregator } from './partsToAggregate.ts';
import { mazziottaPareto, meanMin, penalisedGeometricMean } from './penalisedMeans.ts';
import { taxonomicDistance } from './taxonomicDistance.ts';
import { arithmeticMean, geometricMean, harmonicMean, lowestPart, powerMean } from './weightedMeans.ts';

const penalty: OptionSpec = {
	kind: 'choice',
	default: 'minus',
	choices: ['minus', 'plus'],
	meaning: 'minus for an index of something good, plus for one of something bad.',
};

/** The aggregations there are; each level of the framework may have its own. */
export const aggregators: readonly MethodDefinition<Aggregator>[] = [
	{
		id: 'arithmetic',
		name: 'arithmetic mean',
		formula: 'Σ w x / Σ w',
		source: 'OECD/JRC Handbook (2008), step 6',
		options: {},
		make: () => arithmeticMean,
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
		make: (o) => (node) => geometricMean(node, o.number('shift')),
	},
	{
		id: 'harmonic',
		name: 'harmonic mean',
		formula: 'Σ w / Σ (w / x)',
		source: 'COINr a_hmean',
		options: {},
		make: () => harmonicMean,
	},
	{
		id: 'power',
		name: 'power mean',
		formula: '(Σ w xᵖ / Σ w)^(1/p)',
		source: 'EU Regional Social Progress Index 2016 (p = 0.5)',
		options: { p: { kind: 'number', default: 0.5, least: -20, most: 20, meaning: 'The power; 1 for the plain mean.' } },
		make: (o) => (node) => powerMean(node, o.number('p')),
	},
	{
		id: 'minimum',
		name: 'lowest part',
		formula: 'min x',
		source: 'OECD/JRC Handbook (2008), step 6',
		options: {},
		make: () => lowestPart,
	},
	{
		id: 'copeland',
		name: 'Copeland scores',
		formula: 'areas outranked less areas outranking',
		source: 'Copeland (1951)',
		options: {},
		make: () => copelandScores,
	},
	{
		id: 'mpi',
		name: 'Mazziotta-Pareto Index',
		formula: 'M ∓ S²/M, S² over n - 1',
		source: 'Mazziotta and Pareto (2016)',
		options: { penalty },
		make: (o) => (node) => mazziottaPareto(node, 'sample', o.choice('penalty') as 'minus' | 'plus'),
	},
	{
		id: 'ampi',
		name: 'Adjusted Mazziotta-Pareto Index',
		formula: 'M ∓ S²/M, S² over n',
		source: 'Mazziotta and Pareto (2016)',
		options: { penalty },
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
		make: (o) => (node) => meanMin(node, o.number('alpha'), o.number('beta')),
	},
	{
		id: 'penalised-geometric',
		name: 'penalised geometric mean',
		formula: 'GM exp(-S²), S² of logarithms',
		source: 'Computation 10(4), 64 (2022)',
		options: {},
		make: () => penalisedGeometricMean,
	},
	{
		id: 'owa',
		name: 'ordered weighted average',
		formula: 'Σ ((i/n)ᵃ - ((i-1)/n)ᵃ) x of the i-th best part',
		source: 'Yager (1988, 1996)',
		options: { caution: { kind: 'number', default: 2, least: 1e-6, meaning: 'Above 1 weak parts count for more.' } },
		make: (o) => (node) => orderedWeightedAverage(node, o.number('caution')),
	},
	{
		id: 'wroclaw',
		name: 'Wrocław taxonomic measure',
		formula: '1 - D / (D̄ + 2 s)',
		source: 'Hellwig (1968)',
		options: {},
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
		make: (o) => (node) => benefitOfTheDoubt(node, o.number('least'), o.number('most')).scores,
	},
];
