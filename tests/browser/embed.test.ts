import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, visit } from './browser.ts';

/*
 * Views of the index on a page of another site: another port is another origin, as another host is.
 */

const site = inject('site');
const index = site + (inject('indices').length > 1 ? 'barking-and-dagenham/' : '');
const ward = 'E05000032';
let server: Server;
let host = '';
/** What the body of the other site's page holds. */
let body = '';

beforeAll(async () => {
	server = createServer((request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		if (request.url === '/liar') {
			response.end(`<!doctype html><script>
				setInterval(() => parent.postMessage({ socialIndex: 'height', height: 4321, title: 'A lie' }, '*'), 50);
			</script>`);
			return;
		}
		response.end(`<!doctype html><html lang="en"><head><title>News of the council</title>
			<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
			<script async src="${site}assets/embed.js"></script></head>
			<body><main><h1>News of the council</h1>${body}</main></body></html>`);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const element = (tag: string, attributes: string) =>
	`<social-index-${tag} site="${index}" ${attributes}><a href="${index}">The index in full</a></social-index-${tag}>`;
const plain = (path: string) =>
	`<iframe data-social-index src="${index}${path}" title="Ours" width="100%" height="200"></iframe>`;

/** The frames of the page, those of elements among them: how high each is, and how high its content. */
async function frames(page: Page): Promise<readonly { url: string; height: number; content: number; title: string }[]> {
	const views = page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().includes('/embed/'));
	return Promise.all(
		views.map(async (frame) => {
			const holder = await frame.frameElement();
			return {
				url: frame.url(),
				height: await holder.evaluate((one) => (one as HTMLIFrameElement).clientHeight),
				content: await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
				title: (await holder.getAttribute('title')) ?? '',
			};
		}),
	);
}

/** Waits until every frame is as high as its content. */
async function settled(page: Page, count: number): Promise<void> {
	await expect
		.poll(
			async () => (await frames(page)).filter(({ height, content }) => content > 100 && height === content).length,
			{
				timeout: 15_000,
			},
		)
		.toBe(count);
}

const parts = [
	{
		width: 320,
		views: [element('card', `area="${ward}" headings="3"`), element('map', 'measure="personal-safety" period="2010"')],
	},
	{
		width: 1280,
		views: [element('scorecard', 'show="position"'), element('ranking', 'measure="crime" theme="dark"')],
	},
];
test.each(parts)('cards, maps and tables stand in another site’s page, $width px wide', async ({ width, views }) => {
	body = ['<h2>Our borough</h2>', ...views, plain('embed/area/E09000002/?headings=2')].join('');
	const { page, context, offences } = await openPage({ viewport: { width, height: 4000 } });
	await page.goto(host, { waitUntil: 'networkidle' });
	await settled(page, 3);
	const titles = (await frames(page)).map(({ title }) => title);
	expect(new Set(titles).size).toBe(3);
	expect(titles).toContain('Ours');
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	expect(offences.filter((text) => !text.includes(host))).toEqual([]);
	await context.close();
});

test('views look as they are asked to, and lead the whole window to their pages', async () => {
	body = [
		element('card', `area="${ward}" headings="3" brand="#7a1f5c"`),
		element('map', 'measure="personal-safety" period="2010"'),
		element('scorecard', 'show="position"'),
	].join('');
	const { page, context } = await openPage({ viewport: { width: 900, height: 4000 } });
	await page.goto(host, { waitUntil: 'networkidle' });
	await settled(page, 3);
	const view = (path: string) => page.frames().find((frame) => frame.url().includes(path))!;
	const card = view(`embed/area/${ward}/`);
	expect(await card.locator('h1').count()).toBe(0);
	expect(await card.locator('h3').first().textContent()).toMatch(/^Gascoigne ranks \d+th of 17 wards$/);
	expect(await card.locator('main').evaluate((main) => getComputedStyle(main).borderTopColor)).toBe('rgb(122, 31, 92)');
	expect(await view('embed/map/').locator('.view-subtitle').textContent()).toContain('2010');
	expect(await view('embed/scorecard/').locator('caption').textContent()).toContain('Position');
	await view('embed/map/').locator('a[data-whole-page]').click();
	await page.waitForURL(`${index}map/personal-safety/?period=2010`);
	await context.close();
});

test('a frame listens to its own view alone', async () => {
	body = `${element('card', `area="${ward}"`)}${plain(`embed/area/${ward}/`)}<iframe src="/liar" title="Other"></iframe>`;
	const { page, context } = await openPage({ viewport: { width: 900, height: 3000 } });
	await page.goto(host, { waitUntil: 'networkidle' });
	await settled(page, 2);
	// From the page itself, and from a frame that was sent elsewhere.
	await page.evaluate(() => postMessage({ socialIndex: 'height', height: 4321, title: 'A lie' }, '*'));
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				let heard = 0;
				addEventListener('message', ({ data }) => {
					heard += Number((data as { height?: number }).height === 4321);
					if (heard > 2) resolve();
				});
			}),
	);
	const found = await frames(page);
	expect(found.every(({ height, title }) => height !== 4321 && title !== 'A lie')).toBe(true);
	const strayed = page.locator('iframe[data-social-index]');
	const before = (await strayed.boundingBox())!.height;
	await strayed.evaluate(
		(frame, liar) => (frame as HTMLIFrameElement).contentWindow!.location.replace(liar),
		`${host}liar`,
	);
	await expect.poll(() => page.frames().filter((frame) => frame.url().endsWith('/liar')).length).toBe(2);
	await page.waitForTimeout(150);
	expect((await strayed.boundingBox())!.height).toBe(before);
	await context.close();
});

test('an element shows another area when it is told to, and says what cannot be shown', async () => {
	body =
		element('card', `area="${ward}"`) +
		element('card', 'area="E99"') +
		element('map', '') +
		`<div lang="cy-GB">${element('ranking', '')}</div>`;
	const { page, context } = await openPage({ viewport: { width: 900, height: 3000 } });
	await page.goto(host, { waitUntil: 'networkidle' });
	await settled(page, 2);
	const unknown = page.frames().find((frame) => frame.url().includes('E99'))!;
	expect(await unknown.locator('main').textContent()).toContain('no such area');
	expect(await unknown.locator('a[data-whole-page]').getAttribute('target')).toBe('_top');
	const map = page.locator('social-index-map');
	expect(await map.locator('[role=status]').textContent()).toContain('measure');
	expect(await map.locator('a', { hasText: 'in full' }).isVisible()).toBe(true);
	const welsh = page.locator('social-index-ranking [role=status]');
	expect(await welsh.textContent()).toMatch(/^Ni ddywedwyd .* measure ar goll\. Agor y safle/);
	expect(await welsh.getAttribute('lang')).toBe('cy');
	expect(await map.locator('[role=status]').getAttribute('lang')).toBe('en');
	await page
		.locator('social-index-card')
		.first()
		.evaluate((card) => card.setAttribute('area', 'E05000026'));
	await expect.poll(() => page.frames().some((frame) => frame.url().includes('embed/area/E05000026/'))).toBe(true);
	await settled(page, 2);
	await context.close();
	const off = await openPage({ javaScriptEnabled: false });
	await off.page.goto(host);
	expect(await off.page.locator('social-index-card a').first().isVisible()).toBe(true);
	await off.context.close();
});

test('the code is made, shown and copied, and the address brings the choice back', async () => {
	const { page, context, offences } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
	await page.goto(`${index}area/${ward}/`);
	await page.getByRole('link', { name: 'Put this on your site' }).first().click();
	await page.waitForURL(/embed\/\?kind=area&of=E05000032$/);
	const code = page.locator('#element-area');
	await expect.poll(() => code.inputValue()).toContain(`area="${ward}"`);
	await page.getByLabel('Period').selectOption('2010');
	await page.getByLabel('Colours').selectOption('dark');
	await expect.poll(() => code.inputValue()).toContain('period="2010" theme="dark"');
	await page.getByRole('button', { name: 'Copy the code with a custom element' }).click();
	await expect.poll(() => page.locator('.snippet [role=status]').first().textContent()).toBe('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
	await page.goto(page.url());
	await expect.poll(() => code.inputValue()).toContain('period="2010" theme="dark"');
	await settled(page, 1);
	await context.close();
	expect(offences).toEqual([]);
	const off = await openPage({ javaScriptEnabled: false });
	await visit(off.page, `${index.slice(site.length)}embed/`);
	expect(await off.page.locator('textarea').count()).toBe(8);
	await off.context.close();
});
