import { readFileSync } from 'node:fs';
import { contrast, siteGrounds, textContrast, themeColours } from '@social-index/schema';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** What is set between the braces after a selector, without `color-scheme`. */
function setBy(selector: string): readonly string[] {
	const from = css.indexOf('{', css.indexOf(selector));
	const lines = css.slice(from + 1, css.indexOf('}', from)).split('\n');
	return lines.map((line) => line.trim()).filter((line) => line.startsWith('--'));
}

it('the dark colours are the same for who asks for them as for whose system does', () => {
	const asked = setBy(':root:where([data-theme="dark"])');
	expect(asked.length).toBeGreaterThan(10);
	expect(setBy(':root:where(:not([data-theme="light"]))')).toEqual(asked);
});

/** The value of a role in a look. */
function role(name: string, look: 'light' | 'dark'): string {
	const set = look === 'light' ? setBy(':root {') : [...setBy(':root {'), ...setBy(':root:where([data-theme="dark"])')];
	return /: (#[0-9a-f]{6});/.exec(set.findLast((line) => line.startsWith(`--${name}:`))!)![1]!;
}

it.each(['light', 'dark'] as const)('the grounds that themes are held against are those of the %s design', (look) => {
	for (const ground of siteGrounds[look]) expect(role(ground.role, look), ground.role).toBe(ground.colour);
});

it.each(['light', 'dark'] as const)('the design’s own colours pass on %s screens', (look) => {
	for (const { role: ground, colour } of siteGrounds[look]) {
		for (const name of ['ink', 'ink-quiet', 'link', 'link-hover']) {
			expect(contrast(role(name, look), colour), `${name} on ${ground}`).toBeGreaterThanOrEqual(textContrast);
		}
		for (const name of ['accent', 'line-strong']) {
			expect(contrast(role(name, look), colour), `${name} on ${ground}`).toBeGreaterThanOrEqual(
				themeColours.accent.needed,
			);
		}
	}
	expect(contrast(role('on-header', look), role('header', look))).toBeGreaterThanOrEqual(textContrast);
	expect(contrast(role('on-accent', look), role('accent', look))).toBeGreaterThanOrEqual(textContrast);
	for (const rating of ['good', 'bad', 'same']) {
		expect(contrast(role(rating, look), role(`${rating}-ground`, look)), rating).toBeGreaterThanOrEqual(textContrast);
	}
	// Two colours that differ so much that one of them stands out against anything (WCAG 2.2, technique C40).
	expect(contrast(role('focus', look), role('focus-ink', look))).toBeGreaterThanOrEqual(9);
});
