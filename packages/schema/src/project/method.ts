import { z } from 'zod';
import { text } from './words.ts';

/** The methods there are by name; what each stands for is data of the engine (`presets`). */
export const presetIds = [
	'spi-ward',
	'spi-2017',
	'spi-2018',
	'spi-subnational',
	'eu-spi',
	'oecd-minmax-equal',
	'coinr-default',
	'imd',
	'simd',
	'ampi',
	'mpi',
	'bod',
	'rank-copeland',
] as const;

/** How weights of a component's indicators can be found. */
export const weightingNames = [
	'equal',
	'given',
	'pca',
	'pca-rotation',
	'factor',
	'entropy',
	'critic',
	'balance',
	'infomax',
] as const;

export const weighting = z.union([
	z.enum(weightingNames),
	z
		.strictObject({ model: text })
		.describe(
			'A weights table to take anchors, means, spreads and weights from (the tables/weights.csv of a release).',
		),
]);

const choice = z
	.union([text, z.object({ name: text }).catchall(z.union([z.number(), z.boolean(), text]))])
	.describe('A method by its name, or its name and options: minmax, or { name: winsorise, steps: 3 }.');

const share = z.number().min(0).max(1);

/** How the index is made: a preset, and what differs from it. */
export const method = z.strictObject({
	preset: z.enum(presetIds).default('spi-ward'),
	shrinkage: choice.optional().describe('Whether figures of small areas are drawn towards those around them.'),
	imputation: z
		.union([choice, z.array(choice)])
		.optional()
		.describe('How absent values are filled; of several methods each fills what those before it left.'),
	treatment: choice.optional().describe('What is done about outliers.'),
	anchors: z
		.enum(['given', 'observed'])
		.optional()
		.describe('Whether best and worst case must be given, or are the best and worst observed where none is given.'),
	clamp: z.boolean().optional().describe('Whether values beyond best or worst case count as if at it.'),
	normalisation: choice.optional().describe('How indicators are brought to one scale.'),
	standardise: z
		.enum(['pooled', 'by-period'])
		.optional()
		.describe('Over all periods together, or each period by itself.'),
	reference: text.optional().describe('Code of the area that others are held against (distance-to-reference).'),
	weights: weighting.optional().describe('How indicators are weighted within their component.'),
	weights_on: z
		.enum(['standardised', 'scores'])
		.optional()
		.describe('Whether the weights multiply z-scores, as in the Social Progress Index, or the scores.'),
	weights_from: z.enum(['all', 'latest']).optional().describe('The periods that weights are estimated on.'),
	aggregation: z
		.union([
			choice,
			z.strictObject({
				component: choice.optional(),
				dimension: choice.optional(),
				index: choice.optional(),
			}),
		])
		.optional()
		.describe('How scores are brought together; one method, or one for each kind of measure.'),
	rescale: z
		.strictObject({ component: choice.optional(), dimension: choice.optional() })
		.optional()
		.describe('A normalisation of scores that have been made, before they enter the measure above.'),
	required_share: z
		.strictObject({ component: share.optional(), dimension: share.optional(), index: share.optional() })
		.optional()
		.describe('The share of weight that must be present for a score to be made.'),
});

export type Weighting = z.infer<typeof weighting>;
/** A method of one step as it may be written in index.yaml. */
export type MethodChoiceInput = z.infer<typeof choice>;
/** What index.yaml says of the method. */
export type MethodInput = z.infer<typeof method>;
