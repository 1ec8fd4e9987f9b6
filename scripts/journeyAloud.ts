import type { CDPSession, Page } from 'playwright-core';

/**
 * What a screen reader is given on the way from the home page to a ward, one of its measures and the map: of each page its title,
 * landmarks and headings, and of each key pressed what the focus is on and what a live region says. Taken from the
 * browser's accessibility tree, which is what screen readers read; how each of them words it is its own.
 *
 * @param home - address of the home page of the borough example, ending in '/'
 * @returns Markdown
 */
export async function journeyAloud(page: Page, home: string): Promise<string> {
	const tree = await page.context().newCDPSession(page);
	const lines: string[] = [];
	const say = (what: string) => lines.push(what);
	const press = async (key: string, times = 1) => {
		for (let i = 0; i < times; i++) await page.keyboard.press(key);
		say(`- **${key}${times > 1 ? ` (${times} times)` : ''}**: ${await focused(tree)}`);
	};
	const arrive = async (heading: string) => {
		await page.locator('h1').waitFor();
		await page.waitForLoadState('networkidle');
		say(`\n## ${heading}\n`);
		say(`- Title: ${await page.title()}`);
		say(`- Landmarks: ${(await landmarks(page)).join('; ')}`);
		say('- Headings:');
		for (const { level, text } of await headings(page)) say(`  ${'  '.repeat(level - 1)}- ${level} ${text}`);
	};

	await page.goto(home, { waitUntil: 'networkidle' });
	await arrive('Home');
	say('\nThe first Tab, and the search for a ward:\n');
	await press('Tab');
	await page.locator('form[data-area-finder] input').first().focus();
	await page.locator('form[data-area-finder] [role=combobox]').first().waitFor();
	say(`- **focus on the search**: ${await focused(tree)}`);
	await page.keyboard.type('gasco');
	await page.locator('[role=option]').first().waitFor();
	say(`- **gasco**: ${await focused(tree)}`);
	say(`- said: “${(await page.locator('.finder-status').first().textContent())!.trim()}”`);
	await press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(/area\/E05000032\//);

	await arrive('The ward');
	say('\nThe sentences below the first heading:\n');
	for (const text of await page
		.locator('#page p')
		.evaluateAll((all) => all.slice(0, 60).map((own) => own.textContent.trim())))
		if (/scores .* ranking|risen|fallen/i.test(text)) say(`> ${text.replaceAll(/\s+/g, ' ')}`);
	const about = page.locator('main a[href$="measure/personal-safety/"]').first();
	await about.evaluate((link) => {
		for (let own = link.closest('details'); own !== null; own = own.parentElement?.closest('details') ?? null)
			own.open = true;
	});
	await about.focus();
	say(`\n- **focus on a link to a measure**: ${await focused(tree)}`);
	await page.keyboard.press('Enter');
	await page.waitForURL(/measure\/personal-safety\//);

	await arrive('The measure');
	const map = page.locator('main a[href*="map/personal-safety/"]').first();
	await map.focus();
	say(`\n- **focus on the link to the map**: ${await focused(tree)}`);
	await page.keyboard.press('Enter');
	await page.waitForURL(/map\/personal-safety\//);

	await arrive('The map');
	say('\nInto the map and from ward to ward:\n');
	await page.locator('[role=listbox] [tabindex="0"]').first().focus();
	say(`- **focus on the map**: ${await focused(tree)}`);
	await press('ArrowRight');
	await press('ArrowDown');
	await press('End');
	await press('Enter');
	await page.waitForTimeout(300);
	const said = await page.locator('[role=status]').allTextContents();
	for (const text of said) if (text.trim() !== '') say(`- said: “${text.trim().replaceAll(/\s+/g, ' ')}”`);
	await tree.detach();
	return `${lines.join('\n').trim()}\n`;
}

/** Role, name, state and description of what has the focus, an option that the box points to in its place. */
async function focused(tree: CDPSession): Promise<string> {
	const { result } = await tree.send('Runtime.evaluate', {
		expression:
			'document.getElementById(document.activeElement.getAttribute("aria-activedescendant") ?? "") ?? document.activeElement',
	});
	const { nodes } = await tree.send('Accessibility.getPartialAXTree', {
		objectId: result.objectId!,
		fetchRelatives: false,
	});
	const node = nodes[0]!;
	const states = (node.properties ?? [])
		.filter(({ name }) => ['expanded', 'selected', 'checked', 'pressed', 'disabled'].includes(name))
		.map(({ name, value }) => (value.value === true || value.value === 'true' ? name : `not ${name}`))
		.filter((text) => text !== 'not selected' && text !== 'not disabled');
	const parts = [node.role?.value, node.name?.value, ...states, node.value?.value, node.description?.value];
	return parts
		.filter((part) => part !== undefined && part !== '')
		.map((part) => String(part).replaceAll(/\s+/g, ' ').trim())
		.join(', ');
}

const landmarks = (page: Page) =>
	page
		.locator('header, nav, main, footer, [role=search]')
		.evaluateAll((all) =>
			all
				.filter((own) => own.checkVisibility())
				.map((own) =>
					[own.tagName.toLowerCase(), own.getAttribute('aria-label')].filter((part) => part !== null).join(' '),
				),
		);

const headings = (page: Page) =>
	page
		.locator('main :is(h1, h2, h3)')
		.evaluateAll((all) =>
			all
				.filter((own) => own.checkVisibility())
				.map((own) => ({ level: Number(own.tagName[1]), text: own.textContent.trim().replaceAll(/\s+/g, ' ') })),
		);
