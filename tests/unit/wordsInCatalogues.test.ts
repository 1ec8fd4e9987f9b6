import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';
import { expect, it } from 'vitest';

/*
 * Every word that a person reads or hears stands in a catalogue, so that another language can say it: no text and no attribute of a
 * component holds letters of its own.
 */

const source = fileURLToPath(new URL('../../packages/explorer/src/', import.meta.url));
const components = globSync('**/*.svelte', { cwd: source });
const spoken = new Set([
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'alt',
	'title',
	'placeholder',
	'label',
]);

interface TemplateNode {
	readonly type: string;
	readonly name?: string;
	readonly data?: string;
}

/** Texts of a template, and of those attributes that are read out, as they stand in the file. */
function textsIn(code: string): readonly string[] {
	const found: string[] = [];
	const walk = (value: unknown, attribute: string | null): void => {
		if (Array.isArray(value)) {
			for (const own of value) walk(own, attribute);
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		const node = value as TemplateNode;
		if (node.type === 'Attribute') {
			for (const own of Object.values(value)) walk(own, node.name ?? '');
			return;
		}
		if (node.type === 'Text' && (attribute === null || spoken.has(attribute))) found.push(node.data ?? '');
		for (const [key, own] of Object.entries(value)) if (key !== 'css' && key !== 'metadata') walk(own, attribute);
	};
	walk(parse(code, { modern: true }).fragment, null);
	return found.filter((text) => /\p{L}/u.test(text)).map((text) => text.trim());
}

/** Names of files and codes, which are the same in every language. */
const own = /^(?:release\.json|api\/(?:areas|measures)\/…|\.json|CSVW?|px|ln|exp|r|p)$/;

it('finds a text and a label that stand in a component', () => {
	expect(textsIn('<p class="quiet">Hello {name}<img alt="A map" src="a" /></p>')).toEqual(['Hello', 'A map']);
});

it.each(components)('%s has no words of its own', (component) => {
	expect(textsIn(readFileSync(join(source, component), 'utf8')).filter((text) => !own.test(text))).toEqual([]);
});
