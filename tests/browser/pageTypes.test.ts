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
	'measure/',
	'method/',
	'data/',
	'about/',
	'accessibility/',
];

const pages: readonly string[] = [
	...(inject('indices').length > 1 ? [''] : []),
	...inject('indices').flatMap((slug) => {
		const ward = slug === 'london' ? 'E05000030' : 'E05000033';
		const more = [
			`area/${ward}/`,
			'area/E12000007/',
			'measure/personal-safety/',
			'measure/water-and-sanitation/',
			'measure/crime-rate/',
		];
		return [...local, ...more].map((path) => `${slug}/${path}`);
	}),
	'no/such/page/',
];

const looks = [
	{ name: 'desk, light', options: { viewport: { width: 1280, height: 860 } } },
	{ name: 'phone, light', options: { viewport: { width: 320, height: 640 } } },
	{ name: 'desk, dark', options: { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' } },
	{ name: 'phone, forced colours', options: { viewport: { width: 320, height: 640 }, forcedColors: 'active' } },
] as const;

describe.each(looks)('$name', ({ options }) => {
	test.each(pages)('/%s', async (path) => {
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
	const slug = inject('indices')[0]!;
	for (const path of local) {
		await visit(page, `${slug}/${path}`);
		expect(await page.locator('h1').count(), path).toBe(1);
		titles.add(await page.title());
	}
	await context.close();
	expect(titles.size).toBe(local.length);
});
