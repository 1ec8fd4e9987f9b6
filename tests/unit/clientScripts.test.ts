import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/*
 * What a page sends to the browser: its own words, not those of the other pages, which once outweighed all scripts together.
 */

const client = fileURLToPath(new URL('../../packages/explorer/dist/client/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${client}manifest.en.json`, 'utf8')) as Record<
	string,
	{ readonly file: string; readonly imports?: readonly string[] }
>;

/** A sentence of each page's words that no other page says. */
const sentences = {
	area: 'What stands out, ',
	change: 'The ring is the score in ',
	map: 'By keyboard: arrow keys go to the nearest area',
	measure: 'Do its parts belong together?',
	scorecards: 'Point at a column heading',
	method: 'This page is written from the definition',
	home: 'Who moved most',
} as const;

function scriptsOf(entry: string, seen = new Set<string>()): string {
	if (seen.has(entry)) return '';
	seen.add(entry);
	const { file, imports = [] } = manifest[entry]!;
	return readFileSync(client + file, 'utf8') + imports.map((next) => scriptsOf(next, seen)).join('');
}

describe.each(['area', 'change', 'map', 'measure', 'scorecards'] as const)('the scripts of the %s page', (page) => {
	it('hold its own words and those of no other page', () => {
		const text = scriptsOf(`src/client/${page}.ts`);
		for (const [other, sentence] of Object.entries(sentences))
			expect(text.includes(sentence), other).toBe(other === page);
	});

	it('hold none of the method: scoring is done before', () => {
		expect(scriptsOf(`src/client/${page}.ts`)).not.toContain('OECD/JRC Handbook');
	});
});
