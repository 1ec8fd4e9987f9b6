import { AxeBuilder } from '@axe-core/playwright';
import { createServer, explorerSite } from '@social-index/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { welshRelease } from '../../packages/explorer/src/testing/welshRelease.ts';
import { openPage } from './browser.ts';

/*
XX
 */

let server: Awaited<ReturnType<typeof createServer>>;
let site = '';
/** One address of each type. */
let kinds: readonly string[] = [];

beforeAll(async () => {
	const hosted = [{ slug: '', data: welshRelease({ areas: 4 }), folder: import.meta.dirname }];
	const source = await explorerSite(hosted);
	const byKind = new Map<string, string>();
	for (const path of source.site.paths()) {
		if (!path.startsWith('cy/') || !path.endsWith('/')) continue;
		const parts = path.split('/').slice(1, -1);
		byKind.set(parts.length < 2 ? path : `${parts.slice(0, -1).join('/')}/…`, path);
	}
	kinds = [...byKind.values(), 'cy/no/such/page/'];
	server = await createServer({ releases: hosted, source });
	site = `${await server.listen({ port: 0, host: '127.0.0.1' })}/`;
});
afterAll(() => server.close());

const sideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('there is a page of every type', () => {
	expect(kinds.length).toBeGreaterThan(20);
	for (const kind of ['map/', 'explore/two', 'plan/', 'embed/scorecard', 'what-if/', 'accessibility/']) {
		expect(
			kinds.some((path) => path.startsWith(`cy/${kind}`)),
			kind,
		).toBe(true);
	}
});

const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** What a look or a language may change; pageTypes.test.ts has the rules about structure. */
const looked = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable', 'valid-lang'];

/** What is cut off: words that are wider or higher than the box that hides what goes beyond it. */
const cutWords = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('body *')]
			.filter((element) => {
				if (element.childElementCount > 0 || element.textContent.trim() === '' || !element.checkVisibility())
					return false;
				const { overflowX, overflowY, position } = getComputedStyle(element);
				// What only screen readers get is cut on purpose; lists of choices are cut by browsers themselves.
				if (position === 'absolute' || element.matches('option, textarea')) return false;
				const wide = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
				const high = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
				return wide || high;
			})
			.map((element) => element.outerHTML.slice(0, 120)),
	);

const printedControls = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('nav, header button, select, input:not([type=hidden]), form button')]
			.filter((element) => element.checkVisibility())
			.map((element) => element.outerHTML.slice(0, 120)),
	);

test('axe finds nothing in the dark, wider spacing cuts nothing off, and paper has no controls', {
	timeout: 300_000,
}, async () => {
	const found: string[] = [];
	const { page, context } = await openPage(
		{ viewport: { width: 320, height: 640 }, colorScheme: 'dark', reducedMotion: 'reduce', bypassCSP: true },
		site,
	);
	for (const path of kinds) {
		await page.goto(site + path, { waitUntil: 'load' });
		const { violations } = await new AxeBuilder({ page }).withRules(looked).analyze();
		found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`));
		await page.addStyleTag({ content: spacing });
		if ((await sideways(page)) > 0) found.push(`${path} spills with wider spacing`);
		found.push(...(await cutWords(page)).map((html) => `${path} cuts off ${html}`));
		await page.emulateMedia({ media: 'print' });
		found.push(...(await printedControls(page)).map((html) => `${path} prints ${html}`));
		await page.emulateMedia({ media: null });
	}
	await context.close();
	expect(found).toEqual([]);
});

test('at 400 % nothing spills, and what has the focus is not covered', { timeout: 300_000 }, async () => {
	const found: string[] = [];
	const { page, context } = await openPage({ viewport: { width: 320, height: 256 } }, site);
	for (const path of ['cy/', 'cy/map/', 'cy/scorecards/', 'cy/area/W0002/', 'cy/what-if/', 'cy/explore/']) {
		await page.goto(site + path, { waitUntil: 'load' });
		if ((await sideways(page)) > 0) found.push(`${path} spills`);
		for (let i = 0; i < 15; i++) {
			await page.keyboard.press('Tab');
			const covered = await page.evaluate(() => {
				const element = document.activeElement;
				if (element === null || element === document.body) return null;
				const { left, right, top, bottom } = element.getBoundingClientRect();
				const places = [
					[(left + right) / 2, (top + bottom) / 2],
					[left + 3, top + 3],
					[right - 3, bottom - 3],
				].map(([x, y]) => document.elementFromPoint(x!, y!));
				const seen = places.some((at) => at !== null && (element.contains(at) || at.contains(element)));
				return seen ? null : element.outerHTML.slice(0, 120);
			});
			if (covered !== null) found.push(`${path} covers ${covered}`);
		}
	}
	await context.close();
	expect(found).toEqual([]);
});
