import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = globSync('**/*.ts', { cwd: here })
	.filter((file) => !file.endsWith('.test.ts'))
	.map((file) => readFileSync(join(here, file), 'utf8'))
	.join('\n');
const readme = readFileSync(join(here, '../README.md'), 'utf8');

/** Codes of YAML and of the system, which ours are made from, and words of cells. */
const foreign =
	/^(?:TAB_AS_INDENT|DUPLICATE_KEY|BAD_INDENT|MISSING_CHAR|\w+_IMPLICIT_KEY|CSV_\w+|ENO\w+|QUOTE|NFD|TRUE|FALSE)$/;

test('the README has every code that can be told, and no other', () => {
	const told = new Set([...source.matchAll(/'([A-Z]{2,}[A-Z_]+)'/g)].map(([, code]) => code!));
	const codes = [...told].filter((code) => !foreign.test(code)).toSorted();
	const listed = [...readme.matchAll(/^\| `([A-Z_]+)`\s*\|/gm)].map(([, code]) => code!);
	expect(listed.toSorted()).toEqual(codes);
});
