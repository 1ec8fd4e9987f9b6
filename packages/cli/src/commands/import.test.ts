import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { runCommand } from '../runCommand.ts';

let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sie-import-'));
	out = [];
	err = [];
	await writeFile(
		join(folder, 'iData.csv'),
		'uCode,uName,Jobs,Crime\nA,Aden,1,40\nB,Bath,2,30\nC,Cork,4,10\nD,Deal,NA,NA\n',
	);
	await writeFile(join(folder, 'iMeta.csv'), iMeta);
});

afterEach(() => rm(folder, { recursive: true }));

const iMeta = `Level,iCode,iName,Direction,Weight,Parent,Type
1,Jobs,Jobs,1,1,Work,Indicator
1,Crime,Crimes,-1,1,Safe,Indicator
2,Work,Work,1,1,Index,Aggregate
2,Safe,Safety,1,3,Index,Aggregate
3,Index,Fairness,1,1,NA,Aggregate
`;

function sie(...words: string[]): Promise<number> {
	const io: Io = { out: (text) => out.push(text), err: (text) => err.push(text), isTerminal: false };
	return runCommand(words, io);
}
const coinr = (...more: string[]) =>
	sie('import', 'coinr', join(folder, 'iData.csv'), join(folder, 'iMeta.csv'), '--out', join(folder, 'made'), ...more);

test('two tables become a project that builds, and the weights are theirs', async () => {
	expect(await coinr('--name', 'Fair places', '--now', '2026-01-31')).toBe(0);
	expect(out[0]).toContain('Fair places, 4 areas, 2 indicators, 1 period.');
	expect(out[0]).toContain(`sie build ${join(folder, 'made')}`);
	expect(await sie('build', join(folder, 'made'), '--out', join(folder, 'release'))).toBe(0);
	const scores = await readFile(join(folder, 'release/tables/scores.csv'), 'utf8');
	// Bath: jobs (2 - 1) / 3, crimes (40 - 30) / 30, once the one and thrice the other.
	expect(scores).toMatch(/^B,Bath,area,undated,index,index,33\.3333333333333\d*,/m);
	expect(scores).toMatch(/^D,Deal,area,undated,index,index,,.*not-available/m);
});

test('areas left out for want of data are counted', async () => {
	expect(await coinr('--screen', '0.5')).toBe(0);
	expect(out[0]).toContain('3 areas, 2 indicators, 1 period. 1 area left out for want of data, wholly or in part.');
});

test('as JSON, what was made', async () => {
	expect(await coinr('--json')).toBe(0);
	expect(JSON.parse(out[0]!)).toMatchObject({
		name: 'Fairness',
		areas: 4,
		indicators: 2,
		periods: 1,
		leftOut: [],
		warnings: [],
	});
});

test('what is wrong is told by file, line and column, with exit code 1, and nothing is written', async () => {
	await writeFile(join(folder, 'iMeta.csv'), iMeta.replace('1,Crime,Crimes,-1', '1,Crime,Crimes,down'));
	expect(await coinr()).toBe(1);
	expect(err[0]).toContain('iMeta.csv\n  error, line 3, column Direction: found "down".');
	expect(await readdir(folder)).toEqual(['iData.csv', 'iMeta.csv']);
});

test('a share beyond 1, and an import without a place to go, are wrong usage', async () => {
	expect(await coinr('--screen', '66')).toBe(2);
	expect(err.join('\n')).toContain('Write a share from 0 to 1');
	expect(await sie('import', 'coinr', 'a.csv', 'b.csv')).toBe(2);
	expect(await sie('import', 'coin-tool', join(folder, 'none.xlsx'), '--out', join(folder, 'made'))).toBe(1);
});
