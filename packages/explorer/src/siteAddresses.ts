import { languageFolder } from './model/languages.ts';
import type { HostedEdition } from './siteEditions.ts';

/** The public addresses of a site, as far as they are known. */
export interface SiteAddresses {
	/** Of its root, ending in '/'; `null` where it is not known. */
	readonly root: string | null;
	/** Of an index's home page in its main language, ending in '/'; `null` where it is not known. */
	index(index: HostedEdition): string | null;
}

/**
 * Where a site stands: where its host says, else what follows from the addresses that its indices give (`site: address:` in index.yaml).
 *
 * @param hosted - current editions
 * @param root - the address of the site, ending in '/', where the host says it; `null` where not
 */
export function siteAddresses(hosted: readonly HostedEdition[], root: string | null): SiteAddresses {
	const own = (index: HostedEdition) => index.main.model.data.manifest.site.address ?? null;
	const roots = hosted.map((index) => rootOf(own(index), index.prefix));
	const agreed = roots.every((one) => one !== null && one === roots[0]) ? (roots[0] ?? null) : null;
	const known = root ?? agreed;
	return {
		root: known,
		// A past edition stands below the current one, whatever address it once gave.
		index: (index) => (known !== null ? known + index.prefix : index.past ? null : own(index)),
	};
}

function rootOf(address: string | null, prefix: string): string | null {
	return address === null || !address.endsWith(`/${prefix}`) ? null : address.slice(0, address.length - prefix.length);
}

/**
 * The address within an index that a page is told to search engines by, where it stands at several.
 *
 * @param indexId - id of the index as a measure
 * @example
 * canonicalPath('map/social-progress/', 'social-progress') // => 'map/'
 * canonicalPath('map/shelter/', 'social-progress') // => 'map/shelter/'
 */
export function canonicalPath(local: string, indexId: string): string {
	return local === `map/${indexId}/` ? 'map/' : local;
}

/** More than this no list of pages may hold (sitemaps.org). */
const mostListed = 50_000;

const isListed = (local: string) =>
	(local === '' || local.endsWith('/')) && !/^embed\/./.test(local) && !local.startsWith('edition/');

/**
 * The pages of an index for search engines, in lists of at most fifty thousand: its `sitemap-1.xml` and so on.
 *
 * @param locals - addresses of its pages within a language
 */
export function pageLists(
	index: HostedEdition,
	locals: Iterable<string>,
	address: string,
	most = mostListed,
): readonly string[] {
	const { manifest } = index.main.model.data;
	const indexId = index.main.model.index.id;
	const main = index.languages[0]!;
	const wanted = [...locals].filter((local) => isListed(local) && canonicalPath(local, indexId) === local);
	const urls = wanted.flatMap((local) =>
		index.languages.map(
			(language) =>
				`<url><loc>${escaped(address + languageFolder(language, main) + encodeURI(local))}</loc><lastmod>${manifest.created}</lastmod></url>`,
		),
	);
	return Array.from({ length: Math.ceil(urls.length / most) }, (_, i) =>
		xml(
			`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.slice(i * most, (i + 1) * most).join('\n')}\n</urlset>`,
		),
	);
}

/** The list of those lists, `sitemap.xml`. */
export function listOfPageLists(addresses: readonly string[]): string {
	const lists = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>`);
	return xml(
		`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lists.join('\n')}\n</sitemapindex>`,
	);
}

/** What programs that go through sites are told; of use only at the root of a host. */
export function robotsText(root: string): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap.xml\n`;
}

function xml(body: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
