import { z } from 'zod';
import { text } from './words.ts';

/** What areas are held against, and when a difference is called one. */
export const ratings = z.strictObject({
	peers: z
		.strictObject({
			count: z.int().min(2).default(15),
			match: text.optional().describe('An indicator id or a column of the area list that says which areas are alike.'),
		})
		.prefault({}),
	position: z
		.strictObject({
			against: z.array(z.enum(['peers', 'parent'])).default(['peers', 'parent']),
			spread: z.number().min(0).default(1).describe('How many average absolute deviations count as a difference.'),
			threshold: z.number().min(0).default(1).describe('The least difference, in points, that is ever rated.'),
		})
		.prefault({}),
	progress: z
		.strictObject({
			since: z.array(z.enum(['previous', 'first'])).default(['previous', 'first']),
			threshold: z.number().min(0).default(1).describe('The least change, in points, that is called a change.'),
		})
		.prefault({}),
});
