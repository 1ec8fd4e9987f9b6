import { expect, inject, test } from 'vitest';
import { attribute, elementsOf, textOf } from '../unit/figures/pageText.ts';
import { openPage, visit } from './browser.ts';

/* What a resident comes for, by the ways residents come: an old browser, a phone, a screen reader. */

const borough = inject('indices').length > 1 ? 'barking-and-dagenham/' : '';

test('with nothing but links, from home to a ward and to what one of its figures means', async () => {
	let address = inject('site') + borough;
	let html = await (await fetch(address)).text();
	const follow = async (words: RegExp): Promise<string> => {
		const links = elementsOf(html, ({ tagName }) => tagName === 'a');
		const link = links.find((one) => words.test(textOf(one)) && !(attribute(one, 'href') ?? '#').startsWith('#'));
		expect(link, `a link ${words} on ${address}`).toBeDefined();
		address = new URL(attribute(link!, 'href')!, address).href;
		const answer = await fetch(address);
		expect(answer.status, address).toBe(200);
		html = await answer.text();
		return textOf(elementsOf(html, ({ tagName }) => tagName === 'main')[0]!);
	};
	expect(await follow(/^See all 17 wards/)).toContain('Gascoigne');
	expect(await follow(/^Gascoigne/)).toMatch(/Gascoigne scores [\d.]+ out of 100 in 2013, ranking 13th of 17 wards/);
	const measure = await follow(/^About Personal Safety|^Personal Safety$/);
	expect(measure).toContain('How safe are people from crime and fire?');
	expect(measure).toMatch(/scores ran from 44\.5 in Abbey to 73\.2 in Longbridge/);
});

test('on a phone, two taps from home say how Gascoigne is doing, what changed, why, and what that rests on', async () => {
	const { page, context, offences } = await openPage({
		viewport: { width: 320, height: 640 },
		hasTouch: true,
		isMobile: true,
	});
	await visit(page, borough);
	await page.getByRole('link', { name: /See all 17 wards/ }).tap();
	await page
		.getByRole('link', { name: /^Gascoigne/ })
		.first()
		.tap();
	await page.waitForURL(/area\/E05000032\/$/);
	// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
	const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
	for (const said of [
		/13th of 17 wards/,
		/It has risen [\d.]+ points since 2009/,
		/Most of the rise came through .+ \(\+[\d.]+\)/,
		/Of the 34 indicators behind the score of 2013, 21 are figures of another year/,
	])
		expect(text).toMatch(said);
	// A third tap leads to what the change is made of, many screens down.
	await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'What changed' }).tap();
	await expect
		.poll(async () => (await page.getByRole('heading', { name: 'What changed' }).boundingBox())!.y)
		.toBeLessThan(320);
	await context.close();
	expect(offences).toEqual([]);
});

test('on a phone the menu takes a button’s room, opens without scripts, leads on, and closes on Escape', async () => {
	const { page, context } = await openPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
	await visit(page, borough);
	const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Scorecards' });
	const open = page.getByRole('button', { name: 'Menu', exact: true });
	expect(await link.isVisible()).toBe(false);
	expect((await page.locator('header').boundingBox())!.height).toBeLessThan(150);
	await open.focus();
	await page.keyboard.press('Enter');
	expect(await link.isVisible()).toBe(true);
	await page.keyboard.press('Escape');
	expect(await link.isVisible()).toBe(false);
	expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
	await open.click();
	await link.click();
	await page.waitForURL(/scorecards\/$/);
	await page.setViewportSize({ width: 1024, height: 640 });
	expect(await link.isVisible()).toBe(true);
	expect(await open.isVisible()).toBe(false);
	await context.close();
});

test('to a screen reader the map says what it is, what is highest and lowest, every ward, and where its table is', async () => {
	const { page, context } = await openPage();
	await visit(page, `${borough}map/`);
	const heard = await page.locator('main').ariaSnapshot();
	expect(heard).toMatch(/heading "Map of Social Progress Index" \[level=1\]/);
	expect(heard).toMatch(/heading "Longbridge has the highest score, 61\.2; Alibon the lowest, 45\.9\." \[level=2\]/);
	const wards = heard.match(/option "[^"]+"/g) ?? [];
	expect(wards).toHaveLength(17);
	for (const ward of wards) expect(ward).toMatch(/^option "[A-Z][A-Za-z ]+, score \d\d\.\d, \d+(st|nd|rd|th) of 17"$/);
	expect(heard).toMatch(/link "Skip to the table"/);
	expect(heard).toMatch(/row "Longbridge 1 61\.2/);
	expect(heard.indexOf('level=2')).toBeLessThan(heard.indexOf('row "Longbridge'));
	// Nothing that can be pressed is without a name.
	expect(heard).not.toMatch(/^\s*- (button|link|combobox|option|checkbox|slider|textbox)( \[[^\]]*\])*:?$/m);
	await context.close();
});

test.runIf(borough !== '')(
	'in the list of indices, one box finds a ward in each index that has it, by keyboard alone',
	async () => {
		const { page, context, offences } = await openPage();
		await visit(page, '');
		await page.getByLabel(/^Area name/).focus();
		await page.keyboard.type('gascoigne');
		const options = page.getByRole('option');
		await options.nth(1).waitFor();
		expect(await options.allTextContents()).toEqual([
			expect.stringContaining('Social Progress Index of Barking and Dagenham'),
			expect.stringContaining('Social Progress Index of London wards'),
		]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/london\/area\/E05000032\/$/);
		// And from there to the same ward in the other index, and back to the list.
		await page.getByRole('link', { name: 'Gascoigne in the Social Progress Index of Barking and Dagenham' }).click();
		await page.waitForURL(/\/barking-and-dagenham\/area\/E05000032\/$/);
		await page.getByRole('link', { name: 'All indices' }).click();
		await page.getByRole('heading', { level: 1, name: 'How is your area doing?' }).waitFor();
		await context.close();
		expect(offences).toEqual([]);
	},
);
