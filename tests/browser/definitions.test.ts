import { expect, inject, test } from 'vitest';
import { openPage, visit } from './browser.ts';

const borough = inject('indices').length > 1 ? 'barking-and-dagenham/' : '';

test('what a measure means stands beside its name on pointing and on focus, within the window, until Escape or leaving', async () => {
	const { page, context, offences } = await openPage({ viewport: { width: 320, height: 640 } });
	for (const path of ['scorecards/', 'compare/']) {
		await visit(page, borough + path);
		const name = page.locator('table .term > a').first();
		const words = page.getByRole('tooltip');

		await name.hover();
		await words.waitFor();
		// Not cut off by the frame of the table: what lies at each of its corners is the box itself.
		const corners = await words.evaluate((box) => {
			const { left, right, top, bottom } = box.getBoundingClientRect();
			const at = (x: number, y: number) => box.contains(document.elementFromPoint(x, y));
			return [at(left + 4, top + 4), at(right - 4, top + 4), at(left + 4, bottom - 4), at(right - 4, bottom - 4)];
		});
		expect(corners, path).toEqual([true, true, true, true]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		// It can be pointed at itself.
		await words.hover();
		await page.waitForTimeout(400);
		expect(await words.count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(await words.count()).toBe(0);

		await page.mouse.move(0, 0);
		await name.focus();
		expect(await name.getAttribute('aria-describedby')).toBe(await words.getAttribute('id'));
		expect(await words.textContent()).toMatch(/higher is better/);
		await page.keyboard.press('Escape');
		expect(await words.count()).toBe(0);
		expect(await name.evaluate((link) => link === document.activeElement)).toBe(true);
		await name.evaluate((link) => (link as HTMLElement).blur());
		await name.focus();
		await words.waitFor();
		await page.keyboard.press('Tab');
		expect(await name.getAttribute('aria-describedby')).toBeNull();
	}
	expect(offences).toEqual([]);
	await context.close();
});
