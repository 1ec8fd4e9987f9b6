import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@social-index/schema';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { registerBuild } from './build.ts';
import { registerCheck } from './check.ts';
import { registerNew } from './new.ts';

let folder: string;
let out: string[];

beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'sie-disclosure-')), 'index');
	out = [];
	await sie('new', folder);
	out = [];
});

afterEach(async () => {
	await rm(join(folder, '..'), { recursive: true });
	process.exitCode = undefined;
});

async function sie(...words: readonly string[]): Promise<void> {
	const io: Io = { out: (text) => out.push(text), err: () => {}, isTerminal: false };
	const program = new Command().exitOverride();
	registerBuild(program, io);
	registerCheck(program, io);
	registerNew(program, io);
	await program.parseAsync(words, { from: 'user' });
}

/** Adds an indicator of people with counts in the six wards: 3 in the first, more in the others. */
async function addCounts(indicator: Readonly<Record<string, string>>, total?: string): Promise<void> {
	const file = join(folder, 'indicators.csv');
	const [headings, ...rows] = (await readFile(file, 'utf8')).trim().split('\n');
	const columns = [...headings!.split(','), 'min_count', 'total_of'];
	const row = (values: Readonly<Record<string, string>>): string =>
		columns.map((column) => values[column] ?? '').join(',');
	const words = { unit: '%', description: 'How many.', source: 'Records', licence: 'OGL-UK-3.0', direction: 'lower' };
	const added = [row({ ...words, id: 'ill', name: 'Ill', ...indicator })];
	if (total !== undefined) added.push(row({ ...words, id: 'all', name: 'All', total_of: total }));
	await writeFile(file, `${[columns.join(','), ...rows.map((own) => `${own},,`), ...added].join('\n')}\n`);
	const counts = [3, 20, 30, 40, 50, 60];
	const figures = counts.map((count, i) => `ill,X000${i + 1},2024,${count},${count},100`);
	if (total !== undefined) figures.push(...counts.map((count, i) => `all,X000${i + 1},2024,${count},${count},100`));
	await writeFile(
		join(folder, 'data/people.csv'),
		`indicator,area,period,value,numerator,denominator\n${figures.join('\n')}\n`,
	);
	const project = join(folder, 'index.yaml');
	const text = await readFile(project, 'utf8');
	await writeFile(project, text.replace(/^data:\n/m, 'data:\n  - file: data/people.csv\n'));
}

test('where every indicator is of a public source, that is said', async () => {
	await sie('check', folder, '--disclosure');
	expect(out.join('\n')).toContain('every indicator is of a public source; nothing is kept back');
});

test('what is kept back is told by indicator, with what the attack left possible and who signed off', async () => {
	await addCounts({ min_count: '5' });
	await sie('check', folder, '--disclosure');
	const report = out.join('\n');
	// One small count; nothing adds it up with the others, so anything from 1 to all of the hundred is possible of it.
	expect(report).toMatch(/^ill {8}counts below 5 {8}6 {6}1 {17}0 {15}0 {7}20 counts$/m);
	expect(report).toContain('found no figure that is kept back');
	expect(report).toContain('Not signed off.');
});

test('as JSON the same, and nothing else', async () => {
	await addCounts({ min_count: '5' });
	await sie('check', folder, '--disclosure', '--json');
	const printed = JSON.parse(out.join('')) as { disclosure: unknown };
	expect(printed.disclosure).toMatchObject({
		rule: 1,
		indicators: [{ indicator: 'ill', cells: 6, primary: 1, atSource: 0, secondary: 0, leastPossible: 20 }],
		signedOff: null,
	});
});

test('nothing is built where a public total gives a small count away, and the message names all but the count', async () => {
	await addCounts({ min_count: '5' }, 'ill');
	const failure: unknown = await sie('build', folder, '--out', join(folder, '..', 'release')).catch(
		(error: unknown) => error,
	);
	expect(failure).toBeInstanceOf(InputError);
	const [problem] = (failure as InputError).problems.filter(({ code }) => code === 'WITHHELD_EXPOSED');
	expect(problem).toMatchObject({ file: 'data/people.csv', line: 2 });
	expect(problem!.message).toMatch(/^Ill in .+, 2024, is kept back, but/);
	await expect(readFile(join(folder, '..', 'release', 'release.json'))).rejects.toThrow();
});
