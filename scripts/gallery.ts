/**
 * `npm run gallery`: pictures of every type of page in every look that people may have, and of releases at the edges of
 * what is allowed, with an index.html to leaf through them. They are for looking at: nothing here passes or fails, but what
 * spills sideways is said. `npm run gallery -- map` makes those alone whose name has the word in it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReleaseData } from '@social-index/schema';
import { createServer, explorerSite } from '@social-index/server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { oddReleases } from '../packages/explorer/src/testing/oddReleases.ts';
import { sampleRelease } from '../packages/explorer/src/testing/sampleRelease.ts';
import { findBrowser } from './findBrowser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, '.sie', 'gallery');
const [only = ''] = process.argv.slice(2);
const say = (text: string) => process.stdout.write(`${text}\n`);

interface Look {
	readonly name: string;
	readonly options: BrowserContextOptions;
	/** Done to the page before the picture is taken. */
	readonly before?: (page: Page) => Promise<unknown>;
}

const desk = { viewport: { width: 1280, height: 860 } };
const phone = { viewport: { width: 320, height: 640 } };
/** Spacing that readers may set (WCAG 1.4.12). */
const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
const looks: readonly Look[] = [
	{ name: 'desk', options: desk },
	{ name: 'phone', options: phone },
	{ name: 'desk-dark', options: { ...desk, colorScheme: 'dark' } },
	{ name: 'phone-dark', options: { ...phone, colorScheme: 'dark' } },
	{ name: 'desk-forced', options: { ...desk, forcedColors: 'active' } },
	{ name: 'phone-forced', options: { ...phone, forcedColors: 'active' } },
	{
		name: 'print',
		options: { viewport: { width: 720, height: 1020 } },
		before: (page) => page.emulateMedia({ media: 'print' }),
	},
	{ name: 'zoom-400', options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
	{ name: 'spacing', options: { ...phone, bypassCSP: true }, before: (page) => page.addStyleTag({ content: spacing }) },
	{ name: 'still', options: { ...desk, reducedMotion: 'reduce' } },
	{ name: 'no-scripts', options: { ...desk, javaScriptEnabled: false } },
];

const browserPath = findBrowser(say);
if (browserPath === null) {
	say('No Chromium, Chrome or Edge was found. Name one in SIE_BROWSER.');
	process.exit(1);
}
if (only === '') rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
const shown: { name: string; file: string; spills: number }[] = [];
try {
	await picture(browser, 'sample', sampleRelease({ areas: 19, periods: 5 }), looks);
	const edges: Readonly<Record<string, ReleaseData>> = {
		...oddReleases(),
		'600 areas': sampleRelease({ areas: 600, periods: 3 }),
	};
	for (const [name, data] of Object.entries(edges)) await picture(browser, name, data, looks.slice(0, 2));
} finally {
	await browser.close();
}
writeFileSync(join(out, 'index.html'), indexOf(shown));
say(`${shown.length} pictures: ${join(out, 'index.html')}`);

/** Pictures of a page of each type of a release. */
async function picture(on: Browser, release: string, data: ReleaseData, wanted: readonly Look[]): Promise<void> {
	const hosted = { slug: '', data, folder: out };
	const source = await explorerSite([hosted]);
	const kinds = new Map<string, string>();
	for (const path of source.site.paths()) {
		if (path !== '' && !path.endsWith('/')) continue;
		const kind =
			path === ''
				? 'home'
				: path
						.replace(/\/$/, '')
						.split('/')
						.slice(0, -1)
						.concat(path.split('/').length > 2 ? 'one' : [path.slice(0, -1)])
						.join('-');
		// Of pages of one kind the second: the first is often the smallest.
		if (!kinds.has(kind) || kinds.get(kind)!.startsWith('first:'))
			kinds.set(kind, kinds.has(kind) ? path : `first:${path}`);
	}
	const server = await createServer({ releases: [hosted], source });
	const address = await server.listen({ port: 0, host: '127.0.0.1' });
	for (const look of wanted) {
		const context = await on.newContext(look.options);
		const page = await context.newPage();
		for (const [kind, marked] of kinds) {
			const name = `${release} · ${kind} · ${look.name}`;
			if (!name.includes(only)) continue;
			const path = marked.replace(/^first:/, '');
			await page.goto(`${address}/${path}`, { waitUntil: 'load' });
			await look.before?.(page);
			const spills = await page
				.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
				.catch(() => 0);
			const file = `${name.replaceAll(/[^\w]+/g, '-')}-${createHash('sha256').update(name).digest('hex').slice(0, 4)}.png`;
			const height = await page.evaluate(() => document.documentElement.scrollHeight).catch(() => 4000);
			await page.screenshot({ path: join(out, file), fullPage: height < 12_000, animations: 'disabled', scale: 'css' });
			if (spills > 0) say(`${name}: ${spills} px wider than its window`);
			shown.push({ name, file, spills });
		}
		await context.close();
	}
	await server.close();
}

function indexOf(all: readonly { name: string; file: string; spills: number }[]): string {
	const figures = all.map(
		({ name, file, spills }) =>
			`<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${name}${spills > 0 ? ` — <strong>${spills} px too wide</strong>` : ''}</figcaption></figure>`,
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>body{font-family:sans-serif;display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}figure{margin:0;width:18rem}img{width:100%;max-height:26rem;object-fit:cover;object-position:top;border:1px solid #888}</style>${figures.join('\n')}</html>`;
}
