import { createSite } from '@social-index/explorer';
import { reservedFolders } from '@social-index/server';
import { describe, expect, it } from 'vitest';
import { sampleRelease } from '../../packages/explorer/src/testing/sampleRelease.ts';
import { welshRelease } from '../../packages/explorer/src/testing/welshRelease.ts';
import { attribute, elementsOf, textOf } from './figures/pageText.ts';

/*
 * A site of several indices, one of them with a past edition and in two languages: everything can be reached from the list, nothing
 * leads astray, and an address means the same for good.
 */

const welsh = welshRelease({ areas: 3 });
const manifestOf = (id: string, version: string, created: string) => ({
	...welsh.manifest,
	id,
	version,
	created,
	name: `Index ${id} ${version}`,
});
const english = sampleRelease({ areas: 4 });
const site = createSite([
	{
		slug: 'one/edition/1.0',
		past: true,
		data: { ...english, manifest: { ...english.manifest, id: 'one', version: '1.0' } },
	},
	{ slug: 'one', data: { ...welsh, manifest: manifestOf('one', '1.1', '2026-10-01') } },
	{
		slug: 'two',
		data: { ...english, manifest: { ...english.manifest, id: 'two', name: 'Index two', licence: 'CC0-1.0' } },
	},
]);
const html = (path: string) => site.render(path)!.body;
const base = 'https://site.example/';
const linksOf = (path: string, body = html(path)) =>
	[...body.matchAll(/\s(?:href|action)="([^"#?]+)/g)]
		.map(([, href]) => href!)
		.filter((href) => !/^(https?:|mailto:|data:)/.test(href))
		.map((href) => decodeURIComponent(new URL(href, base + path).pathname.slice(1)));

describe('the list', () => {
	it('is the root, in each language that an index is in, and says what a visitor chooses by', () => {
		const list = html('');
		const cards = elementsOf(list, (one) => attribute(one, 'class')?.split(' ').includes('card') === true).map(textOf);
		expect(cards).toHaveLength(2);
		expect(cards[1]).toContain('Index two');
		for (const said of ['4 wards', english.manifest.publisher.name, english.manifest.place, 'Creative Commons Zero'])
			expect(cards[1]).toContain(said);
		expect(cards[0]).toMatch(/Past editions\s*1\.0,/);
		expect(list).toContain('hreflang="cy" href="cy/"');
		expect(html('cy/')).toContain('<html lang="cy"');
		expect(linksOf('cy/')).toContain('one/cy/');
	});

	it('is reached from every page of every index, in its own language where there is such a list', () => {
		for (const path of ['one/', 'one/edition/1.0/area/', 'two/map/']) expect(linksOf(path), path).toContain('');
		expect(linksOf('one/cy/area/')).toContain('cy/');
	});

	it('can be that of an index which is alone, so that others may join it', () => {
		const alone = createSite([{ slug: 'two', data: english }]);
		expect(linksOf('', alone.render('')!.body)).toContain('two/');
		expect(alone.render('two/')).not.toBeNull();
	});
});

describe('a past edition', () => {
	it('says so on every page, with the way to the same page of the current one, and is kept out of search engines', () => {
		const page = html('one/edition/1.0/area/');
		const said = elementsOf(page, ({ tagName }) => tagName === 'aside');
		expect(textOf(said[0]!)).toMatch(/past edition: version 1\.0 .* current one is version 1\.1 of 1 October 2026/);
		expect(linksOf('one/edition/1.0/area/')).toContain('one/area/');
		expect(page).toContain('<meta name="robots" content="noindex">');
		expect(html('one/area/')).not.toContain('noindex');
		expect(html('one/area/')).not.toContain('past edition');
	});

	it('leads home where the current one has no such page', () => {
		const gone = 'W0004';
		expect([...site.paths()]).not.toContain(`one/area/${gone}/`);
		expect(linksOf(`one/edition/1.0/area/${gone}/`)).toContain('one/');
	});

	it('is listed with the data of its index, beside the lasting address of the current one', () => {
		for (const path of ['one/data/', 'one/edition/1.0/data/'])
			expect(linksOf(path)).toEqual(expect.arrayContaining(['one/edition/1.0/', 'one/edition/1.1/']));
	});

	it('cannot stand without a current one', () => {
		expect(() => createSite([{ slug: 'one/edition/1.0', past: true, data: english }])).toThrow(RangeError);
	});
});

describe('the lasting address of the current release', () => {
	it('leads on to the same page, with scripts or without, from a server or from files', () => {
		const sent = site.render('one/edition/1.1/')!;
		expect(sent).toMatchObject({ status: 302, location: '../../' });
		expect(sent.body).toContain('<meta http-equiv="refresh" content="0; url=../../">');
		expect(site.render('one/edition/1.1/area/W0001/')?.location).toBe('../../../../area/W0001/');
		expect(new URL('../../../../area/W0001/', `${base}one/edition/1.1/area/W0001/`).pathname).toBe('/one/area/W0001/');
		expect(site.render('one/edition/1.1/nowhere/')).toBeNull();
		expect(site.render('one/edition/2.0/')).toBeNull();
	});
});

it('leads from every page to pages that are there', () => {
	const all = new Set(site.paths());
	for (const path of all) {
		if (path !== '' && !path.endsWith('/')) continue;
		for (const target of linksOf(path)) {
			if (/(^|\/)(assets|release)\//.test(target)) continue;
			expect(all.has(target), `${path} → ${target}`).toBe(true);
		}
	}
});

it('keeps free every name that stands at the root of a site of one index', () => {
	const alone = createSite([{ slug: '', data: welsh }]);
	const roots = [...alone.paths()].filter((path) => path.includes('/')).map((path) => path.split('/')[0]!);
	const content = Object.keys(welsh.content);
	expect([...new Set(roots)].filter((name) => !reservedFolders.includes(name) && !content.includes(name))).toEqual([]);
});

describe('an area that stands in two indices', () => {
	it('leads from each to the other, and says that their scores are not to be compared', () => {
		expect(linksOf('one/area/W0002/')).toContain('two/area/W0002/');
		expect(linksOf('two/area/W0002/')).toContain('one/area/W0002/');
		expect(linksOf('one/cy/area/W0002/')).toContain('two/area/W0002/');
		expect(textOf(elementsOf(html('two/area/W0002/'), ({ tagName }) => tagName === 'main')[0]!)).toMatch(
			/scores and ranks of one cannot be held against those of another.*There it scores [\d.]+ out of 100 in 2022\. It ranks \d\w\w of 3 wards/s,
		);
		expect(linksOf('two/area/W0004/').filter((path) => path.startsWith('one/area/'))).toEqual([]);
	});
});

describe('a site whose public address is known', () => {
	const known = createSite(
		[
			{ slug: 'one/edition/1.0', past: true, data: { ...english, manifest: { ...english.manifest, id: 'one' } } },
			{ slug: 'one', data: { ...welsh, manifest: manifestOf('one', '1.1', '2026-10-01') } },
			{ slug: 'two', data: { ...english, manifest: { ...english.manifest, id: 'two' } } },
		],
		{ address: 'https://index.example/' },
	);
	const page = (path: string) => known.render(path)!.body;
	const canonical = (path: string) => /<link rel="canonical" href="([^"]+)">/.exec(page(path))?.[1];

	it('gives each page its one address in full, the same for a page that stands at two', () => {
		for (const path of ['', 'cy/', 'one/', 'one/cy/area/W0001/', 'two/map/shelter/'])
			expect(canonical(path)).toBe(`https://index.example/${path}`);
		const map = `two/map/${english.manifest.framework.id}/`;
		expect([canonical('two/map/'), canonical(map)]).toEqual(Array(2).fill('https://index.example/two/map/'));
		expect(canonical('one/embed/area/W0001/')).toBe('https://index.example/one/area/W0001/');
		expect(canonical('one/edition/1.0/area/W0001/')).toBeUndefined();
	});

	it('names the languages of a page by addresses in full', () => {
		expect(page('one/cy/area/')).toContain('hreflang="en" href="https://index.example/one/area/"');
		expect(page('one/cy/area/')).toContain('hreflang="x-default" href="https://index.example/one/area/"');
		expect(page('one/area/')).toContain('hreflang="cy" href="https://index.example/one/cy/area/"');
	});

	it('lists for search engines exactly the pages that are not kept from them, once', () => {
		const index = page('sitemap.xml');
		const lists = [...index.matchAll(/<loc>https:\/\/index\.example\/([^<]+)<\/loc>/g)].map(([, path]) => path!);
		expect(lists).toEqual(['one/sitemap-1.xml', 'two/sitemap-1.xml']);
		const listed = lists.flatMap((list) =>
			[...page(list).matchAll(/<loc>https:\/\/index\.example\/([^<]*)<\/loc>/g)].map(([, path]) => path!),
		);
		const open = [...known.paths()].filter(
			(path) =>
				/(^|\/)$/.test(path) && path !== '' && path !== 'cy/' && canonical(path) === `https://index.example/${path}`,
		);
		expect(listed.toSorted()).toEqual(open.toSorted());
		expect(page('robots.txt')).toContain('Sitemap: https://index.example/sitemap.xml');
	});

	it('is described to search engines with files at addresses in full, and by which edition it was superseded', () => {
		const described = (path: string) =>
			JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(path))![1]!) as Record<
				string,
				unknown
			>;
		expect(described('one/edition/1.0/data/').supersededBy).toBe('https://index.example/one/data/');
		expect(described('one/data/')).toMatchObject({ url: 'https://index.example/one/data/', '@type': 'Dataset' });
		expect(described('one/data/')).not.toHaveProperty('supersededBy');
	});

	it('follows from what the indices say of theirs, where they agree', () => {
		const at = (id: string, address: string) => ({
			slug: id,
			data: { ...english, manifest: { ...english.manifest, id, site: { ...english.manifest.site, address } } },
		});
		const agreed = createSite([at('a', 'https://x.example/all/a/'), at('b', 'https://x.example/all/b/')]);
		expect(agreed.render('')!.body).toContain('<link rel="canonical" href="https://x.example/all/">');
		expect(agreed.render('robots.txt')).toBeNull();
		const apart = createSite([at('a', 'https://x.example/all/a/'), at('b', 'https://y.example/')]);
		expect(apart.render('')!.body).not.toContain('canonical');
		expect(apart.render('b/area/')!.body).toContain('<link rel="canonical" href="https://y.example/area/">');
		expect(apart.render('sitemap.xml')).toBeNull();
	});

	it('is not made up where nobody said it', () => {
		expect(html('one/area/')).not.toContain('canonical');
		expect(site.render('sitemap.xml')).toBeNull();
	});
});
