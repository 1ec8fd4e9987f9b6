import type { IndexMethod } from '@social-index/schema';

/** A named method, as data. */
export interface Preset {
	readonly id: IndexMethod['preset'];
	readonly name: string;
	/** For people choosing between methods. */
	readonly description: string;
	/** The choices it stands for; a project may differ in any of them. */
	readonly method: Omit<IndexMethod, 'preset'>;
	/** What the choices rest on. */
	readonly source: string;
}

const plain = (name: string, options: Readonly<Record<string, number | boolean | string>> = {}) => ({ name, options });
const everywhere = (name: string, options: Readonly<Record<string, number | boolean | string>> = {}) => ({
	component: plain(name, options),
	dimension: plain(name, options),
	index: plain(name, options),
});

/** What most methods have in common: nothing is filled, treated or moved, and scores are averaged where all but a few parts are there. */
const common = {
	shrinkage: plain('none'),
	imputation: [],
	treatment: plain('none'),
	anchors: 'observed',
	clamp: false,
	standardise: 'pooled',
	reference: null,
	weights: 'equal',
	weights_on: 'scores',
	weights_from: 'all',
	aggregation: everywhere('arithmetic'),
	rescale: { component: null, dimension: null },
	required_share: { component: 0, dimension: 0, index: 0 },
} as const satisfies Partial<IndexMethod>;

/** What every edition of the Social Progress Index does: best and worst case, principal components, plain means. */
const socialProgress = {
	...common,
	normalisation: plain('spi-anchors'),
	clamp: true,
	weights: 'pca',
	weights_on: 'standardised',
} as const satisfies Partial<IndexMethod>;

/** The methods there are. */
export const presets: readonly Preset[] = [
	{
		id: 'spi-ward',
		name: 'Social Progress Index for wards',
		description:
			'Indicators are scored between fixed best and worst cases, standardised over all years together, weighted equally, and averaged into components, dimensions and the index.',
		method: {
			...socialProgress,
			imputation: [plain('ols')],
			anchors: 'given',
			weights: 'equal',
			required_share: { component: 0.5, dimension: 0.75, index: 1 },
		},
		source:
			'Social Progress Index methodology report 2017, with equal weights, since principal components of few areas are noise.',
	},
	{
		id: 'spi-2017',
		name: 'Social Progress Index 2014 to 2017',
		description:
			'One missing indicator of a component is filled by regression on the others; best and worst observed stand in where none is given; weights are the first principal component, with best and worst case among the areas; a score needs all of its parts.',
		method: {
			...socialProgress,
			imputation: [plain('ols')],
			required_share: { component: 1, dimension: 1, index: 1 },
		},
		source: 'Social Progress Index methodology report 2017; held to its published table.',
	},
	{
		id: 'spi-2018',
		name: 'Social Progress Index 2018 to 2022',
		description:
			'As before, with gaps in a series filled on a straight line, its ends by the nearest year, and what is left by regression and then by the mean of the group; three of four components suffice for a dimension.',
		method: {
			...socialProgress,
			imputation: [plain('linear-constant'), plain('ols'), plain('group-centre')],
			required_share: { component: 1, dimension: 0.75, index: 1 },
		},
		source: 'Social Progress Index methodology reports 2018 to 2020.',
	},
	{
		id: 'spi-subnational',
		name: 'subnational Social Progress Index, year by year',
		description:
			'Each year is standardised by itself, between its own best and worst; the weights are those of the latest year. A score may change because another area moved: use it only to follow an index that was made so.',
		method: {
			...socialProgress,
			standardise: 'by-period',
			weights_from: 'latest',
			required_share: { component: 1, dimension: 1, index: 1 },
		},
		source: 'Índice de Progresso Social na Amazônia 2014, 2018 and 2021; checked against its published tables.',
	},
	{
		id: 'eu-spi',
		name: 'EU Regional Social Progress Index',
		description:
			'Indicators are scored between best and worst possible values, averaged into components, and these brought together by a power mean of one half, so that unevenness costs.',
		method: {
			...common,
			normalisation: plain('spi-anchors'),
			clamp: true,
			aggregation: {
				component: plain('arithmetic'),
				dimension: plain('power', { p: 0.5 }),
				index: plain('power', { p: 0.5 }),
			},
			required_share: { component: 0.5, dimension: 1, index: 1 },
		},
		source: 'Annoni and Dijkstra (2016), The EU Regional Social Progress Index, European Commission.',
	},
	{
		id: 'oecd-minmax-equal',
		name: 'min-max and equal weights',
		description: 'The plainest composite index: from the lowest to the highest value observed, averaged throughout.',
		method: {
			...common,
			normalisation: plain('minmax'),
			required_share: { component: 0.5, dimension: 0.5, index: 0.5 },
		},
		source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008).',
	},
	{
		id: 'coinr-default',
		name: 'COINr and COIN Tool',
		description:
			'Outliers are winsorised in each period, or logged where that does not suffice; min-max over all periods; weighted means with the weights given; a score is made of whatever parts there are.',
		method: {
			...common,
			treatment: plain('log-ct', { 'each-period': true }),
			normalisation: plain('minmax'),
			weights: 'given',
		},
		source: 'COINr 1.1.14, build_example_coin and build_example_purse; held to their results.',
	},
	{
		id: 'imd',
		name: 'English Indices of Deprivation',
		description:
			'Proportions are drawn towards their district, indicators ranked onto the normal curve and weighted by factor analysis, each domain ranked onto an exponential curve, and domains added by the weights given. Shown as 100 less the deprivation score, so that higher is better.',
		method: {
			...common,
			shrinkage: plain('logit'),
			normalisation: plain('normal-scores'),
			standardise: 'by-period',
			weights: 'factor',
			rescale: { component: plain('exponential'), dimension: null },
			required_share: { component: 1, dimension: 1, index: 1 },
		},
		source: 'English Indices of Deprivation 2019, technical report; held to the published scores of 2019 and 2025.',
	},
	{
		id: 'simd',
		name: 'Scottish Index of Multiple Deprivation',
		description:
			'Indicators are ranked onto the normal curve, an absent one counting as the middle, and added by weights from factor analysis; each domain is ranked onto an exponential curve, and domains added by the weights given.',
		method: {
			...common,
			normalisation: plain('normal-scores'),
			standardise: 'by-period',
			weights: 'factor',
			aggregation: { component: plain('sum'), dimension: plain('arithmetic'), index: plain('arithmetic') },
			rescale: { component: plain('exponential'), dimension: null },
		},
		source: 'Scottish Index of Multiple Deprivation 2016, technical report.',
	},
	{
		id: 'ampi',
		name: 'Adjusted Mazziotta-Pareto Index',
		description:
			'Scores about 100, the mean of the first period, over the range of all periods; means with a penalty for unevenness; comparable over time.',
		method: {
			...common,
			normalisation: plain('ampi'),
			aggregation: everywhere('ampi'),
			required_share: { component: 1, dimension: 1, index: 1 },
		},
		source: 'Mazziotta and Pareto (2016), Social Indicators Research 127, 983-1003.',
	},
	{
		id: 'mpi',
		name: 'Mazziotta-Pareto Index',
		description: 'z-scores about 100 with a spread of 10, each period by itself; means with a penalty for unevenness.',
		method: {
			...common,
			normalisation: plain('zscore', { mean: 100, sd: 10 }),
			standardise: 'by-period',
			aggregation: everywhere('mpi'),
			required_share: { component: 1, dimension: 1, index: 1 },
		},
		source: 'De Muro, Mazziotta and Pareto (2011), Social Indicators Research 104, 1-18.',
	},
	{
		id: 'bod',
		name: 'benefit of the doubt',
		description:
			'Each area is judged by the weights that suit it best, among those by which no area of the same period scores above 1; components are then averaged.',
		method: {
			...common,
			normalisation: plain('minmax', { low: 0.01, high: 1 }),
			aggregation: {
				component: plain('bod', { least: 0.1 }),
				dimension: plain('arithmetic'),
				index: plain('arithmetic'),
			},
			required_share: { component: 1, dimension: 1, index: 1 },
		},
		source: 'Cherchye, Moesen, Rogge and Van Puyenbroeck (2007), Social Indicators Research 82, 111-145.',
	},
	{
		id: 'rank-copeland',
		name: 'ranks and Copeland scores',
		description:
			'Areas are compared in pairs, each period by itself: an area beats another where it is ahead by more of the weight. Distances count for nothing.',
		method: {
			...common,
			normalisation: plain('rank', { ties: 'mean' }),
			standardise: 'by-period',
			weights: 'given',
			aggregation: everywhere('copeland'),
		},
		source: 'Copeland (1951); Munda and Nardo (2009), Applied Economics 41, 1513-1523.',
	},
];
