import type { PageAssets } from './assets.ts';
import { type Language, languageNames } from './model/languages.ts';
import type { Links } from './model/links.ts';
import type { Twin } from './model/pageContext.ts';

export interface DocumentParts {
	readonly language: Language;
	/** The page in every language, the main one first; empty where there is one alone. */
	readonly twins: readonly Twin[];
	readonly title: string;
	readonly description: string;
	/** Header, main and footer, with an empty `<div id="page"></div>` where the page goes. */
	readonly shell: string;
	readonly page: string;
	readonly assets: PageAssets;
	readonly asset: Links['asset'];
	/** Address of the publisher's own colours; `null` for none. */
	readonly theme: string | null;
	/** Address of the picture of the browser's tab; none where it is left out. */
	readonly favicon?: string | null;
	/** Whether text is in the reader's own font first, so that the site's need not be fetched ahead. */
	readonly ownFont?: boolean;
	/** Given to the page's script: JSON, or the file beside the page with it and what to say where that does not come. */
	readonly data: string | { readonly file: string; readonly failed: string } | null;
	/** Keeps a page out of search engines. */
	readonly hidden?: boolean;
	/** For a view in a frame: the address of the page it is a part of. */
	readonly wholePage?: string | null;
	/** The page's own public address, in full; `null` or left out where it is not known. */
	readonly address?: string | null;
}

/** The whole HTML document around a page. No inline script or style: a strict content policy holds. */
export function htmlDocument(parts: DocumentParts): string {
	const { assets, asset, wholePage = null, address = null } = parts;
	const inFull = (href: string) => (address === null ? href : new URL(href, address).href);
	const framed = wholePage !== null;
	const head = [
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		// Before any address: links of a framed view lead the whole window on.
		...(framed ? ['<base target="_top">'] : []),
		`<title>${escapeHtml(parts.title)}</title>`,
		`<meta name="description" content="${escapeHtml(parts.description)}">`,
		`<meta property="og:title" content="${escapeHtml(parts.title)}">`,
		`<meta property="og:description" content="${escapeHtml(parts.description)}">`,
		'<meta property="og:type" content="website">',
		...(parts.hidden === true || framed ? ['<meta name="robots" content="noindex">'] : []),
		...(parts.hidden === true || framed ? [] : alternates(parts.twins, inFull)),
		...(framed ? [`<link rel="canonical" href="${escapeHtml(inFull(wholePage))}">`] : []),
		...(parts.hidden === true || framed || address === null
			? []
			: [
					`<link rel="canonical" href="${escapeHtml(address)}">`,
					`<meta property="og:url" content="${escapeHtml(address)}">`,
				]),
		...(framed || parts.ownFont ? [] : assets.fonts).map(
			(file) => `<link rel="preload" href="${asset(file)}" as="font" type="font/woff2" crossorigin="anonymous">`,
		),
		`<link rel="stylesheet" href="${asset(assets.style)}">`,
		...(parts.theme === null ? [] : [`<link rel="stylesheet" href="${parts.theme}">`]),
		// The page can be read before any of them has come: they stand back behind the style and the letters.
		...(parts.data === null || typeof parts.data === 'string'
			? []
			: [`<link rel="preload" href="${parts.data.file}" as="fetch" crossorigin="anonymous" fetchpriority="low">`]),
		...assets.preloads.map((file) => `<link rel="modulepreload" href="${asset(file)}" fetchpriority="low">`),
		...assets.scripts.map((file) => `<script type="module" src="${asset(file)}" fetchpriority="low"></script>`),
		`<link rel="icon" href="${parts.favicon ? escapeHtml(parts.favicon) : 'data:,'}">`,
	];
	const body = parts.shell.replace('<div id="page"></div>', () => `<div id="page">${parts.page}</div>`);
	const data = parts.data === null ? '' : pageData(parts.data);
	return `<!doctype html>\n<html lang="${parts.language}" dir="${languageNames[parts.language].direction}"${framed ? ' class="framed"' : ''}>\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}${data}\n</body>\n</html>\n`;
}

/** Tells search engines which page is the same in which language; whose language is none of them gets the main one. */
function alternates(twins: readonly Twin[], inFull: (href: string) => string): readonly string[] {
	const main = twins[0];
	if (main === undefined) return [];
	return [...twins, { language: 'x-default', href: main.href }].map(
		({ language, href }) => `<link rel="alternate" hreflang="${language}" href="${escapeHtml(inFull(href))}">`,
	);
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function pageData(data: string | { readonly file: string; readonly failed: string }): string {
	const within = typeof data === 'string';
	const from = within ? '' : ` data-from="${data.file}" data-failed="${escapeHtml(data.failed)}"`;
	return `<script type="application/json" id="page-data"${from}>${within ? data.replaceAll('<', '\\u003c') : ''}</script>`;
}
