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
