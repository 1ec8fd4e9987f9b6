import { z } from 'zod';
import { text } from './words.ts';

export const weighting = z.union([
	z.enum(['equal', 'given', 'pca']),
	z
		.strictObject({ model: text })
		.describe(
			'A weights table to take anchors, means, spreads and weights from (the tables/weights.csv of a release).',
		),
]);

/** How the index is made: a preset, and what differs from it. */
export const method = z.strictObject({
	preset: z.enum(['spi-ward']).default('spi-ward'),
	weights: weighting.default('equal').describe('How indicators are weighted within their component.'),
	standardise: z.enum(['pooled']).default('pooled'),
	imputation: z.enum(['none', 'ols']).default('ols'),
	clamp: z.boolean().default(true),
	/** The share of weight that must be present for a score to be made, by what is scored. */
	required_share: z
		.strictObject({
			component: z.number().min(0).max(1).default(0.5),
			dimension: z.number().min(0).max(1).default(0.75),
			index: z.number().min(0).max(1).default(1),
		})
		.prefault({}),
});

export type Weighting = z.infer<typeof weighting>;
