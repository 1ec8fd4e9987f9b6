import type { ReleaseData } from '@social-index/schema';
import { render } from 'svelte/server';
import { pageAssets } from './assets.ts';
import Shell from './components/Shell.svelte';
import { htmlDocument } from './document.ts';
import { IndexModel } from './model/IndexModel.ts';
import { links } from './model/links.ts';
import { type PageContext, pageContext } from './model/pageContext.ts';
import type { MadePage } from './page.ts';
import { pages } from './pages/index.ts';
import { notFoundPage } from './pages/notFound.ts';
import { renderIndexList } from './siteList.ts';
import { themeCss } from './theme.ts';
import { wordsIn } from './words/index.ts';

/** One release as hosted by a site. */
export interface SiteIndex {
	/** The folder of the site it lives under; '' where the site hosts one index at its root. */
	readonly slug: string;
	readonly data: ReleaseData;
}

export interface RenderedPage {
	readonly status: number;
	readonly contentType: string;
	readonly body: string;
}

export interface Site {
	/** Every page: '' or ending in '/' for a page, a file name otherwise (`404.html`, `london/theme.css`, parts of pages as JSON). */
	paths(): Iterable<string>;
	/** The page at a path of {@link Site.paths}; `null` where there is none. */
	render(path: string): RenderedPage | null;
	/** The page for an address that leads nowhere, with links that work from that address. */
	notFound(path: string): RenderedPage;
}

interface Hosted {
	readonly prefix: string;
	readonly slug: string;
	readonly model: IndexModel;
}

/**
 * The website over one or more releases. Rendering one page keeps nothing, so a site of any size is written in bounded
 * memory.
 *
 * @throws RangeError where two indices share a slug, or one has none while there are several
 */
export function createSite(indices: readonly SiteIndex[]): Site {
	const slugs = new Set(indices.map((index) => index.slug));
	if (slugs.size !== indices.length || (indices.length > 1 && slugs.has(''))) {
		throw new RangeError('Each index of a site needs a slug of its own.');
	}
	const hosted: readonly Hosted[] = indices.map(({ slug, data }) => ({
		prefix: slug === '' ? '' : `${slug}/`,
		slug,
		model: new IndexModel(data),
	}));
	const many = hosted.length > 1;
	const listed = hosted.every((index) => index.slug !== '');

	return {
		*paths() {
			if (listed) yield '';
			for (const { prefix, model } of hosted) {
				for (const page of pages) {
					for (const path of page.paths(model)) yield prefix + path;
					for (const path of page.parts?.paths(model) ?? []) yield prefix + path;
				}
				if (themeCss(model.data.manifest) !== null) yield `${prefix}theme.css`;
			}
			yield '404.html';
		},
		render(path) {
			if (path === '404.html') return this.notFound('');
			if (path === '' && listed) return html(renderIndexList(hosted));
			const index = hosted.find(({ prefix }) => path.startsWith(prefix));
			if (index === undefined) return null;
			const local = path.slice(index.prefix.length);
			if (local === 'theme.css') {
				const css = themeCss(index.model.data.manifest);
				return css === null ? null : { status: 200, contentType: 'text/css; charset=utf-8', body: css };
			}
			if (local !== '' && !local.endsWith('/')) return renderPart(index, local);
			return renderLocal(index, local, many);
		},
		notFound(path) {
			const index = hosted.find(({ prefix }) => path.startsWith(prefix)) ?? hosted[0]!;
			return html(renderNotFound(index, path, many), 404);
		},
	};
}

function renderLocal(index: Hosted, local: string, many: boolean): RenderedPage | null {
	const { model, slug } = index;
	const context = pageContext(model, local, slug, many);
	const words = wordsIn(context.language);
	for (const page of pages) {
		const made = page.make(model, local, context, words);
		if (made !== null) return html(renderPage(index, made, page.section, context));
	}
	return null;
}

function renderPart({ model }: Hosted, local: string): RenderedPage | null {
	for (const { parts } of pages) {
		const content = parts?.json(model, local) ?? null;
		if (content !== null) {
			return { status: 200, contentType: 'application/json; charset=utf-8', body: JSON.stringify(content) };
		}
	}
	return null;
}

function renderNotFound(index: Hosted, path: string, many: boolean): string {
	const { model, slug } = index;
	const siteRoot = '../'.repeat(path.split('/').length - 1);
	const context = { ...pageContext(model, '', slug, many), siteRoot, root: siteRoot + index.prefix };
	const made = notFoundPage.make(model, '', context, wordsIn(context.language))!;
	return renderPage(index, made, '', context, true);
}

function renderPage(index: Hosted, made: MadePage, section: string, context: PageContext, hidden = false): string {
	const { manifest, content } = index.model.data;
	const to = links(context);
	const shell = render(Shell, { props: { context, manifest, section, hasAbout: content.about !== undefined } });
	const page = render(made.component, { props: made.props });
	return htmlDocument({
		language: context.language,
		title: made.title === manifest.name ? made.title : `${made.title} – ${manifest.name}`,
		description: made.description,
		shell: shell.body,
		page: page.body,
		assets: pageAssets(made.script),
		asset: to.asset,
		theme: themeCss(manifest) === null ? null : `${context.root}theme.css`,
		props: made.script === null ? null : made.browserProps,
		hidden,
	});
}

function html(body: string, status = 200): RenderedPage {
	return { status, contentType: 'text/html; charset=utf-8', body };
}
