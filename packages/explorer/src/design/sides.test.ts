import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));

/** Style sheets, and those within components, by file. */
const sheets = globSync('**/*.{css,svelte}', { cwd: source }).map((file) => {
	const text = readFileSync(join(source, file), 'utf8');
	return [file, file.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '')] as const;
});

/** Left and right in a declaration: of a margin, an edge, a place, an alignment. */
const sided =
	/^\s*(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

it('styles name sides by the direction of writing, so that pages can be read from right to left', () => {
	expect(sheets.length).toBeGreaterThan(50);
	const found = sheets.flatMap(([file, css]) =>
		css.split('\n').flatMap((line) => (sided.test(line) ? [`${file}: ${line.trim()}`] : [])),
	);
	expect(found).toEqual([]);
});
