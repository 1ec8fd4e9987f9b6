import { readFileSync } from 'node:fs';
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
