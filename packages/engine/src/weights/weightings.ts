import { arithmeticMean } from '../aggregation/weightedMeans.ts';
import type { IndicatorColumn } from '../methods/indicatorColumn.ts';
import type { MethodDefinition } from '../methods/methodDefinition.ts';
import { criticWeights, entropyWeights } from './dataWeights.ts';
import { factorWeights } from './factorWeights.ts';
import { optimisedWeights } from './optimisedWeights.ts';
import { rotationWeights } from './rotationWeights.ts';

/** What weights of one node's parts are made from. */
export interface WeightingInput {
	readonly node: string;
	/** Scores, higher is better. */
	readonly columns: readonly IndicatorColumn[];
	/** Nominal weights. */
	readonly given: readonly number[];
}

/** Weights of one node's parts, one each; `null` where they cannot be found. */
export type WeightingMethod = (input: WeightingInput) => readonly number[] | null;

/**
 * The weightings that need nothing but one node's parts. Weights from principal components with anchors, imported ones
 * and optimised ones need more and are made by `principalComponentWeights`, a model and `optimisedWeights`.
 */
export const weightings: readonly MethodDefinition<WeightingMethod>[] = [
	{
		id: 'equal',
		name: 'equal weights',
		formula: '1 / k',
		source: 'OECD/JRC Handbook (2008), step 6',
		options: {},
		make:
			() =>
			({ columns }) =>
				columns.map(() => 1 / columns.length),
	},
	{
		id: 'given',
		name: 'given weights',
		formula: 'w / Σ w',
		source: '',
		options: {},
		make:
			() =>
			({ given }) => {
				const sum = given.reduce((total, w) => total + w, 0);
				return given.every((w) => w >= 0 && Number.isFinite(w)) && sum > 0 ? given.map((w) => w / sum) : null;
			},
	},
	{
		id: 'entropy',
		name: 'entropy weights',
		formula: '1 - e, with e = -Σ p ln p / ln n',
		source: 'Zeleny (1982)',
		options: {},
		make:
			() =>
			({ columns }) =>
				entropyWeights(columns),
	},
	{
		id: 'critic',
		name: 'CRITIC weights',
		formula: 's_j Σ (1 - r_jk)',
		source: 'Diakoulaki and others (1995)',
		options: {},
		make:
			() =>
			({ columns }) =>
				criticWeights(columns),
	},
	{
		id: 'pca-rotation',
		name: 'first column of the rotation',
		formula: 'v of the largest eigenvalue, |v| = 1',
		source: 'COINr get_PCA',
		options: {},
		make:
			() =>
			({ node, columns }) =>
				rotationWeights(node, columns)?.weights ?? null,
	},
	{
		id: 'factor',
		name: 'factor analysis',
		formula: 'loading / uniqueness of one common factor, by maximum likelihood',
		source: 'English Indices of Deprivation 2019, technical report, appendix E',
		options: {},
		make:
			() =>
			({ columns }) =>
				factorWeights(columns),
	},
	...(['balance', 'infomax'] as const).map(
		(aim): MethodDefinition<WeightingMethod> => ({
			id: aim,
			name: aim === 'balance' ? 'weights that balance correlations' : 'weights that raise correlations',
			formula:
				aim === 'balance'
					? "each part's share of the correlations with the mean as its given weight"
					: 'the greatest sum of correlations with the mean',
			source: 'Becker and others (2017), Ecological Indicators 80, 12-22',
			options: {},
			make:
				() =>
				({ node, columns, given }) => {
					const parts = columns.map(({ values }) => values);
					const mean = (weights: readonly number[]) => arithmeticMean({ id: node, parts: columns, weights });
					return columns.length < 2 ? [1] : optimisedWeights(parts, mean, aim, given).weights;
				},
		}),
	),
];
