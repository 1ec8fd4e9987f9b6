import { z } from 'zod';
import { isoDate, text } from '../project/words.ts';
import { siteLanguages } from '../translation.ts';

const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address, e.g. https://www.example.org/film' });

/** The settings at the head of content/video.md: a film of the site's own, or the way to one elsewhere. */
export const videoSettings = z.strictObject({
	file: text.optional().describe('A film in the content folder: MP4 or WebM.'),
	captions: z
		.union([
			text.transform((file) => [{ file, language: undefined }]),
			z.array(z.strictObject({ file: text, language: z.enum(siteLanguages).optional() })).min(1),
		])
		.optional()
		.describe('What is said and heard, as WebVTT, in one language or several.'),
	poster: text.optional().describe('A picture shown before the film begins.'),
	transcript: text.optional().describe('A Markdown file of the content folder with what is said and what is seen.'),
	link: webAddress.optional().describe('The page of a film elsewhere, in place of a file.'),
});
export type VideoSettings = z.infer<typeof videoSettings>;

/** The settings at the head of content/testimonials.md. */
export const testimonialSettings = z.strictObject({
	testimonials: z
		.array(
			z.strictObject({
				quotation: text,
				name: text,
				role: text.optional(),
				consent: isoDate.optional().describe('When they agreed to be quoted here.'),
				source: webAddress.optional().describe('Where they said it in public.'),
			}),
		)
		.min(1),
});
export type Testimonial = z.infer<typeof testimonialSettings>['testimonials'][number];

/** Texts of the content folder that stand on the home page and have none of their own. */
export const homeBlocks = ['home', 'video', 'testimonials'] as const;
