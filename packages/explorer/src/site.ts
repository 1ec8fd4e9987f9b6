import type { ReleaseData } from '@social-index/schema';
import { render } from 'svelte/server';
import { pageAssets } from './assets.ts';
import type { OtherTexts } from './client/keepLanguageMarked.ts';
import EmbedShell from './components/EmbedShell.svelte';
import Shell from './components/Shell.svelte';
import { htmlDocument } from './document.ts';
import { markLanguage } from './markLanguage.ts';
import { IndexModel } from './model/IndexModel.ts';
import { type Language, languageFolder, languagesOf } from './model/languages.ts';
import { links } from './model/links.ts';
import { type PageContext, pageContext, twinsOf } from './model/pageContext.ts';
import { sitePicture } from './model/siteLogo.ts';
import { textHash } from './model/textHash.ts';
import { translatedRelease } from './model/translatedRelease.ts';
import type { MadePage } from './page.ts';
import { embedMissingPage } from './pages/embedMissing.ts';
import { pages } from './pages/index.ts';
import { notFoundPage } from './pages/notFound.ts';
import { canonicalPath, listOfPageLists, pageLists, robotsText, siteAddresses } from './siteAddresses.ts';
import { editionAddress, editionLinks, editionsOf, type HostedEdition, sentOn } from './siteEditions.ts';
import { renderIndexList } from './siteList.ts';
import { type AlsoIn, alsoIn } from './state/area/alsoIn.ts';
import { hasPlan } from './state/plan/planState.ts';
import { themeCss } from './theme.ts';
import { wordsIn } from './words/index.ts';

/** One release as hosted by a site. */
export interface SiteIndex {
	/** The folder of the site it lives under; '' where the site hosts one index at its root. */
	readonly slug: string;
	readonly data: ReleaseData;
	/** Whether another of the releases is a later edition of the same index (by its id). It is not listed, and leads to that one. */
	readonly past?: boolean;
}

export interface SiteOptions {
	/** The public address of the root of the site, ending in '/'; where it is left out, what the indices say of theirs counts. */
	readonly address?: string;
}

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

export interface Site {
	/** Every page: '' or ending in '/' for a page, a file name otherwise (`404.html`, `london/theme.css`, parts of pages as JSON or SVG). */
	paths(): Iterable<string>;
	/** The page at a path of {@link Site.paths}, or the file beside one; `null` where there is none. */
	render(path: string): RenderedPage | null;
	/** The page for an address that leads nowhere, with links that work from that address. */
	notFound(path: string): RenderedPage;
}

/** One index in one of its languages. */
interface InLanguage {
	readonly language: Language;
	readonly model: IndexModel;
	readonly untranslated: ReadonlySet<string>;
}

interface Hosted extends HostedEdition {
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

/**
 * The website over one or more releases. Every page stands at its address in the main language of its index, and under a folder
 * of each other language (`cy/area/W1/`). Rendering one page keeps nothing, so a site of any size is written in bounded memory.
 *
 * @throws RangeError where two indices share a slug, one has none while there are several, or a past edition has no current one
 */
export function createSite(indices: readonly SiteIndex[], options: SiteOptions = {}): Site {
	const slugs = new Set(indices.map((index) => index.slug));
	const current = indices.filter(({ past }) => past !== true);
	if (slugs.size !== indices.length || (current.length > 1 && slugs.has(''))) {
		throw new RangeError('Each index of a site needs a slug of its own.');
	}
	const all = indices.map(host);
	for (const own of all) own.editions = editionsOf(own, all);
	const hosted = all.filter(({ past }) => !past);
	const listed = hosted.every((index) => index.slug !== '');
	const addresses = siteAddresses(hosted, options.address ?? null);
	const byDepth = all.toSorted((a, b) => b.prefix.length - a.prefix.length);
	const hostOf = (path: string) => byDepth.find(({ prefix }) => path.startsWith(prefix));
	/** Of the list of indices: that of the first index before the others. */
	const siteLanguages = [...new Set(hosted.flatMap(({ languages }) => languages))];
	const folders = siteLanguages.map((language) => [languageFolder(language, siteLanguages[0]!), language] as const);

	/** What search engines are told of the site, by path; made once, and only where its address is known. */
	const crawlerFiles = once(() => {
		const files = new Map<string, RenderedPage>();
		const { root } = addresses;
		if (root === null) return files;
		for (const index of hosted) {
			const lists = pageLists(index, index.locals(), root + index.prefix);
			for (const [i, body] of lists.entries())
				files.set(`${index.prefix}sitemap-${i + 1}.xml`, plainFile(body, 'application/xml'));
		}
		const lists = [...files.keys()].map((file) => root + file);
		files.set('sitemap.xml', plainFile(listOfPageLists(lists), 'application/xml'));
		if (new URL(root).pathname === '/') files.set('robots.txt', plainFile(robotsText(root), 'text/plain'));
		return files;
	});

	return {
		*paths() {
			if (listed) for (const [folder] of folders) yield folder;
			for (const index of all) yield* pathsOf(index);
			for (const index of hosted) yield editionAddress(index);
			for (const [folder] of folders) yield `${folder}404.html`;
			yield* crawlerFiles().keys();
		},
		render(path) {
			const found = folders.find(([folder]) => path === `${folder}404.html`);
			if (found !== undefined) return this.notFound(path);
			const list = listed ? folders.find(([folder]) => path === folder) : undefined;
			if (list !== undefined) return html(renderIndexList(hosted, list[1], siteLanguages, addresses.root));
			const forCrawlers = /\.(xml|txt)$/.test(path) ? crawlerFiles().get(path) : undefined;
			if (forCrawlers !== undefined) return forCrawlers;
			const index = hostOf(path);
			if (index === undefined) return null;
			if (!index.past && path.startsWith(editionAddress(index))) {
				const wanted = path.slice(editionAddress(index).length);
				return this.render(index.prefix + wanted) === null ? null : sentOn(index, path, wanted);
			}
			const own = path.slice(index.prefix.length);
			const { language, local } = localPath(own, index.languages);
			if (local === 'theme.css' && language === index.languages[0]) {
				const css = themeCss(index.main.model.data.manifest);
				return css === null ? null : { status: 200, contentType: 'text/css; charset=utf-8', body: css };
			}
			const others = index.past ? [] : hosted.filter((other) => other !== index);
			const around = { lists: listed ? siteLanguages : null, others, address: addresses.index(index) };
			const isData = local === dataFile || local.endsWith(`/${dataFile}`);
			if (local !== '' && !local.endsWith('/') && !isData) return renderPart(index, language, local);
			const ending = isData ? dataFile.length : 0;
			const of = path.slice(0, path.length - ending);
			const page = renderLocal(index, language, local.slice(0, local.length - ending), of, around);
			return isData ? (page?.beside === undefined ? null : json(page.beside.body)) : page;
		},
		notFound(path) {
			const inLanguage = localPath(path, siteLanguages);
			const named = hostOf(path);
			const index = named ?? hosted[0]!;
			const own = named === undefined ? inLanguage : localPath(path.slice(named.prefix.length), named.languages);
			const language = index.languages.includes(own.language) ? own.language : index.languages[0]!;
			const page = html(
				renderNotFound(index, { path, language, local: own.local }, listed ? siteLanguages : null),
				404,
			);
			return isView(own.local) ? { ...page, framedBy: framedBy(index) } : page;
		},
	};
}

function host({ slug, data, past = false }: SiteIndex): Hosted {
	const languages = languagesOf(data.manifest);
	const editions = new Map<Language, InLanguage>();
	const edition = (language: Language): InLanguage => {
		let made = editions.get(language);
		if (made === undefined) {
			const { data: own, untranslated } = translatedRelease(data, language);
			made = { language, model: new IndexModel(own), untranslated };
			editions.set(language, made);
		}
		return made;
	};
	const main = edition(languages[0]!);
	const locals = once(() => new Set(pages.flatMap((page) => [...page.paths(main.model)])));
	const prefix = slug === '' ? '' : `${slug}/`;
	return {
		prefix,
		slug,
		past,
		editions: [],
		languages,
		main,
		edition,
		locals,
		hasPage: (local) => locals().has(local),
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

function* pathsOf(index: Hosted): Iterable<string> {
	const [main] = index.languages;
	for (const language of index.languages) {
		const { model } = index.edition(language);
		const prefix = index.prefix + languageFolder(language, main!);
		for (const page of pages) {
			for (const path of page.paths(model)) yield prefix + path;
			if (page.parts === null || (page.parts.wordless && language !== main)) continue;
			for (const path of page.parts.paths(model)) yield prefix + path;
		}
	}
	if (themeCss(index.main.model.data.manifest) !== null) yield `${index.prefix}theme.css`;
}

/** Takes the folder of a language off an address. */
function localPath(path: string, languages: readonly Language[]): { language: Language; local: string } {
	const [main, ...others] = languages;
	const language = others.find((code) => path.startsWith(`${code}/`));
	return language === undefined
		? { language: main!, local: path }
		: { language, local: path.slice(language.length + 1) };
}

/** What a page needs to know of the site around its index. */
interface Surroundings {
	/** Languages of the list of indices, the main one first; `null` where there is none. */
	readonly lists: readonly Language[] | null;
	/** The other indices of the site. */
	readonly others: readonly Hosted[];
	/** Public address of the index, where it is known. */
	readonly address: string | null;
}

/** @param path - from the root of the site */
function renderLocal(
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

function renderPart(index: Hosted, language: Language, local: string): RenderedPage | null {
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

/** @param at - the address asked for, from the root of the site, and what of it comes after index and language */
function renderNotFound(
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

/** Characters of JSON that are handed over within a page. More lie beside it, so that it can be read before they have come. */
const mostWithin = 200_000;
/** The name of the file beside a page. */
const dataFile = 'page-data.json';

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
function isView(local: string): boolean {
	return /^embed\/./.test(local);
}

function framedBy({ main: { model } }: Hosted): readonly string[] {
	const hosts = model.data.manifest.site.embed?.hosts;
	return hosts === undefined ? ['*'] : ["'self'", ...hosts];
}

function plainFile(body: string, type: string): RenderedPage {
	return { status: 200, contentType: `${type}; charset=utf-8`, body };
}

function json(body: string): RenderedPage {
	return plainFile(body, 'application/json');
}

function html(body: string, status = 200): RenderedPage {
	return { status, contentType: 'text/html; charset=utf-8', body };
}
