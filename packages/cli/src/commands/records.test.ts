import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@social-index/schema';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Io } from '../io.ts';
import { registerBuild } from './build.ts';
import { registerNew } from './new.ts';
import { registerRecords } from './records.ts';

let folder: string;
let out: string[];
let err: string[];

const recipe = `records:
  - indicator: visits
    file: records/visits.csv
    period: { column: day, by: year }
    area: { code: ward }
    measure: { kind: count }
`;
const visits = (ward: string, year: number, count: number) => `${ward},${year}-05-01\n`.repeat(count);

beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'sie-records-')), 'my-index');
	out = [];
	err = [];
	await sie(['new', folder]);
	const project = await readFile(join(folder, 'index.yaml'), 'utf8');
	await writeFile(join(folder, 'index.yaml'), project.replace(/^framework:/m, `${recipe}framework:`));
	const indicators = await readFile(join(folder, 'indicators.csv'), 'utf8');
	const [headings] = indicators.split('\n');
	const cells: Record<string, string> = {
		id: 'visits',
		name: 'Visits',
		direction: 'neither',
		unit: 'visits',
		description: 'How many visits there were.',
		source: 'A service',
		licence: 'OGL-UK-3.0',
		kind: 'count',
	};
	const row = headings!.split(',').map((heading) => cells[heading] ?? '');
	await writeFile(join(folder, 'indicators.csv'), `${indicators.trimEnd()}\n${row.join(',')}\n`);
	await mkdir(join(folder, 'records'));
	const rows = visits('X0001', 2023, 30) + visits('X0002', 2023, 3) + visits('X0001', 2024, 7) + visits('', 2024, 12);
	await writeFile(join(folder, 'records', 'visits.csv'), `ward,day\n${rows}`);
	out = [];
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(join(folder, '..'), { recursive: true });
	process.exitCode = undefined;
});

async function sie(words: readonly string[], isTerminal = false): Promise<void> {
	const io: Io = { out: (text) => out.push(text), err: (text) => err.push(text), isTerminal };
	const program = new Command().exitOverride();
	for (const register of [registerRecords, registerBuild, registerNew]) register(program, io);
	await program.parseAsync(words, { from: 'user' });
}

test('the figures are printed, and what could not be counted is told beside them', async () => {
	await sie(['records', folder]);
	const lines = out.join('\n').split('\n');
	expect(lines[0]).toBe('indicator,area,period,value,numerator,denominator,lower,upper,flag');
	expect(lines.find((line) => line.startsWith('visits,X0001,2023'))).toMatch(
		/^visits,X0001,2023,30,30,,20\.2\d+,42\.8\d+,partial$/,
	);
	expect(lines.find((line) => line.startsWith('visits,X0002,2023'))).toBe('visits,X0002,2023,,,,,,suppressed');
	expect(lines.find((line) => line.startsWith('visits,X0003,2024'))).toMatch(
		/^visits,X0003,2024,0,0,,0,3\.68\d+,partial low-reliability$/,
	);
	expect(lines).toHaveLength(1 + 6 * 2);
	expect(err.join('\n')).toContain('Not counted of 52 records of records/visits.csv: 12 (23.1 %) without an area.');
});

test('written to a file they can be read in place of the records', async () => {
	const file = join(folder, 'data', 'visits.csv');
	await sie(['records', folder, '--out', file]);
	expect(out.join('\n')).toMatch(
		/^12 figures of 1 recipe written to .*visits\.csv in [\d.]+ s; 1 small count withheld\.$/,
	);
	expect(await readdir(join(folder, 'data'))).not.toContain('visits.csv.writing');
	const project = await readFile(join(folder, 'index.yaml'), 'utf8');
	await writeFile(
		join(folder, 'index.yaml'),
		project.replace(recipe, '').replace(/^data:$/m, 'data:\n  - file: data/visits.csv'),
	);
	await rm(join(folder, 'records'), { recursive: true });
	await sie(['build', folder, '--out', join(folder, 'release')]);
	const scores = await readFile(join(folder, 'release', 'tables', 'scores.csv'), 'utf8');
	expect(scores).toMatch(/^X0001,.*2023,visits,indicator,,30,/m);
});

test('a build has the figures and nothing of the records', async () => {
	await sie(['build', folder, '--out', join(folder, 'release')]);
	const scores = await readFile(join(folder, 'release', 'tables', 'scores.csv'), 'utf8');
	expect(scores).toMatch(/^X0001,.*2023,visits,indicator,,30,/m);
	expect(scores).toMatch(/^X0002,.*2023,visits,indicator,,,.*suppressed/m);
	for (const name of await readdir(join(folder, 'release'), { recursive: true })) {
		if (!/\.(csv|json)$/.test(name)) continue;
		expect(await readFile(join(folder, 'release', name), 'utf8'), name).not.toContain('2023-05-01');
	}
});

test('which recipe is run is told to a terminal', async () => {
	await sie(['records', folder], true);
	expect(err).toContain('Reading records for Visits …');
});

test('without recipes it says so', async () => {
	const project = await readFile(join(folder, 'index.yaml'), 'utf8');
	await writeFile(join(folder, 'index.yaml'), project.replace(recipe, ''));
	const indicators = await readFile(join(folder, 'indicators.csv'), 'utf8');
	await writeFile(join(folder, 'indicators.csv'), indicators.replace(/^visits,.*\n/m, ''));
	await sie(['records', folder]);
	expect(out).toEqual([]);
	expect(err.join('\n')).toContain('no recipes');
});

test('an engine is named by the option or the environment, and never told with its password', async () => {
	const project = await readFile(join(folder, 'index.yaml'), 'utf8');
	await writeFile(join(folder, 'index.yaml'), project.replace('file: records/visits.csv', 'table: services.visits'));
	const problemOf = async (words: readonly string[]) => {
		const failure: unknown = await sie(words).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(InputError);
		return (failure as InputError).problems[0]!;
	};
	expect(await problemOf(['records', folder])).toMatchObject({ code: 'ENGINE_NEEDED', found: 'services.visits' });
	vi.stubEnv('SIE_ENGINE', 'mysql://reader:secret@127.0.0.1/services');
	const unknown = await problemOf(['records', folder]);
	expect(unknown).toMatchObject({ code: 'UNKNOWN_ENGINE', found: 'mysql' });
	const engine = 'clickhouse://reader:secret@127.0.0.1:9/services';
	const unreachable = await problemOf(['records', folder, '--engine', engine]);
	expect(unreachable).toMatchObject({ code: 'ENGINE_UNREACHABLE', found: 'clickhouse://127.0.0.1:9/services' });
	expect(JSON.stringify([unknown, unreachable])).not.toContain('secret');
});
