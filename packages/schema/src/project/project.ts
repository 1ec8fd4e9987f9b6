import { z } from 'zod';
import { dataFile } from './dataFile.ts';
import { disclosure } from './disclosure.ts';
import { framework } from './framework.ts';
import { geography } from './geography.ts';
import { method } from './method.ts';
import { ratings } from './ratings.ts';
import { records } from './records.ts';
import { id, isoDate, periodId, text } from './words.ts';

const theme = z.strictObject({ id, name: text, description: text.optional() });

/** The shape of index.yaml. */
export const projectSchema = z.strictObject({
	id,
	name: text,
	place: text.describe('The place the index is about, as in a sentence: "Barking and Dagenham".'),
	summary: text.optional().describe('One or two sentences for the head of the home page.'),
	publisher: z.strictObject({ name: text, url: z.url().optional(), email: z.email().optional() }),
	licence: text,
	language: z.enum(['en']).default('en'),
	release: z.strictObject({
		version: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), text),
		date: isoDate,
		status: text.default('Published'),
		note: text.optional(),
	}),
	geography,
	periods: z.array(z.union([periodId, z.strictObject({ id: periodId, name: text, position: z.number() })])).min(1),
	data: z.array(dataFile).min(1),
	records: z.array(records).default([]),
	method: method.prefault({}),
	framework,
	ratings: ratings.prefault({}),
	disclosure: disclosure.prefault({}),
	themes: z.array(theme).default([]),
	site: z
		.strictObject({
			colour: z
				.string()
				.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #12436d')
				.optional()
				.describe('Main colour of the header.'),
			content: text.default('content'),
		})
		.prefault({}),
});

/** index.yaml, read and checked, with its defaults filled in. */
export type Project = z.infer<typeof projectSchema>;
/** index.yaml as an analyst writes it, defaults left out. */
export type ProjectInput = z.input<typeof projectSchema>;
