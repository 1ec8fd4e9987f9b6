import type { Weighting } from '@social-index/schema';

/**
 * Every method of the engine in plain words, by its id; formula, source and options are told from its definition. Each is a
 * sentence, or the second half of one where the comment says so.
 */
export const methodWords = {
	shrinkage: {
		logit:
			'Counts of few people swing by chance. The proportion of each area is therefore drawn towards that of the area it lies in, the more so the fewer people it rests on.',
		marshall:
			'Counts of few people swing by chance. Each rate is therefore drawn towards the mean of all areas, the more so the fewer people it rests on.',
	},
	imputation: {
		ols: 'Where an area lacks one figure of a component and has all others, the one is estimated from them by a straight-line regression (ordinary least squares) over the areas that have all.',
		centre: 'What is missing is set to the middle of the areas that have a figure in the period.',
		'group-centre': 'What is missing is set to the middle of the area’s group in the period.',
		'within-row': 'What is missing is set so that the area scores in it as in the rest of the component.',
		em: 'What is missing is set to what the other indicators make most likely, all indicators being taken as jointly normal.',
		'nearest-areas': 'What is missing is set to the mean of the areas that are most like it in the other indicators.',
		'parent-ratio':
			'What is missing is worked out from the area it lies in, by how the two stood to each other in the nearest period that has both.',
		latest: 'What is missing is set to the area’s own latest earlier figure.',
		constant: 'What is missing is set to the area’s own latest earlier figure, or to its first where there is none.',
		linear:
			'A hole between two figures of an area is filled on the straight line between them; before the first and after the last, the nearest figure stands in.',
		'linear-constant':
			'A hole between two figures of an area is filled on the straight line between them; where an area has one figure only, it stands throughout.',
	},
	treatment: {
		winsorise:
			'Where a few figures lie so far out that they would decide the scale alone, the most extreme one is set to the next, step by step, until the spread looks ordinary.',
		'log-ct':
			'Where a few figures lie far out, the most extreme one is set to the next, step by step; where that does not suffice, the logarithm is scored instead.',
		'log-ct-plus':
			'Where a few figures lie far out, the most extreme one is set to the next, step by step; where that does not suffice, a logarithm that draws in the longer side is scored instead.',
		'log-ct-orig':
			'Where a few figures lie far out, the most extreme one is set to the next, step by step; where that does not suffice, the logarithm of the distance from the lowest is scored instead.',
		'log-gii':
			'Where a few figures lie far out, the most extreme one is set to the next, step by step; where that does not suffice, the logarithm of the Global Innovation Index is scored instead.',
		'box-cox':
			'Where a few figures lie far out, the most extreme one is set to the next, step by step; where that does not suffice, a power of the figure is scored instead.',
	},
	/** After “Each indicator is turned so that higher is better, and”. */
	normalisation: {
		minmax: 'scored by its place between the lowest and the highest figure.',
		zscore: 'scored by how many standard deviations it lies from the mean.',
		tscore: 'scored by how many standard deviations it lies from the mean, 50 being the mean and 10 a deviation.',
		'robust-zscore':
			'scored by its distance from the median in units of the usual distance, which outliers hardly move.',
		scaled: 'scored by its place between its worst and its best case.',
		goalposts: 'scored by its place between its worst and its best case, never beyond them.',
		'spi-anchors': 'scored by its place between its worst and its best case.',
		rank: 'scored by its rank, the lowest figure having 1.',
		borda: 'scored by how many areas it is ahead of.',
		'percentile-rank': 'scored by the share of the areas it is ahead of.',
		'normal-scores':
			'ranked, and the ranks laid onto the normal curve, so that places in the middle lie close together and those at the ends far apart.',
		'distance-to-maximum': 'scored by its distance from the highest figure: 1 for the highest, 0 for the lowest.',
		'distance-to-reference': 'scored by its distance from the reference area.',
		'distance-to-target': 'scored by how much of the way from the lowest figure to the target it has gone.',
		'fraction-of-maximum': 'divided by the highest figure.',
		ampi: 'scored about 100, which is the mean of the first period, over the range from the lowest to the highest figure of all periods.',
		exponential:
			'ranked, and the ranks laid onto an exponential curve, so that areas at the deprived end are told apart most and a high score elsewhere cannot make up for it.',
	},
	/** After “In each component,”. */
	weights: {
		equal: 'every indicator counts the same.',
		given: 'every indicator has the weight that its row in indicators.csv gives it.',
		pca: 'indicators are weighted by the first principal component: those that move with the others count for more.',
		'pca-rotation':
			'indicators are weighted by the first principal component without best and worst cases: those that move with the others count for more.',
		factor:
			'indicators are weighted by factor analysis: those that tell most about what all of them have in common count for more.',
		entropy: 'indicators that are spread more unevenly over the areas count for more.',
		critic: 'indicators that vary more and repeat the others less count for more.',
		balance: 'weights are sought with which every indicator moves the component as much as its given weight says.',
		infomax: 'weights are sought with which the component tells most about its indicators.',
	} satisfies Record<Exclude<Weighting, object>, string>,
	/** After the kinds of measure, e.g. “Components and dimensions: each”. */
	aggregation: {
		arithmetic: 'is the weighted average of its parts. A low part can be made up for by a high one.',
		sum: 'is the weighted sum of its parts, an absent one counting as zero.',
		geometric:
			'is the weighted geometric mean of its parts: a low part cannot be fully made up for by a high one, and a rise counts for more where a part is low.',
		harmonic: 'is the weighted harmonic mean of its parts, in which the lowest parts count for most.',
		power:
			'is the weighted power mean of its parts: with a power below 1 unevenness costs, so that a low part cannot be fully made up for by a high one.',
		minimum: 'is as high as the lowest of its parts.',
		copeland:
			'compares areas in pairs: an area outranks another where it is ahead in parts that make more of the weight. Its score is the areas it outranks less those that outrank it; by how much counts for nothing.',
		mpi: 'is the average of its parts with a penalty for unevenness, so that a low part cannot be fully made up for by a high one.',
		ampi: 'is the average of its parts with a penalty for unevenness, so that a low part cannot be fully made up for by a high one.',
		'mean-min': 'lies between the average of its parts and the lowest of them.',
		'penalised-geometric': 'is the geometric mean of its parts with a further penalty for unevenness.',
		owa: 'is an average in which a part is weighted by its place from the best to the weakest, whichever part it is.',
		wroclaw: 'says how near an area lies to an ideal that is best in every part.',
		bod: 'gives each area the weights that suit it best, among those by which no area scores above 1.',
	},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The plain words of a method that a registry names. */
export function plainWords(step: keyof typeof methodWords, id: string): string {
	return (methodWords[step] as Readonly<Record<string, string>>)[id] ?? '';
}
