import { createSite } from '@social-index/explorer';
import { describe, expect, it } from 'vitest';
import { presetRelease } from '../../packages/explorer/src/testing/presetReleases.ts';
import { welshMark, welshRelease } from '../../packages/explorer/src/testing/welshRelease.ts';
import { cy } from '../../packages/explorer/src/words/cy/index.ts';
import { en } from '../../packages/explorer/src/words/en/index.ts';

/*
 * A site in English and Welsh: what the Welsh Language Standards ask of it. Every page in both, each leading to the other, with the
 * same links, menus, tables and figures, and no word of the one in the other.
 */

const site = createSite([{ slug: '', data: welshRelease({ areas: 4 }) }]);
const html = (path: string) => site.render(path)!.body;
/** The lasting address of the release is none of its pages: it leads to them. */
const pages = [...site.paths()].filter((path) => (path === '' || path.endsWith('/')) && !path.startsWith('edition/'));
const english = pages.filter((path) => path !== 'cy/' && !path.startsWith('cy/'));

/** Links of a page as addresses within its index, those to the languages left out. */
function linksOf(path: string): readonly string[] {
	const base = new URL(path, 'https://site.example/');
	return [...html(path).matchAll(/<a\b[^>]*\shref="([^"]+)"[^>]*>/g)]
		.filter(([tag]) => !tag.includes('data-language-switch'))
		.map(([, href]) => {
			const url = new URL(href!.replaceAll('&amp;', '&'), base);
			return url.host === base.host ? url.pathname.replace(/^\/cy\//, '/') + url.search + url.hash : url.href;
		});
}

const bodyOf = (path: string) => html(path).replace(/<script type="application\/json"[\s\S]*?<\/script>/, '');
const textOf = (body: string) => body.replace(/<[^>]*>/g, '\n');
const figuresOf = (path: string) =>
	[...bodyOf(path).matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g)].flatMap(([, cell]) =>
		// Ordinals end in letters of their language; a number is what is left.
		(cell!.replace(/<[^>]*>/g, ' ').match(/(?<![\w·])[−+]?\d[\d,.]*(?!\d)/g) ?? []).map((n) => n.replace(/[.,]$/, '')),
	);

describe('a site in two languages', () => {
	it('has a twin of every page, and no page without one', () => {
		expect(english.length).toBeGreaterThan(50);
		const welsh = pages.filter((path) => path.startsWith('cy/')).map((path) => path.slice(3));
		expect(welsh.toSorted()).toEqual([...english].toSorted());
		expect([...site.paths()]).toContain('cy/404.html');
	});

	it('says the language of each page, and names both and a default in each of the two', () => {
		for (const path of english) {
			const twins = [path, `cy/${path}`];
			for (const [i, twin] of twins.entries()) {
				const page = html(twin);
				expect(page, twin).toContain(i === 0 ? '<html lang="en" dir="ltr"' : '<html lang="cy" dir="ltr"');
				// What stands in the frame of another site is in the language that it was fetched in.
				if (page.includes('class="framed"')) continue;
				const base = new URL(twin, 'https://site.example/');
				const alternates = [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(
					([, language, href]) => [language, new URL(href!, base).pathname.slice(1)],
				);
				expect(alternates, twin).toEqual([
					['en', path],
					['cy', `cy/${path}`],
					['x-default', path],
				]);
				const [, switched] = /<a href="([^"]+)"[^>]*data-language-switch/.exec(page)!;
				expect(new URL(switched!, base).pathname.slice(1)).toBe(twins[1 - i]);
			}
		}
	});

	it('has the same links and downloads in both', () => {
		for (const path of english) expect(linksOf(`cy/${path}`), path).toEqual(linksOf(path));
	});

	it('has the same tables, rows and figures in both', () => {
		const count = (path: string, tag: string) => bodyOf(path).split(`<${tag}`).length;
		for (const path of english) {
			for (const tag of ['table', 'tr', 'td', 'h2', 'details', 'button', 'select', 'option', 'svg', 'form']) {
				expect(count(`cy/${path}`, tag), `${path}: ${tag}`).toBe(count(path, tag));
			}
			expect(figuresOf(`cy/${path}`).toSorted(), path).toEqual(figuresOf(path).toSorted());
		}
	});

	it('leads from every page to files that are there', () => {
		const all = new Set(site.paths());
		for (const path of pages) {
			for (const [, href] of html(path).matchAll(/\shref="([^"#?]+)/g)) {
				if (/^(https?:|mailto:|data:)/.test(href!)) continue;
				const target = decodeURIComponent(new URL(href!, new URL(path, 'https://site.example/')).pathname.slice(1));
				if (/^(assets|release)\//.test(target)) continue;
				expect(all.has(target), `${path} → ${target}`).toBe(true);
			}
		}
	});

	it('shares files of figures that hold no words, and has one of each language of those that do', () => {
		const parts = [...site.paths()].filter((path) => path.endsWith('.json'));
		const doubled = parts.filter((path) => path.startsWith('cy/'));
		expect(doubled.length).toBeGreaterThan(0);
		for (const path of doubled) {
			expect(parts).toContain(path.slice(3));
			// Among the files of a page that has words there may be one without.
			if (html(path) === html(path.slice(3))) continue;
			expect(html(path)).toContain(welshMark);
			// Names that say which other language they are of stand in both.
			const own = html(path.slice(3)).replaceAll(/\{[^{}]*"language":"cy"\}/g, '');
			expect(own).not.toContain(welshMark);
		}
		for (const path of parts.filter((own) => !own.startsWith('cy/') && !doubled.includes(`cy/${own}`))) {
			expect(/"[^"]*\p{L}+ \p{L}+ \p{L}+[^"]*"/u.exec(html(path))?.[0], path).toBeUndefined();
		}
	});

	it('leads from an address that leads nowhere to the other language too', () => {
		expect(site.notFound('cy/nowhere/').body).toContain(cy.notFound.title);
		expect(site.notFound('nowhere/').body).toContain(en.notFound.title);
		expect(site.notFound('cy/nowhere/').body).toContain('href="../../nowhere/"');
		expect(html('cy/404.html')).toContain(cy.notFound.title);
	});
});

/** Takes out what is said to be in another language than the page, with all that is in it. */
function withoutOther(body: string): string {
	let text = body;
	let before: string;
	do {
		before = text;
		text = text.replace(/<(\w+)\b[^>]*\slang="en"[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/g, '');
	} while (text !== before);
	return text;
}

/** Words of English that are no words of Welsh, nor names or marks that stand in both. */
const englishWords =
	/(?<![\w’'·-])(?:the|and|of|with|which|are|was|were|from|for|than|this|that|these|those|its|each|every|highest|lowest|scores?|ranks?|higher|lower|better|page|figures?|show|years?|areas?|index)(?![\w’'·-])/gi;

function englishIn(path: string, from = site): readonly string[] {
	const body = withoutOther(
		from
			.render(path)!
			.body.replace(/^[\s\S]*?<body>/, '')
			.replace(/<script type="application\/json"[\s\S]*?<\/script>/, ''),
	);
	const attributes = [
		...body.matchAll(/\s(?:aria-label|title|alt|placeholder|data-(?:none|one|many)[\w-]*)="([^"]*)"/g),
	];
	const texts = [...textOf(body).split('\n'), ...attributes.map(([, text]) => text!)];
	// Names of files, columns and programs are the same in every language.
	const own = (text: string) =>
		text.replace(
			/[\w/.…-]+\.(?:csv|json|topojson|md|html|yaml)\b[\w-]*|api\/\S+|Page (?:Up|Down)|My Computer My Way|COIN Tool/g,
			' ',
		);
	return (
		texts
			// Code to be copied.
			.filter((text) => !text.includes('&lt;'))
			.filter((text) => (own(text).match(englishWords) ?? []).length > 0)
			.map((text) => text.trim())
	);
}

describe('a page in Welsh', () => {
	it('has no word of English but in what is marked as English', () => {
		for (const path of pages.filter((own) => own.startsWith('cy/'))) expect(englishIn(path), path).toEqual([]);
		expect(englishIn('').length, 'the same search finds the words of an English page').toBeGreaterThan(20);
	});

	it('says every method in Welsh', () => {
		for (const preset of [
			'spi-2017',
			'spi-2018',
			'eu-spi',
			'imd',
			'simd',
			'mpi',
			'ampi',
			'bod',
			'rank-copeland',
			'coinr-default',
		] as const) {
			const data = presetRelease(preset, { areas: 12 });
			const both = { ...welshRelease({ areas: 12 }), ...data, translations: welshRelease({ areas: 12 }).translations! };
			const own = createSite([
				{ slug: '', data: { ...both, manifest: { ...data.manifest, languages: ['en', 'cy'] } } },
			]);
			for (const path of ['cy/method/', 'cy/change/', 'cy/area/W0001/'])
				expect(englishIn(path, own), `${preset} ${path}`).toEqual([]);
		}
	});

	it('marks what the publisher has not said in Welsh as English', () => {
		const { translations: _, ...bare } = welshRelease({ areas: 4 });
		const own = createSite([{ slug: '', data: bare }]);
		const page = own.render('cy/measure/shelter/')!.body;
		expect(page).toMatch(/<h1[^>]*\slang="en"[^>]*>(?:<!--.*?-->)*Shelter/);
		expect(own.render('measure/shelter/')!.body).not.toContain('lang="en"><!--');
		expect(page).toMatch(/<p[^>]*\slang="en"[^>]*>(?:<!--.*?-->)*Shelter in a sentence\./);
	});
});

describe('several indices, one in two languages', () => {
	const both = createSite([
		{ slug: 'one', data: welshRelease({ areas: 3 }) },
		{ slug: 'two', data: presetRelease('spi-ward', { areas: 3 }) },
	]);

	it('are listed in both, each leading to what it has', () => {
		const list = both.render('cy/')!.body;
		expect(list).toContain('href="../one/cy/"');
		expect(list).toMatch(/href="\.\.\/two\/"[^>]*lang="en"/);
		expect(both.render('')!.body).toContain('hreflang="cy"');
		expect(both.render('one/cy/method/')).not.toBeNull();
		expect(both.render('two/cy/method/')).toBeNull();
	});
});
