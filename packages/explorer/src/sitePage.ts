import { render } from 'svelte/server';
import { pageAssets } from './assets.ts';
import type { OtherTexts } from './client/keepLanguageMarked.ts';
import EmbedShell from './components/EmbedShell.svelte';
import Shell from './components/Shell.svelte';
import { htmlDocument } from './document.ts';
import { markLanguage } from './markLanguage.ts';
import type { IndexModel } from './model/IndexModel.ts';
import { type Language, languageFolder } from './model/languages.ts';
import { links } from './model/links.ts';
import { type PageContext, pageContext, twinsOf } from './model/pageContext.ts';
import { sitePicture } from './model/siteLogo.ts';
import { textHash } from './model/textHash.ts';
import type { MadePage } from './page.ts';
import { embedMissingPage } from './pages/embedMissing.ts';
import { pages } from './pages/index.ts';
import { notFoundPage } from './pages/notFound.ts';
import { canonicalPath } from './siteAddresses.ts';
import { editionLinks, type HostedEdition } from './siteEditions.ts';
import { type AlsoIn, alsoIn } from './state/area/alsoIn.ts';
import { hasPlan } from './state/plan/planState.ts';
import { themeCss } from './theme.ts';
import { wordsIn } from './words/index.ts';

export interface RenderedPage {
	readonly status: number;
	readonly contentType: string;
	readonly body: string;
	/** Where a server sends the visitor on to, relative to the page; the body does the same where there is none. */
	readonly location?: string;
	/** The file that its script asks for, at a path of the site, where what a page shows is too much to be handed over within it. */
	readonly beside?: { readonly path: string; readonly body: string };
	/** Who may show it in a frame, as a content policy names them, where that is not this site alone. */
	readonly framedBy?: readonly string[];
	/** Other hosts whose pictures it may show, as a content policy names them, where there are any. */
	readonly picturesFrom?: readonly string[];
}

/** One index in one of its languages. */
export interface InLanguage {
	readonly language: Language;
	readonly model: IndexModel;
	readonly untranslated: ReadonlySet<string>;
}

export interface Hosted extends HostedEdition {
	readonly slug: string;
	readonly past: boolean;
	/** Every release of its index, the current one first. */
	editions: readonly Hosted[];
	/** That of the main language. */
	readonly main: InLanguage;
	edition(language: Language): InLanguage;
	/** Addresses of its pages within a language. */
	locals(): ReadonlySet<string>;
}

/** What a page needs to know of the site around its index. */
export interface Surroundings {
	/** Languages of the list of indices, the main one first; `null` where there is none. */
	readonly lists: readonly Language[] | null;
	/** The other indices of the site. */
	readonly others: readonly Hosted[];
	/** Public address of the index, where it is known. */
	readonly address: string | null;
}

/** Characters of JSON that are handed over within a page. More lie beside it, so that it can be read before they have come. */
const mostWithin = 200_000;
/** The name of the file beside a page. */
export const dataFile = 'page-data.json';

/** @param path - from the root of the site */
export function renderLocal(
	index: Hosted,
	language: Language,
	local: string,
	path: string,
	{ lists, others, address }: Surroundings,
): RenderedPage | null {
	const { slug, languages } = index;
	const edition = index.edition(language);
	const own = pageContext(edition.model, local, slug, lists !== null, languages, language);
	const context: PageContext = {
		...own,
		...editionLinks(index, language, local),
		...listLink(own.siteRoot, language, lists),
		...elsewhere(edition.model, own, others),
		...(address === null
			? {}
			: {
					address:
						address + languageFolder(language, languages[0]!) + encodeURI(canonicalPath(local, edition.model.index.id)),
				}),
	};
	const words = wordsIn(language);
	for (const page of pages) {
		const made = page.make(edition.model, local, context, words);
		if (made === null) continue;
		const data = made.script === null ? null : pageData(made, edition, languages[0]!);
		const beside = data !== null && data.length > mostWithin ? { path: path + dataFile, body: data } : null;
		const rendered = html(renderPage(index, edition, made, page.section, context, beside === null ? data : 'beside'));
		return {
			...rendered,
			...(beside === null ? {} : { beside }),
			...(made.picturesFrom.length === 0 ? {} : { picturesFrom: made.picturesFrom }),
			...(made.wholePage === null ? {} : { framedBy: framedBy(index) }),
		};
	}
	return null;
}

export function renderPart(index: Hosted, language: Language, local: string): RenderedPage | null {
	const { model } = index.edition(language);
	for (const { parts } of pages) {
		if (parts?.wordless && language !== index.languages[0]) continue;
		const content = parts?.json(model, local) ?? null;
		if (content !== null) {
			return json(JSON.stringify(content));
		}
		const drawing = parts?.svg?.(model, local) ?? null;
		if (drawing !== null) return { status: 200, contentType: 'image/svg+xml; charset=utf-8', body: drawing };
	}
	return null;
}

/** @param at - the address asked for, from the root of the site, and what of it comes after index and language */
export function renderNotFound(
	index: Hosted,
	at: { path: string; language: Language; local: string },
	lists: readonly Language[] | null,
): string {
	const { slug, languages } = index;
	const { language } = at;
	const edition = index.edition(language);
	const siteRoot = '../'.repeat(at.path.split('/').length - 1);
	const indexRoot = siteRoot + index.prefix;
	const context = {
		...pageContext(edition.model, '', slug, lists !== null, languages, language),
		...listLink(siteRoot, language, lists),
		siteRoot,
		indexRoot,
		root: indexRoot + languageFolder(language, languages[0]!),
		twins: twinsOf(at.local, indexRoot, languages),
	};
	const page = isView(at.local) ? embedMissingPage : notFoundPage;
	const made = page.make(edition.model, '', context, wordsIn(language))!;
	const data = made.script === null ? null : pageData(made, edition, languages[0]!);
	return renderPage(index, edition, made, '', context, data, true);
}

/** What other indices say of the area that a page is of. */
function elsewhere(
	model: IndexModel,
	{ path, siteRoot, language }: PageContext,
	others: readonly Hosted[],
): { readonly alsoIn?: readonly AlsoIn[] } {
	const code = others.length === 0 ? undefined : /^area\/([^/]+)\/$/.exec(path)?.[1];
	if (code === undefined || !model.hasArea(code)) return {};
	const found = alsoIn(
		model,
		code,
		others.map((other) => {
			const own = other.languages.includes(language) ? language : other.languages[0]!;
			return {
				model: other.edition(own).model,
				root: siteRoot + other.prefix + languageFolder(own, other.languages[0]!),
				language: own === language ? undefined : own,
			};
		}),
	);
	return found.length === 0 ? {} : { alsoIn: found };
}

/** The way to the list of indices in a language, where it is not at the root of the site. */
function listLink(siteRoot: string, language: Language, lists: readonly Language[] | null): { readonly list?: string } {
	if (lists === null || !lists.includes(language)) return {};
	const folder = languageFolder(language, lists[0]!);
	return folder === '' ? {} : { list: siteRoot + folder };
}

function renderPage(
	index: Hosted,
	edition: InLanguage,
	made: MadePage,
	section: string,
	context: PageContext,
	/** Handed to its script, as JSON; or that it lies beside the page. */
	data: string | 'beside' | null,
	hidden = false,
): string {
	const { manifest, content } = edition.model.data;
	const main = index.languages[0]!;
	const to = links(context);
	const favicon = manifest.site.theme?.favicon;
	const shell =
		made.wholePage === null
			? render(Shell, {
					props: { context, manifest, section, hasAbout: content.about !== undefined, hasPlan: hasPlan(edition.model) },
				})
			: render(EmbedShell, { props: { context, manifest, wholePage: made.wholePage, title: made.title } });
	const page = render(made.component, { props: made.props });
	const marked = (body: string) => markLanguage(body, edition.untranslated, main);
	return htmlDocument({
		language: context.language,
		twins: context.twins,
		title: made.title === manifest.name ? made.title : `${made.title} – ${manifest.name}`,
		description: made.description,
		shell: marked(shell.body),
		page: marked(page.body),
		assets: pageAssets(made.script, context.language),
		asset: to.asset,
		theme: themeCss(manifest) === null ? null : `${context.indexRoot}theme.css`,
		favicon: favicon === undefined ? null : (sitePicture(manifest, context, favicon)?.href ?? null),
		ownFont: manifest.site.theme?.font !== undefined,
		data: data === 'beside' ? { file: dataFile, failed: wordsIn(context.language).controls.failed } : data,
		hidden: hidden || index.past,
		wholePage: made.wholePage === null ? null : to.page(made.wholePage),
		address: context.address ?? null,
	});
}

function pageData({ browserProps }: MadePage, edition: InLanguage, main: Language): string {
	return JSON.stringify({ ...browserProps, ...otherTexts(browserProps, edition, main) });
}

/** Which texts that a page's script may show later are in another language than the page. */
function otherTexts(props: unknown, { untranslated }: InLanguage, language: Language): { readonly other?: OtherTexts } {
	if (untranslated.size === 0) return {};
	const texts = new Set<string>();
	const walk = (value: unknown): void => {
		if (typeof value === 'string') {
			if (untranslated.has(value.trim())) texts.add(textHash(value.trim()));
		} else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
	};
	walk(props);
	return texts.size === 0 ? {} : { other: { language, texts: [...texts] } };
}

/** Whether an address within an index is, or would be, that of a view for frames. */
export function isView(local: string): boolean {
	return /^embed\/./.test(local);
}

export function framedBy({ main: { model } }: Hosted): readonly string[] {
	const hosts = model.data.manifest.site.embed?.hosts;
	return hosts === undefined ? ['*'] : ["'self'", ...hosts];
}

export function plainFile(body: string, type: string): RenderedPage {
	return { status: 200, contentType: `${type}; charset=utf-8`, body };
}

export function json(body: string): RenderedPage {
	return plainFile(body, 'application/json');
}

export function html(body: string, status = 200): RenderedPage {
	return { status, contentType: 'text/html; charset=utf-8', body };
}
