import { z } from 'zod';
import { type Weighting, weighting } from './method.ts';
import { id, text } from './words.ts';

/** One node of the framework tree: a dimension or a component. Indicators name their component in indicators.csv. */
export interface FrameworkNode {
	id: string;
	name: string;
	shortName?: string | undefined;
	description?: string | undefined;
	/** Nominal weight within its parent; equal where none is given. */
	weight?: number | undefined;
	/** Overrides the method's weighting for the indicators of this component. */
	weights?: Weighting | undefined;
	/** Said of a component that has no indicators: why, in a sentence. It is shown as a declared gap. */
	gap?: string | undefined;
	children?: FrameworkNode[] | undefined;
}

const frameworkNode: z.ZodType<FrameworkNode> = z.lazy(() =>
	z.strictObject({
		id,
		name: text,
		shortName: text.optional(),
		description: text.optional(),
		weight: z.number().positive().optional(),
		weights: weighting.optional(),
		gap: text.optional(),
		children: z.array(frameworkNode).optional(),
	}),
);

/** The tree of the index, from the top. */
export const framework = z.strictObject({
	id: id.default('index'),
	name: text.default('Social Progress Index'),
	description: text.optional(),
	levels: z
		.array(z.strictObject({ name: text, plural: text }))
		.default([
			{ name: 'dimension', plural: 'dimensions' },
			{ name: 'component', plural: 'components' },
		])
		.describe('What the levels of the tree between index and indicator are called, from the top.'),
	children: z.array(frameworkNode).min(1),
});
