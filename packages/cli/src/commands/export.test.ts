import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeRelease } from '@social-index/release';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { smallIndex } from '../../../release/src/testing/smallIndex.ts';
import { exitCodes, runCommand } from '../runCommand.ts';

let room: string;
let release: string;
beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'export-'));
	release = path.join(room, 'release');
	const { dataset, result } = smallIndex();
	await writeRelease(release, dataset, result);
});
afterAll(() => rm(room, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

async function run(...words: string[]): Promise<{ code: number; said: string }> {
	const said: string[] = [];
	const say = (text: string) => void said.push(text);
	const code = await runCommand(words, { out: say, err: say, isTerminal: false });
	return { code, said: said.join('\n') };
}

it('names every area that the release does not have, and writes nothing', async () => {
	const out = path.join(room, 'unknown');
	const { code, said } = await run(
		'export',
		release,
		'--profiles',
		'--out',
		out,
		'--area',
		'E01',
		'--area',
		'X9',
		'--area',
		'X8',
	);
	expect(code).toBe(exitCodes.wrongInput);
	expect(said).toContain('X9');
	expect(said).toContain('X8');
	expect(said).toContain('tables/areas.csv');
	expect(await readdir(room)).not.toContain('unknown');
});

it('says what to do where there is no browser', async () => {
	vi.stubEnv('SIE_BROWSER', path.join(room, 'no-browser-here'));
	const { code, said } = await run('export', release, '--profiles', '--out', path.join(room, 'none'));
	expect(code).toBe(exitCodes.wrongInput);
	expect(said).toContain('SIE_BROWSER');
	expect(said).toContain('no-browser-here');
	expect(await readdir(room)).not.toContain('none');
});

it('does not write into a folder that holds something else', async () => {
	// Any file will do for a browser: the folder is looked at before it is started.
	vi.stubEnv('SIE_BROWSER', process.execPath);
	await writeFile(path.join(room, 'notes.txt'), 'mine');
	const { code, said } = await run('export', release, '--profiles', '--out', room);
	expect(code).toBe(exitCodes.wrongInput);
	expect(said).toContain('--out');
});

it('asks what to make where nothing is said', async () => {
	expect((await run('export', release, '--out', path.join(room, 'x'))).code).toBe(exitCodes.wrongUsage);
});

it('writes the rows of a table that are asked for, and says how many', async () => {
	const out = path.join(room, 'part.csv');
	const { code, said } = await run(
		...['export', release, '--table', 'scores', '--area', 'E01', '--period', '2013', '-o', out],
	);
	expect(code).toBe(exitCodes.done);
	const rows = (await readFile(out, 'utf8')).trimEnd().split('\n').slice(1);
	expect(said).toContain(`${rows.length} rows of tables/scores`);
	for (const row of rows) expect(row).toMatch(/^E01,"Alibon, north",ward,2013,/);
});

it('refuses to guess what is to be made', async () => {
	for (const words of [[], ['--profiles', '--table', 'scores'], ['--profiles', '--measure', 'health']]) {
		const { code, said } = await run('export', release, ...words, '-o', path.join(room, 'guess'));
		expect(code, words.join(' ')).toBe(exitCodes.wrongUsage);
		expect(said).toContain('--profiles');
	}
});
