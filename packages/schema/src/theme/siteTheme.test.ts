import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { siteGrounds } from './siteGrounds.ts';
import { siteTheme } from './siteTheme.ts';

const colour = fc
	.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
	.map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('siteTheme', () => {
	it('gives colours that pass on both looks from any header colour alone', () => {
		fc.assert(
			fc.property(colour, (header) => {
				const { light, dark } = siteTheme({ content: 'content', colour: header })!;
				for (const [look, own] of Object.entries({ light, dark })) {
					expect(contrast(own.header!, own['on-header']!)).toBeGreaterThanOrEqual(4.5);
					expect(contrast(own.header!, own['header-mark']!)).toBeGreaterThanOrEqual(3);
					expect(contrast(own.accent!, own['on-accent']!)).toBeGreaterThanOrEqual(4.5);
					for (const ground of siteGrounds[look as 'light' | 'dark']) {
						expect(contrast(own.accent!, ground.colour)).toBeGreaterThanOrEqual(3);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('makes a light link colour one for dark screens that can be read there, unless one is given', () => {
		const { dark } = siteTheme({ content: 'content', theme: { link: '#0b5394' } })!;
		for (const ground of siteGrounds.dark) expect(contrast(dark.link!, ground.colour)).toBeGreaterThanOrEqual(4.5);
		const given = siteTheme({ content: 'content', theme: { link: '#0b5394', dark: { link: '#ffffff' } } })!;
		expect(given.dark.link).toBe('#ffffff');
	});

	it('keeps the ground that a logo was drawn for, unless there is another logo', () => {
		const logo = { file: 'logo.svg', alt: 'Us' };
		const header = '#ffffff';
		expect(siteTheme({ content: 'content', theme: { header, logo } })!.dark.header).toBe(header);
		const both = { ...logo, dark: 'night.svg' };
		expect(siteTheme({ content: 'content', theme: { header, logo: both } })!.dark.header).not.toBe(header);
	});

	it('says nothing of what is not given', () => {
		expect(siteTheme({ content: 'content', theme: { logo: { file: 'logo.svg', alt: 'Us' } } })).toBeNull();
		expect(siteTheme({ content: 'content', theme: { link: '#0b5394' } })!.light.header).toBeUndefined();
	});
});
