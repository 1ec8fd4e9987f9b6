import { z } from 'zod';
import { siteLanguages } from '../translation.ts';
import { dataFile } from './dataFile.ts';
import { disclosure } from './disclosure.ts';
import { embedHost } from './embedHost.ts';
import { framework } from './framework.ts';
import { geography } from './geography.ts';
import { method } from './method.ts';
import { ratings } from './ratings.ts';
import { records } from './records.ts';
import { theme as siteTheme } from './theme.ts';
import { tileAddress } from './tileAddress.ts';
import { id, inOtherLanguages, isoDate, periodId, text } from './words.ts';

const theme = z.strictObject({
	id,
	name: text,
	description: text.optional(),
	...inOtherLanguages('name', 'description'),
});

/** The shape of index.yaml. */
export const projectSchema = z.strictObject({
	id,
	name: text,
	place: text.describe('The place the index is about, as in a sentence: "Barking and Dagenham".'),
	summary: text.optional().describe('One or two sentences for the head of the home page.'),
	...inOtherLanguages('name', 'place', 'summary'),
	publisher: z.strictObject({
		name: text,
		...inOtherLanguages('name'),
		url: z.url().optional(),
		email: z.email().optional(),
	}),
	licence: text,
	language: z
		.enum(siteLanguages)
		.default('en')
		.describe('The language that this folder and its tables are written in: the main one.'),
	languages: z
		.array(z.enum(siteLanguages))
		.default([])
		.describe(
			'The languages that the site is in; empty for the main one alone. Texts in others are written beside, e.g. name_cy.',
		),
	release: z.strictObject({
		version: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), text),
		date: isoDate,
		status: text.default('Published'),
		note: text.optional(),
		...inOtherLanguages('status', 'note'),
	}),
	geography,
	periods: z
		.array(
			z.union([
				periodId,
				z.strictObject({ id: periodId, name: text, position: z.number(), ...inOtherLanguages('name') }),
			]),
		)
		.min(1),
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
				.describe('Main colour of the header; theme → header is the same.'),
			theme: siteTheme.optional().describe('Logo, favicon, colours and font of the site.'),
			content: text.default('content'),
			address: z
				.url({ protocol: /^https?$/, error: 'must be a web address like https://index.council.example/' })
				.transform((url) => (url.endsWith('/') ? url : `${url}/`))
				.optional()
				.describe('Public address of the home page of the index, for the code that others paste into their sites.'),
			embed: z
				.strictObject({
					hosts: z
						.array(embedHost)
						.min(1, 'must name a host, or be left out so that any site may embed')
						.optional()
						.describe('Sites that may show cards, maps and tables of this index; any site where left out.'),
				})
				.optional(),
			background: z
				.strictObject({
					tiles: tileAddress.describe('Address of the pictures of a street map, with {z}, {x} and {y} in it.'),
					attribution: text.describe('Who made the street map, as its licence asks to be said.'),
					link: z
						.url({ protocol: /^https?$/, error: 'must be a web address like https://maps.example/copyright' })
						.optional()
						.describe('Where the attribution leads.'),
					max_zoom: z.int().min(1).max(22).default(19).describe('The largest {z} that there are pictures for.'),
				})
				.optional()
				.describe('A street map that readers can put behind the areas of the map; none where left out.'),
		})
		.prefault({}),
});

/** index.yaml, read and checked, with its defaults filled in. */
export type Project = z.infer<typeof projectSchema>;
/** index.yaml as an analyst writes it, defaults left out. */
export type ProjectInput = z.input<typeof projectSchema>;
