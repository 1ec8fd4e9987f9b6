import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { verifyRelease } from '@social-index/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import software from '../package.json' with { type: 'json' };
import { runCommand } from './runCommand.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const before = process.cwd();
const explorer = fileURLToPath(new URL('../../explorer/dist/server/index.js', import.meta.url));
let room: string;
beforeAll(async () => {
	room = await realpath(await mkdtemp(path.join(tmpdir(), 'sie-')));
	process.chdir(room);
	expect((await sie('new', 'project')).code).toBe(0);
	expect((await sie('build', 'project', '--out', 'built')).code).toBe(0);
});
afterAll(async () => {
	process.chdir(before);
	await rm(room, { recursive: true, force: true });
});

function start(...words: string[]): ChildProcess {
	return spawn(process.execPath, [main, ...words], { cwd: room });
}

interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs a command in this process, as from a pipe. */
async function sie(...words: string[]): Promise<Ended> {
	const said = { out: '', err: '' };
	const code = await runCommand(words, {
		out: (text) => {
			said.out += `${text}\n`;
		},
		err: (text) => {
			said.err += `${text}\n`;
		},
		isTerminal: false,
	});
	return { code, ...said };
}

async function ended(child: ChildProcess): Promise<Ended> {
	let out = '';
	let err = '';
	child.stdout!.on('data', (chunk: Buffer) => {
		out += chunk.toString();
	});
	child.stderr!.on('data', (chunk: Buffer) => {
		err += chunk.toString();
	});
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, out, err };
}

/** Starts `sie serve`, waits until it names its address, asks, and stops it. */
async function whileServing<T>(words: string[], ask: (address: string) => Promise<T>): Promise<Ended & { answer: T }> {
	const child = start('serve', ...words);
	const end = ended(child);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stdout!.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const found = /http:\/\/\S+/.exec(said);
			if (found !== null && said.endsWith('\n')) resolve(found[0]);
		});
		void end.then(({ err }) => reject(new Error(err)));
	});
	try {
		const answer = await ask(address);
		child.kill('SIGTERM');
		return { ...(await end), answer };
	} finally {
		child.kill('SIGTERM');
	}
}

describe('sie', () => {
	it('tells its version and what it can do', async () => {
		expect(await sie('--version')).toEqual({ code: 0, out: `${software.version}\n`, err: '' });
		const help = await sie('--help');
		expect(help.code).toBe(0);
		for (const command of ['new', 'check', 'build', 'site', 'serve'])
			expect(help.out).toMatch(new RegExp(`^  ${command} `, 'm'));
		expect((await sie('build', '--help')).out).toContain('--boundaries <level=file>');
	});

	it('does as a program of its own what it does here: words in, output, problems and exit code out', async () => {
		expect(await ended(start('--version'))).toEqual({ code: 0, out: `${software.version}\n`, err: '' });
		expect(await ended(start('build', 'nowhere'))).toEqual(await sie('build', 'nowhere'));
		expect((await ended(start('build'))).code).toBe(2);
		const { code, out } = await ended(start('build', 'project', '--out', 'spawned'));
		expect(code).toBe(0);
		expect(out).toContain('sie serve spawned');
	});

	it.each([
		[['buidl', 'project'], 'Did you mean build?'],
		[['build'], "missing required argument 'project'"],
		[['build', 'project', '--outt', 'x'], 'Did you mean --out?'],
		[['build', 'project', '--now', '2026-02-30'], 'Write a date as year, month and day'],
		[['build', 'project', '--boundaries', 'wards.geojson'], 'ward=wards.geojson'],
		[['build', 'project', '-b', 'ward=a', '-b', 'ward=b'], 'given twice'],
		[['site', 'built'], '--out <folder>'],
		[['serve', 'built', '--port', '70000'], 'from 0 to 65535'],
		[['new', 'place', '--template', 'sampel'], 'Allowed choices are empty, sample'],
		[['new', 'place', '--areas', '5'], 'Add --template sample, or leave away --areas.'],
		[
			['new', 'place', '-t', 'sample', '--areas', '1', '--seed', 'x'],
			'found --areas 1. The number of wards must be a whole',
		],
		[
			['new', 'place', '-t', 'sample', '--areas', '1', '--seed', 'x'],
			'found --seed x. The seed must be a whole number',
		],
	])('ends with 2 and a hint where it is used wrongly: %j', async (words, hint) => {
		const { code, out, err } = await sie(...words);
		expect(code).toBe(2);
		expect(err).toContain(hint);
		expect(out).toBe('');
	});

	it('ends with 2 and shows what there is where no command is named', async () => {
		const { code, err } = await sie();
		expect(code).toBe(2);
		expect(err).toContain('Commands:');
	});
});

describe('sie build', () => {
	it('says in a pipe what was made and what to type next, and no more', async () => {
		const { code, out } = await sie('build', 'project', '--out', 'again');
		expect(code).toBe(0);
		expect(out).toMatch(/6 wards, 10 indicators, 3 periods, \d+ warnings?\./);
		expect(out).toContain('Written to again:');
		expect(out.trimEnd()).toMatch(/sie serve again$/);
		expect(out).not.toContain('…');
		expect(await verifyRelease(path.join(room, 'again'))).toEqual([]);
	});

	it('makes the same release wherever it is called from, and dates it as it is told', async () => {
		await sie('build', path.join(room, 'project'), '--out', 'twin');
		const manifest = async (folder: string) =>
			JSON.parse(await readFile(path.join(room, folder, 'release.json'), 'utf8'));
		expect(await manifest('twin')).toEqual(await manifest('built'));
		await sie('build', 'project', '--out', 'dated', '--now', '2031-05-06');
		expect((await manifest('dated')).created).toBe('2031-05-06');
	});

	it('prints JSON alone for a program', async () => {
		const { code, out } = await sie('build', 'project', '--out', 'json', '--json');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			folder: path.join(room, 'json'),
			counts: { areas: 6, indicators: 10, periods: 3 },
		});
	});

	it('chooses a place where none is given, and says which', async () => {
		const { out } = await sie('build', 'project');
		const chosen = /Written to (\S+):/.exec(out)?.[1];
		expect(chosen).toMatch(/^\.sie\/releases\//);
		expect(await verifyRelease(path.join(room, chosen!))).toEqual([]);
	});

	it('tells every problem of a wrong project, ends with 1 and leaves the release as it was', async () => {
		await sie('new', 'wrong');
		await sie('build', 'wrong', '--out', 'kept');
		const before = await readFile(path.join(room, 'kept/release.json'), 'utf8');
		const [file] = (await readdir(path.join(room, 'wrong/data'))).filter((name) => name.endsWith('.csv'));
		const data = path.join(room, 'wrong/data', file!);
		const lines = (await readFile(data, 'utf8')).split('\n');
		lines[1] = lines[1]!.replace(/[^,]*$/, 'plenty');
		await writeFile(data, lines.join('\n'));
		await writeFile(
			path.join(room, 'wrong/index.yaml'),
			`${await readFile(path.join(room, 'wrong/index.yaml'), 'utf8')}\nnonsense: 1\n`,
		);
		const { code, out, err } = await sie('build', 'wrong', '--out', 'kept');
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err).toContain('index.yaml');
		expect(err).toContain('nonsense');
		expect(err).toMatch(/\d+ errors?(, \d+ warnings?)?\.\s*$/);
		expect(await readFile(path.join(room, 'kept/release.json'), 'utf8')).toBe(before);
	});

	it('leaves the old release whole when it is killed, and the next build clears what lies about', async () => {
		await mkdir('killed');
		await sie('build', 'project', '--out', 'killed/release');
		const leftovers = async () => (await readdir('killed')).filter((name) => name.startsWith('.release.'));
		const child = start('build', 'project', '--out', 'killed/release', '--now', '2032-01-01');
		const end = once(child, 'close');
		while (child.exitCode === null && (await leftovers()).length === 0) await setTimeout(1);
		child.kill('SIGKILL');
		await end;
		expect(await verifyRelease('killed/release')).toEqual([]);
		await sie('build', 'project', '--out', 'killed/release');
		expect(await leftovers()).toEqual([]);
		expect(await verifyRelease('killed/release')).toEqual([]);
	});

	it('writes over no folder that is not a release', async () => {
		await mkdir(path.join(room, 'photos'));
		await writeFile(path.join(room, 'photos/one.jpg'), '');
		const { code, err } = await sie('build', 'project', '--out', 'photos');
		expect(code).toBe(1);
		expect(err).toContain('photos\n  error: The folder is not empty and is not a release');
		expect(await readdir(path.join(room, 'photos'))).toEqual(['one.jpg']);
	});

	it('says so where there is no project', async () => {
		const { code, err } = await sie('build', 'nowhere');
		expect(code).toBe(1);
		expect(err).toContain('nowhere');
	});

	it('tells what the system would not let it do, without calling it a fault', async () => {
		const { code, err } = await sie('build', 'project', '--out', 'x'.repeat(300));
		expect(code).toBe(1);
		expect(err).toMatch(/^The name is too long: /);
	});

	it('calls a fault of ours one, and shows where only when asked', async () => {
		const run = async (...words: string[]) => {
			let err = '';
			const io = {
				out: () => {
					throw new Error('the printer is out of ink');
				},
				err: (text: string) => {
					err += `${text}\n`;
				},
				isTerminal: false,
			};
			return { code: await runCommand(['build', 'project', '--out', 'faulty', ...words], io), err };
		};
		const plain = await run();
		expect(plain.code).toBe(70);
		expect(plain.err).toContain('This is our fault, not yours: the printer is out of ink');
		expect(plain.err).not.toMatch(/^\s+at /m);
		expect((await run('--debug')).err).toMatch(/^\s+at /m);
	});

	it('shows its progress to a terminal', async () => {
		let err = '';
		const io = {
			out: () => {},
			err: (text: string) => {
				err += `${text}\n`;
			},
			isTerminal: true,
		};
		await runCommand(['build', 'project', '--out', 'shown'], io);
		expect(err).toMatch(/^Reading .* …$/m);
		expect(err).toMatch(/^Writing shown …$/m);
	});
});

describe.skipIf(!existsSync(explorer))('sie serve (skipped where the explorer has not been built)', () => {
	it('names its address, serves the release and stops when told', async () => {
		const { code, answer } = await whileServing(['built', '--port', '0'], async (address) => {
			const manifest = await fetch(`${address}release/release.json`);
			return [manifest.status, await manifest.text()] as const;
		});
		expect(answer).toEqual([200, await readFile(path.join(room, 'built/release.json'), 'utf8')]);
		expect(code).toBe(0);
	});

	it('takes the next free port where one is in use, and says so', async () => {
		const taken: Server = createServer().listen(0, '127.0.0.1');
		await once(taken, 'listening');
		const { port } = taken.address() as { port: number };
		const { err, answer } = await whileServing(
			['built', '--port', String(port)],
			async (address) => new URL(address).port,
		);
		taken.close();
		expect(err).toContain(`Port ${port} is in use`);
		expect(Number(answer)).toBeGreaterThan(port);
	});

	it('refuses a folder that is no release', async () => {
		const { code, err } = await sie('serve', 'project');
		expect(code).toBe(1);
		expect(err).toContain('There is no release here');
		expect(err).toContain('sie build');
	});
});

describe.skipIf(!existsSync(explorer))('sie site (skipped where the explorer has not been built)', () => {
	it('writes a site of files with the release in it, and counts them', async () => {
		const { code, out } = await sie('site', 'built', '--out', 'site', '--json');
		expect(code).toBe(0);
		const { pages, files } = JSON.parse(out);
		const found = (await readdir(path.join(room, 'site'), { recursive: true, withFileTypes: true })).filter((one) =>
			one.isFile(),
		);
		expect(files).toBe(found.length);
		expect(found.filter((one) => one.name.endsWith('.html'))).toHaveLength(pages);
		expect(await verifyRelease(path.join(room, 'site/release'))).toEqual([]);
	});

	it('writes over no folder that is not a site', async () => {
		const { code, err } = await sie('site', 'built', '--out', 'project');
		expect(code).toBe(1);
		expect(err).toContain('it was left as it is');
	});
});
