import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

/*
 * The site as plain files: it must work on any web server under any path, so every address in it is relative and leads
 * to a file that is there.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sie-site-'));
const release = join(folder, 'release');
const site = join(folder, 'site');
let pages: readonly string[] = [];

beforeAll(() => {
	sie('build', join(root, 'examples', 'barking-and-dagenham'), '--out', release);
	sie('site', release, '--out', site);
	pages = globSync('**/*.html', { cwd: site }).map((file) => file.replaceAll('\\', '/'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there is a page for every ward, measure and map', () => {
	expect(pages).toContain('index.html');
	expect(pages.filter((page) => /^area\/E05\d+\/index\.html$/.test(page))).toHaveLength(17);
	for (const page of ['map', 'scorecards', 'area', 'change', 'measure', 'plan', 'method', 'data', 'accessibility']) {
		expect(pages).toContain(`${page}/index.html`);
	}
	expect(pages).toContain('measure/personal-safety/index.html');
	expect(pages).toContain('map/personal-safety/index.html');
});

test('every address is relative and leads to a file of the site', () => {
	const broken = new Set<string>();
	for (const page of pages) {
		const html = readFileSync(join(site, page), 'utf8');
		for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
			const target = address!.replaceAll('&amp;', '&').replace(/[?#].*$/, '');
			if (target === '' || /^(https?:|mailto:|data:)/.test(target)) continue;
			const file = posix.normalize(posix.join(dirname(page), target));
			const found =
				target.endsWith('/') || file === '.' || target.endsWith('..') ? posix.join(file, 'index.html') : file;
			if (target.startsWith('/') || !existsSync(join(site, found))) broken.add(`${address} on ${page}`);
		}
	}
	expect([...broken].slice(0, 20)).toEqual([]);
});

test('what an address or a label points to within a page is there, once', () => {
	const broken = new Set<string>();
	const ids = new Map<string, Set<string>>();
	const read = (page: string): string => readFileSync(join(site, page), 'utf8');
	const idsOf = (page: string): Set<string> => {
		let found = ids.get(page);
		if (found === undefined) {
			const all = [...read(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
			found = new Set(all);
			if (found.size !== all.length) broken.add(`an id twice on ${page}`);
			ids.set(page, found);
		}
		return found;
	};
	for (const page of pages) {
		const html = read(page);
		const own = idsOf(page);
		for (const [, list] of html.matchAll(
			/\s(?:for|aria-labelledby|aria-describedby|aria-controls|headers)="([^"]*)"/g,
		)) {
			for (const id of list!.split(/\s+/)) if (!own.has(id)) broken.add(`${id} on ${page}`);
		}
		for (const [, address, id] of html.matchAll(/href="([^"#]*)#([^"]+)"/g)) {
			if (/^(https?:|mailto:)/.test(address!)) continue;
			const folder = posix.normalize(posix.join(dirname(page), address!.replace(/\?.*$/, '')));
			const target = address === '' ? page : posix.join(folder, 'index.html');
			if (existsSync(join(site, target)) && !idsOf(target).has(id!)) broken.add(`${address}#${id} on ${page}`);
		}
	}
	expect([...broken].slice(0, 20)).toEqual([]);
});

test('every page has a title and a description of its own', () => {
	const titles = new Map<string, string>();
	// The map of the index stands at map/ and, as that of every measure, at its own address too.
	for (const page of pages.filter((one) => one !== 'map/index/index.html')) {
		const html = readFileSync(join(site, page), 'utf8');
		const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
		expect(title, page).not.toBe('');
		expect(titles.get(title), `${page} has the title "${title}"`).toBeUndefined();
		titles.set(title, page);
		expect(/<meta name="description" content="([^"]+)"/.exec(html)?.[1]?.length, page).toBeGreaterThan(20);
	}
});

test('no page needs a script or a style of its own', () => {
	for (const page of pages) {
		const html = readFileSync(join(site, page), 'utf8');
		expect(html, page).not.toMatch(/<script(?![^>]*(src=|application\/(ld\+)?json))/);
		expect(html, page).not.toMatch(/\sstyle="/);
		expect(html, page).not.toMatch(/\son[a-z]+="/);
	}
});

test('no page shows a number that is none', () => {
	for (const page of pages) {
		const text = readFileSync(join(site, page), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '');
		expect(text, page).not.toMatch(/\b(NaN|undefined|null|Infinity|\[object)\b/);
	}
});

test('the script for other sites is small, and so is all that a card loads', () => {
	const packed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
	expect(packed(join(site, 'assets/embed.js'))).toBeLessThanOrEqual(3000);
	for (const code of ['E05000032', 'E09000002']) {
		const page = join(site, 'embed/area', code, 'index.html');
		const html = readFileSync(page, 'utf8');
		const files = new Set([...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file!));
		expect(html).not.toContain('as="font"');
		const sum = [...files].reduce((bytes, file) => bytes + packed(join(dirname(page), file)), packed(page));
		expect(sum).toBeLessThanOrEqual(60_000);
	}
});

test('a view for other sites leads to its whole page, and search engines there too', () => {
	for (const page of pages.filter((file) => /^embed\/./.test(file) && file !== 'embed/index.html')) {
		const html = readFileSync(join(site, page), 'utf8');
		expect(html, page).toContain('<meta name="robots" content="noindex">');
		const canonical = /<link rel="canonical" href="([^"]+)">/.exec(html)![1]!;
		const back = /<a href="([^"]+)" target="_top" rel="noopener"/.exec(html)![1]!;
		expect(back, page).toBe(canonical);
		expect(pages, page).toContain(posix.join(dirname(page), canonical, 'index.html'));
		expect(html, page).not.toMatch(/<nav|<header/);
	}
	expect(readFileSync(join(site, 'embed/index.html'), 'utf8')).not.toContain('noindex');
});

test('written twice, the site is the same', () => {
	const again = join(folder, 'again');
	sie('site', release, '--out', again);
	const files = globSync('**/*', { cwd: site }).filter((file) => statSync(join(site, file)).isFile());
	expect(globSync('**/*', { cwd: again }).filter((file) => statSync(join(again, file)).isFile())).toHaveLength(
		files.length,
	);
	for (const file of files)
		expect(readFileSync(join(again, file)).equals(readFileSync(join(site, file))), file).toBe(true);
});

function sie(...args: readonly string[]): void {
	const done = spawnSync(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...args], { encoding: 'utf8' });
	if (done.status !== 0) throw new Error(done.stderr);
}
