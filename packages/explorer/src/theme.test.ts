import { expect, it } from 'vitest';
import { themeCss } from './theme.ts';

it('a theme sets roles of the design for both looks, and for a view that is asked for one of them', () => {
	const css = themeCss({ site: { content: 'content', theme: { header: '#ffffff', link: '#7a1f5c', font: 'Arial' } } })!;
	expect(css).toContain('--own-font: "Arial";');
	expect(css.match(/--link: #7a1f5c;/g)).toHaveLength(1);
	const [light, night, asked] = css.split(/@media|:root:where\(\[data-theme="dark"\]\)/);
	expect(light).toContain('--on-header: #000000;');
	const dark = /--link: (#[0-9a-f]{6})/.exec(night!)![1]!;
	expect(dark).not.toBe('#7a1f5c');
	expect(asked).toContain(`--link: ${dark};`);
	// No brace is left open, and nothing but known roles is set.
	expect(css.split('{').length).toBe(css.split('}').length);
	for (const [, role] of css.matchAll(/--([\w-]+):/g)) {
		expect(['own-font', 'header', 'on-header', 'header-mark', 'accent', 'on-accent', 'link', 'link-hover']).toContain(
			role,
		);
	}
});

it('a site without a theme has no sheet of its own', () => {
	expect(themeCss({ site: { content: 'content' } })).toBeNull();
});
