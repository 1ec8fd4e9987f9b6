import type { presetIds, Weighting } from './project/method.ts';

/** A method of one step by its name, with those of its options that are not at their defaults. */
export interface MethodChoice {
	readonly name: string;
	readonly options: Readonly<Record<string, number | boolean | string>>;
}

/** The kinds of measure that are made of others. A node that holds indicators is made as a component, whatever it is called. */
export const aggregateKinds = ['component', 'dimension', 'index'] as const;
export type AggregateKind = (typeof aggregateKinds)[number];

/** The method in force, whole: a preset with what differs from it filled in. Published in the manifest as `options`. */
export interface IndexMethod {
	readonly preset: (typeof presetIds)[number];
	readonly shrinkage: MethodChoice;
	/** One after the other. */
	readonly imputation: readonly MethodChoice[];
	readonly treatment: MethodChoice;
	/** `observed`: where an indicator has no best or worst case, the best or worst observed stands for it. */
	readonly anchors: 'given' | 'observed';
	/** Whether values beyond the anchors are brought back to them; of methods that score between anchors. */
	readonly clamp: boolean;
	readonly normalisation: MethodChoice;
	/** Over which rows an indicator is standardised. */
	readonly standardise: 'pooled' | 'by-period';
	/** Code of the area that others are held against; `null` for none. */
	readonly reference: string | null;
	readonly weights: Weighting;
	/** What the weights multiply: z-scores (so that an indicator's share of the 0-100 score hangs on its spread too) or scores. */
	readonly weights_on: 'standardised' | 'scores';
	readonly weights_from: 'all' | 'latest';
	readonly aggregation: Readonly<Record<AggregateKind, MethodChoice>>;
	/** `null` where scores enter the measure above as they are. */
	readonly rescale: Readonly<Record<'component' | 'dimension', MethodChoice | null>>;
	/** The share of weight that must be present for a score to be made. */
	readonly required_share: Readonly<Record<AggregateKind, number>>;
}
