import {
	frontMatter,
	type ReleaseManifest,
	type Testimonial,
	testimonialSettings,
	videoSettings,
} from '@social-index/schema';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Language } from '../../model/languages.ts';
import type { PageContext } from '../../model/pageContext.ts';
import { type SitePicture, sitePicture } from '../../model/siteLogo.ts';
import { contentHtml } from '../content/contentHtml.ts';

/** A film of the site's own, or the way to one elsewhere. */
export interface HomeVideo {
	/** `null` where the publisher's text has no heading. */
	readonly title: string | null;
	/** The publisher's own words about it, as HTML. */
	readonly html: string;
	readonly film: {
		readonly href: string;
		readonly type: string;
		readonly bytes: number;
		readonly poster: SitePicture | null;
		readonly captions: readonly { readonly href: string; readonly language: Language }[];
		readonly transcript: string | null;
	} | null;
	readonly link: { readonly href: string; readonly host: string } | null;
}

export interface HomeTestimonials {
	readonly title: string | null;
	readonly html: string;
	readonly items: readonly Pick<Testimonial, 'quotation' | 'name' | 'role' | 'source'>[];
}

/** What the blocks are read from, and where their page is. */
interface From {
	readonly manifest: Pick<ReleaseManifest, 'media' | 'site'>;
	readonly content: Readonly<Record<string, string>>;
	readonly context: PageContext;
}

/** @returns `null` where there is no such block, or nothing in it that can be shown */
export function homeVideo({ manifest, content, context }: From): HomeVideo | null {
	const read = settingsOf(content.video, videoSettings);
	if (read === null) return null;
	const { settings, ...text } = read;
	const at = (file: string) => sitePicture(manifest, context, `${manifest.site.content}/${file}`);
	const film = settings.file === undefined ? null : at(settings.file);
	const { link } = settings;
	if (film === null && link === undefined) return null;
	const own = manifest.media?.find(({ source }) => source === `${manifest.site.content}/${settings.file}`);
	const transcript = content[settings.transcript?.replace(/\.md$/, '') ?? ''];
	return {
		title: text.title,
		html: contentHtml(text.body, manifest, context),
		film:
			film === null
				? null
				: {
						href: film.href,
						type: settings.file!.toLowerCase().endsWith('.webm') ? 'video/webm' : 'video/mp4',
						bytes: own?.bytes ?? 0,
						poster: settings.poster === undefined ? null : at(settings.poster),
						captions: (settings.captions ?? []).flatMap(({ file, language = context.language }) => {
							const found = at(file);
							return found === null ? [] : [{ href: found.href, language }];
						}),
						transcript: transcript === undefined ? null : contentHtml(titled(transcript).body, manifest, context),
					},
		link: link === undefined ? null : { href: link, host: new URL(link).hostname.replace(/^www\./, '') },
	};
}

/** @returns `null` where there is no such block, or nothing in it that can be shown */
export function homeTestimonials({ manifest, content, context }: From): HomeTestimonials | null {
	const read = settingsOf(content.testimonials, testimonialSettings);
	if (read === null) return null;
	return {
		title: read.title,
		html: contentHtml(read.body, manifest, context),
		items: read.settings.testimonials.map(({ consent: _, ...shown }) => shown),
	};
}

/** Names of texts that stand within others and have no page of their own: those of the home page, and the words of its film. */
export function partsOfPages(content: Readonly<Record<string, string>>): ReadonlySet<string> {
	const transcript = settingsOf(content.video, videoSettings)?.settings.transcript?.replace(/\.md$/, '');
	return new Set(['home', 'video', 'testimonials', ...(transcript === undefined ? [] : [transcript])]);
}

/** What people are quoted with, which stands above the text and not in it. */
export function quotedTexts(markdown: string): readonly string[] {
	const read = settingsOf(markdown, testimonialSettings);
	return (read?.settings.testimonials ?? []).flatMap(({ quotation, role }) => [
		quotation.trim(),
		...(role ? [role] : []),
	]);
}

function settingsOf<Schema extends z.ZodType>(
	markdown: string | undefined,
	schema: Schema,
): { settings: z.infer<Schema>; title: string | null; body: string } | null {
	if (markdown === undefined) return null;
	const { head, body } = frontMatter(markdown);
	if (head === null) return null;
	const checked = schema.safeParse(parse(head));
	return checked.success ? { settings: checked.data, ...titled(body) } : null;
}

function titled(markdown: string): { title: string | null; body: string } {
	const heading = /^#\s+(.+)$/m.exec(markdown);
	return { title: heading?.[1] ?? null, body: heading === null ? markdown : markdown.replace(heading[0], '') };
}
