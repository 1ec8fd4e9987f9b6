import { z } from 'zod';
import { inOtherLanguages, text } from './words.ts';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour, e.g. #12436d');

const image = text.describe('A picture in the project folder, such as content/logo.svg.');

/** `site → theme` of index.yaml: the publisher's own look. */
export const theme = z.strictObject({
	logo: z
		.strictObject({
			file: image.describe('Shown in the header: SVG or PNG.'),
			alt: text.describe('What the logo says, for people who do not see it: "Council of …".'),
			...inOtherLanguages('alt'),
			dark: image.optional().describe('The same for a dark header, shown where a reader asks for dark screens.'),
		})
		.optional(),
	favicon: image.optional().describe('The picture of a browser tab: SVG, PNG or ICO.'),
	header: colour.optional().describe('Ground of the header.'),
	accent: colour.optional().describe('Buttons, ticks and rules.'),
	link: colour.optional().describe('Text of links.'),
	dark: z
		.strictObject({ header: colour.optional(), accent: colour.optional(), link: colour.optional() })
		.optional()
		.describe('The same for dark screens; worked out from the others where left out.'),
	font: text
		.regex(/^[\p{L}\p{N} _-]+$/u, 'must be the name of one font, e.g. Arial')
		.optional()
		.describe('A font that readers have on their own machines; those who do not get the site’s own.'),
});
