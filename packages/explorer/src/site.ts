import type { ReleaseData } from '@social-index/schema';
import { IndexModel } from './model/IndexModel.ts';
import { type Language, languageFolder, languagesOf } from './model/languages.ts';
import { translatedRelease } from './model/translatedRelease.ts';
import { pages } from './pages/index.ts';
import { listOfPageLists, pageLists, robotsText, siteAddresses } from './siteAddresses.ts';
import { editionAddress, editionsOf, sentOn } from './siteEditions.ts';
import { renderIndexList } from './siteList.ts';
import {
	dataFile,
	framedBy,
	type Hosted,
	html,
	type InLanguage,
	isView,
	json,
	plainFile,
	type RenderedPage,
	renderLocal,
	renderNotFound,
	renderPart,
} from './sitePage.ts';
import { themeCss } from './theme.ts';

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

export interface Site {
	/** Every page: '' or ending in '/' for a page, a file name otherwise (`404.html`, `london/theme.css`, parts of pages as JSON or SVG). */
	paths(): Iterable<string>;
	/** The page at a path of {@link Site.paths}, or the file beside one; `null` where there is none. */
	render(path: string): RenderedPage | null;
	/** The page for an address that leads nowhere, with links that work from that address. */
	notFound(path: string): RenderedPage;
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
