import type { ReleaseData } from '@social-index/schema';
import { createServer, explorerSite } from '@social-index/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { welshRelease } from '../../packages/explorer/src/testing/welshRelease.ts';
import { openPage } from './browser.ts';

/*
 * Pages in Welsh once their scripts run, in a browser that has no Welsh of its own and is set to another language still: what
 * was Welsh stays so, names are in the order of the Welsh alphabet, and what is not translated says so.
 */

const names = ['Cwm', 'Chirk', 'Luton', 'Llan', 'Gwent', 'Ngaer', 'Hendre', 'Thornhill', 'Tywyn'];
const inOrder = ['Cwm', 'Chirk', 'Gwent', 'Ngaer', 'Hendre', 'Luton', 'Llan', 'Tywyn', 'Thornhill'];
const untold = 'shelter-1';
let server: Awaited<ReturnType<typeof createServer>>;
let site = '';

beforeAll(async () => {
	const data = welshRelease({ areas: names.length });
	const { areas, measures, indicators, ...rest } = data.translations!.cy!;
	const without = <T>(of: Readonly<Record<string, T>>) =>
		Object.fromEntries(Object.entries(of).filter(([id]) => id !== untold));
	const own = data.areas.filter(({ level }) => level === data.manifest.level);
	const named = Object.fromEntries(own.map(({ code }, i) => [code, { name: names[i]! }]));
	const translated: ReleaseData = {
		...data,
		translations: {
			cy: {
				...rest,
				areas: { ...areas, ...named },
				measures: without(measures),
				indicators: without(indicators),
			},
		},
	};
	const hosted = [{ slug: '', data: translated, folder: import.meta.dirname }];
	server = await createServer({ releases: hosted, source: await explorerSite(hosted) });
	site = `${await server.listen({ port: 0, host: '127.0.0.1' })}/`;
});
afterAll(() => server.close());

const german = { locale: 'de-DE' };

test('keep every word and figure that they came with, and put names in Welsh order', async () => {
	const { page, context, offences } = await openPage(german, site);
	for (const path of ['scorecards/', 'change/', 'explore/', `measure/${untold}/`]) {
		const served = await (await fetch(`${site}cy/${path}`)).text();
		await page.goto(`${site}cy/${path}`, { waitUntil: 'networkidle' });
		const missing = await page.evaluate((html) => {
			const texts = (from: Document) =>
				[...from.querySelectorAll('#page :is(td, th, p, dd)')].map((own) => own.textContent.trim());
			const now = new Set(texts(document));
			return texts(new DOMParser().parseFromString(html, 'text/html')).filter((text) => !now.has(text));
		}, served);
		expect(missing, path).toEqual([]);
	}
	await page.goto(`${site}cy/scorecards/?sort=name`, { waitUntil: 'networkidle' });
	const rows = page.locator('table').first().locator('tbody tr:has(td) th[scope=row] a');
	await expect
		.poll(async () => (await rows.allTextContents()).map((text) => text.trim()).filter((text) => names.includes(text)))
		.toEqual(inOrder);
	await context.close();
	expect(offences).toEqual([]);
});

test('say which text is in another language, and no longer say so of the next', async () => {
	const { page, context, offences } = await openPage(german, site);
	await page.goto(`${site}cy/explore/`, { waitUntil: 'networkidle' });
	const chooser = page.locator('select').first();
	const marked = page.locator('#page [lang=en]', { hasText: 'Shelter successes' });
	await chooser.selectOption('index');
	await expect.poll(() => marked.count()).toBe(0);
	await chooser.selectOption(untold);
	await expect.poll(() => marked.count()).toBeGreaterThan(1);
	await chooser.selectOption('shelter');
	await expect.poll(() => marked.count()).toBe(0);
	for (const text of await page.locator('#page [lang=en]').allTextContents()) expect(text).not.toContain('Cym·');
	await context.close();
	expect(offences).toEqual([]);
});

test('find an area by either of its names, that of the page first', async () => {
	const { page, context, offences } = await openPage({ viewport: { width: 320, height: 640 } }, site);
	for (const [folder, sought, shown] of [
		['cy/', 'Ward 2', /^Chirk\s+Ward 2/],
		['', 'chirk', /^Ward 2\s+Chirk/],
	] as const) {
		await page.goto(site + folder, { waitUntil: 'networkidle' });
		const box = page.locator('form[data-area-finder] input').first();
		await box.fill(sought);
		const first = page.locator('[role=option]').first();
		await first.waitFor();
		expect((await first.textContent())!.trim()).toMatch(shown);
		expect(await first.locator('[lang]').getAttribute('lang')).toBe(folder === '' ? 'cy' : 'en');
	}
	await context.close();
	expect(offences).toEqual([]);
});
