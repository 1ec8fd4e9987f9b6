import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { openPage, visit } from './browser.ts';

/*
 * Every page type, at phone and desk width, light, dark and in forced colours: nothing for axe to find, no sideways
 * scroll, no error, no request to another host, no cookie.
 */

const local = [
	'',
	'map/',
	'map/personal-safety/',
	'scorecards/',
	'area/',
	'change/',
	'compare/',
	'what-if/',
	'measure/',
	'plan/',
	'explore/',
	'explore/two/',
	'method/',
	'data/',
	'embed/',
	'about/',
	'accessibility/',
];

const borough = [
	...local,
	'area/E05000032/',
	'area/E09000002/',
	'measure/personal-safety/',
	'measure/water-and-sanitation/',
	'measure/crime/',
	'measure/household-income/',
].map((path) => `barking-and-dagenham/${path}`);

/** Hundreds of areas, tried at phone width only: axe takes half a minute over a page with that many. */
const london = ['', 'map/', 'area/E05000030/'].map((path) => `london/${path}`);

const many = inject('indices').length > 1;
const prefix = (path: string) => (many ? path : path.replace('barking-and-dagenham/', ''));
const pages = [...(many ? [''] : []), ...borough.map(prefix), 'no/such/page/'];

const looks = [
	{ name: 'desk, light', options: { viewport: { width: 1280, height: 860 } } },
	{ name: 'phone, light', options: { viewport: { width: 320, height: 640 } } },
	{ name: 'desk, dark', options: { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' } },
	{ name: 'phone, forced colours', options: { viewport: { width: 320, height: 640 }, forcedColors: 'active' } },
] as const;

describe.each(looks)('$name', ({ name, options }) => {
	test.each(name === 'phone, light' && many ? [...pages, ...london] : pages)('/%s', async (path) => {
		const { page, context, offences } = await openPage(options);
		await visit(page, path);
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		const sideways = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		const cookies = await context.cookies();
		await context.close();
		expect(found).toEqual([]);
		expect(sideways).toBeLessThanOrEqual(0);
		expect(offences.filter((text) => !(path === 'no/such/page/' && text.includes('404')))).toEqual([]);
		expect(cookies).toEqual([]);
	});
});

test('titles and first headings are one a page and differ between pages', async () => {
	const { page, context } = await openPage();
	const titles = new Set<string>();
	for (const path of local) {
		await visit(page, prefix(`barking-and-dagenham/${path}`));
		expect(await page.locator('h1').count(), path).toBe(1);
		titles.add(await page.title());
	}
	await context.close();
	expect(titles.size).toBe(local.length);
});
