import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage, visit } from './browser.ts';

const borough = inject('indices').length > 1 ? 'barking-and-dagenham/' : '';

/** What has the focus, by its accessible name or text. */
function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement;
		return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
	});
}

test('on the map, an area is reached, read and opened by keyboard alone, and left again', async () => {
	const { page, context, offences } = await openPage();
	await visit(page, `${borough}map/`);
	await page.locator('[role=listbox] > path[tabindex="0"]').focus();
	const first = await focused(page);
	const seen = new Set([first]);
	for (let i = 0; i < 16; i++) {
		await page.keyboard.press('PageDown');
		seen.add(await focused(page));
	}
	expect([...seen].filter((label) => /\d/.test(label)).length).toBe(17);
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowDown');
	const chosen = await focused(page);
	await page.keyboard.press('Enter');
	const name = /^[^,:]+/.exec(chosen)![0];
	await expect.poll(() => page.url()).toContain('area=E050000');
	expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1);
	await page.keyboard.press('Escape');
	await context.close();
	expect(offences).toEqual([]);
});

test('a chosen period and measure stand in the address, and the address brings them back', async () => {
	const { page, context, offences } = await openPage();
	await visit(page, `${borough}map/?measure=personal-safety&period=2010`);
	await expect.poll(() => page.locator('h1').textContent()).toContain('Personal Safety');
	expect(await page.locator('table caption').first().textContent()).toContain('2010');
	await context.close();
	expect(offences).toEqual([]);
});

test('without scripts, map, scorecards and area page hold every score', async () => {
	const { page, context } = await openPage({ javaScriptEnabled: false });
	await visit(page, `${borough}map/`);
	expect(await page.locator('#map-table tbody tr').count()).toBeGreaterThanOrEqual(17);
	await visit(page, `${borough}scorecards/`);
	expect(await page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(17);
	await visit(page, `${borough}area/E05000032/`);
	const text = await page.locator('main').textContent();
	expect(text).toContain('Gascoigne');
	expect(text).toMatch(/\d+(st|nd|rd|th) of 17/);
	await context.close();
});

test('from home, a ward is found by a part of its name', async () => {
	const { page, context, offences } = await openPage({ viewport: { width: 320, height: 640 } });
	await visit(page, borough);
	await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('gasc');
	await page.keyboard.press('Enter');
	await page.waitForURL(/area\/E05000032\/$/);
	expect(await page.locator('h1').textContent()).toBe('Gascoigne');
	await context.close();
	expect(offences).toEqual([]);
});

test('another year of an area is fetched when it is asked for, and the address brings it back', async () => {
	const { page, context, offences } = await openPage();
	await visit(page, `${borough}area/E05000032/`);
	await page.getByLabel('Year shown').selectOption('2010');
	await expect.poll(() => page.locator('.score-title').textContent()).toContain('2010');
	const shown = await page.locator('.tree').textContent();
	await visit(page, `${borough}area/E05000032/?period=2010`);
	await expect.poll(() => page.locator('.score-title').textContent()).toContain('2010');
	expect(await page.locator('.tree').textContent()).toBe(shown);
	await context.close();
	expect(offences).toEqual([]);
});

test('by keyboard, an area is held against what the reader picks: paragraph, lists and tree follow, and the address brings it back', async () => {
	const { page, context, offences } = await openPage({ viewport: { width: 320, height: 640 } });
	await visit(page, `${borough}area/E05000032/`);
	const brief = page.locator('section[aria-labelledby=brief]');
	expect(await brief.textContent()).toContain('Compared with the other 16 wards');
	await page.getByRole('button', { name: 'London', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => brief.textContent()).toContain('Compared with London as a whole');
	expect(await page.locator('p[role=status]').first().textContent()).toBe('Compared with London as a whole.');
	expect(await page.locator('.tree-section > p').textContent()).toContain('Position is against London as a whole.');
	// What is named as a strength is rated so in the tree.
	const named = await page.locator('.sides > div').first().locator('li > a').allTextContents();
	expect(named).toHaveLength(5);
	await page.getByRole('button', { name: 'Position' }).click();
	await page.getByRole('button', { name: 'Open all' }).click();
	for (const name of named) {
		const row = page.locator('.tree-row.indicator').filter({ has: page.getByRole('link', { name, exact: true }) });
		expect(await row.textContent()).toMatch(/Position:\s*Strength/);
	}
	await page.getByRole('button', { name: 'Its own past' }).click();
	await expect.poll(() => brief.textContent()).toMatch(/Since 2009, it has improved on /);
	expect((await page.locator('.sides h3').allTextContents()).map((text) => text.trim())).toEqual([
		'Improved most',
		'Declined most',
	]);
	const held = await page.locator('.sides').textContent();
	await visit(page, page.url().replace(/^.*(?=area)/, borough));
	await expect.poll(() => brief.textContent()).toMatch(/Since 2009, it has improved on /);
	expect(await page.locator('.sides').textContent()).toBe(held);
	await context.close();
	expect(offences).toEqual([]);
	const off = await openPage({ javaScriptEnabled: false });
	await visit(off.page, `${borough}area/E05000032/`);
	expect(await off.page.locator('#comparisons thead th').allTextContents()).toEqual([
		'Indicator',
		'Score',
		'The other 16 wards',
		'Barking and Dagenham',
		'London',
		'Its own past, 2009',
	]);
	await off.context.close();
});

test('by keyboard, another weight moves ranks beside the published ones, and the link brings it back', async () => {
	const { page, context, offences } = await openPage();
	await visit(page, `${borough}what-if/`);
	const status = page.locator('p[role="status"]').first();
	expect(await status.textContent()).toContain('Nothing is supposed yet');
	const more = page.getByRole('button', { name: 'More weight for Opportunity' });
	await more.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect
		.poll(() => status.textContent())
		.toMatch(/\d+ of 17 wards would have another rank\. .* moves furthest, from \d+/);
	expect(new URL(page.url()).search).toBe('?weights=opportunity:3');
	const table = await page.locator('table').textContent();
	await page
		.getByLabel('A link to what you suppose')
		.inputValue()
		.then((link) => page.goto(link));
	await expect.poll(() => page.locator('table').textContent()).toBe(table);
	await page.getByRole('button', { name: 'Back to as published' }).click();
	await expect.poll(() => status.textContent()).toContain('Nothing is supposed yet');
	await page.getByLabel('In which ward').selectOption({ label: 'Gascoigne' });
	await page.getByLabel('Which indicator').selectOption({ label: 'Unemployment' });
	await page.getByRole('button', { name: 'As in Barking and Dagenham as a whole' }).click();
	await expect.poll(() => page.url()).toMatch(/area=E\d+&measure=unemployment&value=[\d.]+$/);
	await page.getByRole('button', { name: 'All components equal' }).click();
	await expect.poll(() => page.url()).toContain('base=components');
	await context.close();
	expect(offences).toEqual([]);
});

test('areas are put into a group by finder, by list and as a whole place, and the address brings its scores back', async () => {
	const { page, context, offences } = await openPage();
	await visit(page, `${borough}what-if/`);
	await page.getByLabel('Area name', { exact: false }).fill('gascoigne');
	await page.keyboard.press('Enter');
	const section = page.getByRole('region', { name: 'Your group', exact: true });
	await expect.poll(() => section.textContent()).toContain('By the published method it scores');
	await page.getByLabel('Add one ward').selectOption({ label: 'Abbey' });
	await page.getByLabel('What the group is called').fill('Town centre');
	const named = page.getByRole('region', { name: 'Town centre', exact: true });
	await expect.poll(() => named.textContent()).toContain('On the same indicators its areas score from');
	expect(new URL(page.url()).search).toBe('?group=E05000032,E05000026&called=Town%20centre');
	await named.getByText('Its figures, indicator by indicator').click();
	const violence = named.getByRole('row').filter({ hasText: 'Violence against the person' });
	expect(await violence.textContent()).toContain('Counts added up, then divided');
	const told = await named.textContent();
	await page.goto(page.url());
	await expect.poll(() => named.textContent()).toBe(told);
	await page.getByRole('button', { name: 'More weight for Opportunity' }).click();
	await expect.poll(() => named.textContent()).toContain('As you suppose it would score');
	await page.getByLabel('Add all wards of').selectOption({ label: 'Barking and Dagenham' });
	await expect.poll(() => named.textContent()).toContain('Barking and Dagenham as published');
	await page.getByRole('button', { name: 'Empty the group' }).click();
	await expect.poll(() => named.count()).toBe(0);
	await context.close();
	expect(offences).toEqual([]);
});

test('the data explorer: measure, level and period are chosen, and the table saved is the table shown', async () => {
	const { page, context, offences } = await openPage();
	await visit(page, `${borough}explore/`);
	const rows = () => page.locator('table').first().locator('tbody tr');
	const wards = await rows().count();
	await page.goto(`${page.url()}?measure=violence&period=2012`);
	await expect.poll(() => page.locator('table caption').first().textContent()).toContain('Violence');
	await page.getByRole('button', { name: 'boroughs', exact: true }).click();
	await expect.poll(() => rows().count()).toBe(1);
	await page.getByRole('button', { name: 'wards', exact: true }).click();
	await expect.poll(() => rows().count()).toBe(wards);
	const sort = page.getByRole('button', { name: 'Sort by Ward', exact: true });
	await sort.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => page.url()).toContain('sort=area');
	const shown = await rows().evaluateAll((all) =>
		all.map((row) => [...row.querySelectorAll('th, td')].slice(0, 2).map((cell) => cell.textContent!.trim())),
	);
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download this table (CSV)' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toMatch(/violence_ward_2012\.csv$/);
	const bytes = Buffer.concat(await (await download.createReadStream()).toArray());
	const saved: Record<string, string>[] = parse(bytes, { columns: true, bom: true });
	expect(saved.map((row) => row.area_name)).toEqual(shown.map(([name]) => name));
	expect(saved.map((row) => Number(row.value))).toEqual(shown.map(([, figure]) => Number.parseFloat(figure!)));
	for (const row of saved)
		expect(Math.abs((1000 * Number(row.numerator)) / Number(row.denominator) - Number(row.value))).toBeLessThan(0.1);
	await context.close();
	expect(offences).toEqual([]);
	const bare = await openPage({ javaScriptEnabled: false });
	await visit(bare.page, `${borough}explore/`);
	expect(await bare.page.locator('table').first().locator('tbody tr').count()).toBe(wards);
	await bare.context.close();
	expect(bare.offences).toEqual([]);
});

test('areas are added to a comparison, put first and taken out, and the address brings it back', async () => {
	const { page, context, offences } = await openPage();
	await visit(page, `${borough}compare/`);
	const scores = page.locator('table').first();
	await page.getByLabel('Add an area').selectOption({ label: 'Gascoigne' });
	const named = () => scores.locator('thead th a').allTextContents();
	await expect.poll(named).toContain('Gascoigne');
	await page.getByRole('button', { name: 'Hold against Gascoigne' }).click();
	await expect.poll(async () => (await named())[0]).toBe('Gascoigne');
	await page.getByRole('button', { name: 'Remove Barking and Dagenham' }).click();
	await expect.poll(async () => (await named()).length).toBe(2);
	expect(await page.locator('p[role="status"]:not(.finder-status)').textContent()).toMatch(
		/^Gascoigne and .* differ most in .*: [\d.]+ against [\d.]+\.$/,
	);
	const table = await scores.textContent();
	await page.goto(page.url());
	await expect.poll(() => scores.textContent()).toBe(table);
	await context.close();
	expect(offences).toEqual([]);
});

test('on a phone, an area is found by a misspelt name and opened by keyboard alone', async () => {
	const { page, context, offences } = await openPage({ viewport: { width: 320, height: 640 } });
	await visit(page, borough);
	const box = page.getByLabel('Area name', { exact: false });
	await box.focus();
	await page.keyboard.type('gascoine');
	const list = page.getByRole('listbox', { name: 'Areas found' });
	await list.waitFor();
	expect(await page.locator('.finder-status').textContent()).toBe('No area is called “gascoine”. One is spelt alike.');
	await page.keyboard.press('Escape');
	expect(await list.isVisible()).toBe(false);
	await page.keyboard.press('ArrowDown');
	expect(await box.getAttribute('aria-activedescendant')).toBe(
		await page.locator('[role=option]').first().getAttribute('id'),
	);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.keyboard.press('Enter');
	await page.waitForURL(/area\/E05000032\//);
	expect(await page.locator('h1').textContent()).toContain('Gascoigne');
	await context.close();
	expect(offences).toEqual([]);
});
