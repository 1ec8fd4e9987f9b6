import { z } from 'zod';
import { isoDate, text } from './words.ts';

const codes = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text).min(1));

/** How figures about few people are kept back, for indicators that are not of public sources. */
export const disclosure = z.strictObject({
	mode: z.enum(['suppress', 'round']).default('suppress').describe('Hide small counts, or round every count.'),
	min_count: z.int().min(2).max(1000).default(5).describe('Counts from 1 to below this are not published.'),
	sensitive_min_count: z
		.int()
		.min(2)
		.max(1000)
		.default(10)
		.describe('The same for indicators that are marked sensitive.'),
	min_mean_count: z.int().min(2).max(1000).default(8).describe('Means of fewer people than this are not published.'),
	round_to: z.int().min(2).max(1000).default(5).describe('The base of rounding.'),
	rounding: z.enum(['nearest', 'random']).default('nearest'),
	secret: text
		.optional()
		.describe(
			'Any words, for random rounding. Keep them to yourselves and keep them the same: they are in no release.',
		),
	zeros: z.enum(['show', 'hide']).default('show').describe('Whether a count of none is published.'),
	everyone: z.enum(['show', 'hide']).default('hide').describe('Whether a proportion of all is published.'),
	margin: z
		.number()
		.positive()
		.max(1)
		.default(0.2)
		.describe('How closely, as a share of itself, the total behind a hidden mean may at most be found.'),
	sums: z
		.array(z.strictObject({ whole: codes, parts: codes }))
		.default([])
		.describe('Areas whose counts add up to those of others, beside what the area lists say.'),
	sign_off: z
		.strictObject({ by: text, date: isoDate })
		.optional()
		.describe('Who has agreed to the publication of these figures, and when.'),
});

export type DisclosureSettings = z.infer<typeof disclosure>;
