import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audit } from '@social-index/engine';
import { InputError } from '@social-index/schema';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { registerAudit } from './audit.ts';
import { registerBuild } from './build.ts';
import { registerNew } from './new.ts';

let room: string;
let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
	room = await mkdtemp(join(tmpdir(), 'sie-audit-'));
	folder = join(room, 'my index');
	out = [];
	err = [];
	await sie(['new', folder, '--name', 'Index of my place']);
	out = [];
});

afterEach(async () => {
	await rm(room, { recursive: true });
	process.exitCode = undefined;
});

async function sie(words: readonly string[], outIsTerminal = false): Promise<void> {
	const io: Io = {
		out: (text) => out.push(text),
		err: (text) => err.push(text),
		isTerminal: outIsTerminal,
		outIsTerminal,
	};
	const program = new Command().exitOverride();
	for (const register of [registerNew, registerAudit, registerBuild]) register(program, io);
	program.configureOutput({ writeErr: () => {} });
	for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => {} });
	await program.parseAsync(words, { from: 'user' });
}

test('in a pipe it prints the audit as Markdown and nothing else', async () => {
	await sie(['audit', folder]);
	expect(out).toHaveLength(1);
	expect(out[0]).toMatch(/^# Audit of the Index of my place\n/);
	expect(out[0]).toContain('## Do the parts belong together?');
	expect(err).toEqual([]);
});

test('on a terminal it prints a line for each check, what falls short first', async () => {
	await sie(['audit', folder], true);
	const lines = out.join('\n').split('\n');
	const verdicts = lines.flatMap((line) => /^(Falls short|Cannot be told|Passes) {2,}/.exec(line)?.[1] ?? []);
	expect(verdicts).toHaveLength(16);
	expect(verdicts).toEqual([...verdicts].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
	expect(err.at(-1)).toMatch(/^Auditing \d+ areas …$/);
});
const order = ['Falls short', 'Cannot be told', 'Passes'];

test('as JSON it prints the audit, the same as in the file', async () => {
	const target = join(room, 'audit');
	await sie(['audit', folder, '--json', '--out', target, '--seed', '7'], true);
	expect(out).toHaveLength(1);
	expect(err).toEqual([]);
	const audit = JSON.parse(out[0]!) as Audit;
	expect(audit).toMatchObject({ format: 1, chance: { seed: 7 }, index: { name: 'Index of my place' } });
	expect(JSON.parse(await readFile(join(target, 'audit.json'), 'utf8'))).toEqual(audit);
});

test('it audits the period asked for, and names those there are where there is no such one', async () => {
	await sie(['audit', folder, '--json']);
	const { period, periods } = (JSON.parse(out[0]!) as Audit).scope;
	expect(period).toBe(periods.at(-1));
	await sie(['audit', folder, '--json', '--period', periods[0]!]);
	expect((JSON.parse(out[1]!) as Audit).scope.period).toBe(periods[0]);
	const failure: unknown = await sie(['audit', folder, '--period', '1066']).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(InputError);
	expect((failure as InputError).message).toBe(
		`column --period: found "1066". The index has no such period. Choose from ${periods.join(', ')}.`,
	);
	await expect(sie(['audit', folder, '--seed', 'x'])).rejects.toThrow(/whole number/);
});

test('a build with --audit has it in the release, and one without has not', async () => {
	const release = join(room, 'release');
	const files = async () =>
		(JSON.parse(await readFile(join(release, 'release.json'), 'utf8')) as { files: { path: string }[] }).files
			.map((file) => file.path)
			.filter((path) => path.startsWith('audit/'));
	await sie(['build', folder, '--out', release, '--audit']);
	expect(await files()).toEqual(['audit/audit.html', 'audit/audit.json', 'audit/audit.md']);
	await sie(['build', folder, '--out', release]);
	expect(await files()).toEqual([]);
});
