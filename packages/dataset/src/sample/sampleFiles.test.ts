import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleFiles } from './sampleFiles.ts';
import { sampleSize } from './sampleOptions.ts';

function fingerprint(options: Parameters<typeof sampleSize>[0]): Readonly<Record<string, string>> {
	const files = sampleFiles(sampleSize(options).size, undefined);
	return Object.fromEntries(
		files.map(({ path, parts }) => [
			path,
			createHash('sha256')
				.update([...parts].join(''))
				.digest('hex'),
		]),
	);
}

test('the same options give the same bytes, whatever was made before', () => {
	const options = { areas: 7, periods: 3, records: 500, seed: 4 };
	const first = fingerprint(options);
	fingerprint({ areas: 3, seed: 9 });
	expect(fingerprint(options)).toEqual(first);
});

test('another seed gives another place: only the table of indicators and the mark stay', () => {
	const [one, two] = [fingerprint({ areas: 7, seed: 1 }), fingerprint({ areas: 7, seed: 2 })];
	const same = Object.keys(one).filter((path) => one[path] === two[path]);
	expect(Object.keys(one)).toEqual(Object.keys(two));
	expect(same).toEqual(['indicators.csv', 'content/logo.svg', 'content/icon.svg']);
});

test('records come with their recipes and leave all other files as they are', () => {
	const [without, with_] = [fingerprint({ areas: 5 }), fingerprint({ areas: 5, records: 100 })];
	const changed = Object.keys(with_).filter((path) => without[path] !== with_[path]);
	expect(changed).toEqual(['index.yaml', 'indicators.csv', 'README.md', 'records/events.csv']);
});

/** Sines, powers and logarithms may differ in their last digit from one machine to another, and with them a rounded figure. */
test('nothing is computed by functions that machines may round differently', () => {
	const source = globSync('**/*.ts', { cwd: import.meta.dirname })
		.filter((file) => !file.endsWith('.test.ts'))
		.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
		.join('\n');
	const used = new Set([...source.matchAll(/Math\.(\w+)/g)].map(([, name]) => name));
	const exact = ['PI', 'abs', 'ceil', 'floor', 'imul', 'max', 'min', 'round', 'sqrt'];
	expect([...used].filter((name) => !exact.includes(name!))).toEqual([]);
	expect(source).not.toMatch(/ \*\* |Date\.now|new Date\(\)/);
});
