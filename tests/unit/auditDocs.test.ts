import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditCheckIds } from '@social-index/engine';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = readFileSync(join(root, 'docs', 'audit.md'), 'utf8');

test('docs/audit.md explains every finding that an audit can have, and no other', () => {
	const sources = globSync('packages/engine/src/audit/*.ts', { cwd: root }).filter(
		(file) => !file.endsWith('.test.ts'),
	);
	const source = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
	const made = [...source.matchAll(/['`]([A-Z]+(?:_[A-Z]+)+)(?:_\$\{)?/g)].map((match) => match[1]!);
	const told = [...docs.matchAll(/`([A-Z]+(?:_[A-Z]+)+)(?:_…)?`/g)].map((match) => match[1]!);
	expect(made.length).toBeGreaterThan(30);
	expect([...new Set(told)].sort()).toEqual([...new Set(made)].sort());
});

test('docs/audit.md has every check', () => {
	for (const id of auditCheckIds) expect(docs).toContain(`| \`${id}\` |`);
});
