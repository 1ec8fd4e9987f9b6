import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@social-index/schema';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { registerCheck } from './check.ts';
import { registerNew } from './new.ts';

let folder: string;
let out: string[];
let err: string[];

beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'sie-check-')), 'my index');
	out = [];
	err = [];
});

afterEach(async () => {
	await rm(join(folder, '..'), { recursive: true });
	process.exitCode = undefined;
});

async function sie(words: readonly string[], isTerminal = false): Promise<void> {
	const io: Io = { out: (text) => out.push(text), err: (text) => err.push(text), isTerminal };
	const program = new Command().exitOverride();
	registerCheck(program, io);
	registerNew(program, io);
	await program.parseAsync(words, { from: 'user' });
}

test('a new folder has nothing wrong with it, and what is in it is counted', async () => {
	await sie(['new', folder, '--name', 'Index of my place']);
	expect(out[0]).toContain(`sie check "${folder}"`);
	out = [];
	await sie(['check', folder]);
	expect(out).toEqual(['Nothing wrong: 6 wards, 11 indicators, 3 periods, 217 observations.']);
	expect(err).toEqual([]);
});

test('a wrong folder ends in an input error that carries every problem', async () => {
	await sie(['new', folder]);
	await appendFile(join(folder, 'data/figures.csv'), 'violence,X9999,2021,5,\nviolence,X0001,2024,many,\n');
	const failure: unknown = await sie(['check', folder]).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(InputError);
	expect((failure as InputError).problems.map((problem) => [problem.code, problem.line])).toEqual([
		['TEXT_IN_NUMBER', 213],
		['UNKNOWN_AREA', 212],
	]);
});

test('as JSON, a wrong folder prints its problems and ends with 1', async () => {
	await sie(['new', folder]);
	await writeFile(join(folder, 'data/census.csv'), '');
	await sie(['check', folder, '--json']);
	const printed = JSON.parse(out.at(-1)!) as { sound: boolean; problems: { code: string; file: string }[] };
	expect(printed.sound).toBe(false);
	expect(printed.problems[0]).toMatchObject({ code: 'EMPTY_FILE', file: 'data/census.csv' });
	expect(process.exitCode).toBe(1);
});

test('warnings are told and do not fail the check', async () => {
	await sie(['new', folder]);
	out = [];
	await appendFile(join(folder, 'data/figures.csv'), 'fuel-poverty,X0001,2024,88,\n');
	await sie(['check', folder]);
	expect(out[0]).toContain('1 of 22 values of Households in fuel poverty lie beyond its best or worst case');
	expect(out[0]).toContain('1 warning.');
	expect(process.exitCode).toBeUndefined();
});

test('what is being read is told to a terminal and kept from a pipe', async () => {
	await sie(['new', folder]);
	await sie(['check', folder], true);
	expect(err).toContain('Reading data/figures.csv …');
});

test('a new project is never written over what is there', async () => {
	await sie(['new', folder]);
	await expect(sie(['new', folder])).rejects.toThrow(/holds 6 files or folders already.*does not exist yet/);
});
