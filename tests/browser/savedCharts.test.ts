import { expect, inject, test } from 'vitest';
import { attribute, elementsOf, textOf } from '../unit/figures/pageText.ts';
import { openPage, visit } from './browser.ts';

const borough = inject('indices').length > 1 ? 'barking-and-dagenham/' : '';

test.each([
	['measure/personal-safety/', 'svg.trend'],
	['area/E05000032/', 'svg.trend'],
	['compare/?areas=E05000026,E05000032', '.chart svg.trend'],
	['change/', 'svg.slope'],
	['explore/', 'main svg[role=img]'],
	['explore/two/', 'svg[role=application]'],
])(
	'the chart of %s is saved as a drawing with what is on the page, titles, source and licence',
	async (path, drawing) => {
		const { page, context, offences } = await openPage({ acceptDownloads: true });
		await visit(page, borough + path);
		const shown = await page
			.locator(drawing)
			.first()
			.locator('text')
			.evaluateAll((texts) =>
				texts.flatMap((text) => {
					const parts = [...text.querySelectorAll('tspan')];
					return (parts.length > 0 ? parts : [text]).map((part) =>
						[...part.childNodes]
							.map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
							.join('')
							.replaceAll(/\s+/g, ' ')
							.trim(),
					);
				}),
			);
		expect(shown.length).toBeGreaterThan(4);
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save as a drawing (SVG)' }).first().click(),
		]);
		const svg = Buffer.concat(await (await saved.createReadStream()).toArray()).toString('utf8');
		await context.close();
		const texts = elementsOf(svg, ({ tagName }) => tagName === 'text').map(textOf);
		for (const text of shown.filter((one) => one !== '')) expect(texts).toContain(text);
		expect(texts.join(' ')).toContain('Source: Social Progress Index of Barking and Dagenham.');
		expect(texts.join(' ')).toContain('Licence: OGL-UK-3.0.');
		const drawn = elementsOf(svg, ({ tagName }) => tagName === 'path');
		expect(drawn.length).toBeGreaterThan(4);
		for (const path of drawn) {
			// A colour that only the page knows would be black elsewhere.
			for (const name of ['fill', 'stroke']) expect(attribute(path, name) ?? 'none').not.toContain('var(');
		}
		expect(saved.suggestedFilename()).toMatch(/^social-progress-index-of-barking-and-dagenham-.+\.svg$/);
		expect(offences).toEqual([]);
	},
);
