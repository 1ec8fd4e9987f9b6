import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeIndex } from '@social-index/engine';
import { absentBits, flagBit, InputError } from '@social-index/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkProject } from '../checkProject.ts';
import { loadDataset } from '../loadDataset.ts';
import { sample } from './sample.ts';

let parent: string;

beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'sie-sample-'));
});

afterEach(() => rm(parent, { recursive: true }));

async function problemsOf(options: Parameters<typeof sample>[1]): Promise<InputError['problems']> {
	const failure: unknown = await sample(join(parent, 'wrong'), options).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(InputError);
	return (failure as InputError).problems;
}

describe('the folder of an invented place', () => {
	test.each([
		{ areas: 2, periods: 1 },
		{ areas: 3, periods: 4 },
		{ areas: 19, periods: 6, seed: 8 },
		{ areas: 200, periods: 3, seed: 2 },
	])('has no error, and every ward has a score in every year: %j', async (options) => {
		const folder = join(parent, 'deep/place');
		await sample(folder, options);
		const { problems, dataset } = await checkProject(folder);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(dataset!.areas.filter(({ level }) => level === 'ward')).toHaveLength(options.areas);
		expect(dataset!.periods).toHaveLength(options.periods);
		expect(dataset!.indicators.filter(({ component }) => component !== null)).toHaveLength(60);
		const { panel } = computeIndex(dataset!);
		const index = panel.measures.findIndex((measure) => measure.type === 'index');
		const cells = panel.periods.length * panel.areas.length;
		for (let cell = index * cells; cell < (index + 1) * cells; cell++) {
			expect(panel.flag[cell]! & absentBits).toBe(0);
			expect(panel.score[cell]).toBeGreaterThan(5);
			expect(panel.score[cell]).toBeLessThan(95);
		}
	});

	test('holds what figures are like in life: lacking, withheld, provisional, carried, beyond the worst case', async () => {
		const folder = join(parent, 'place');
		await sample(folder, { areas: 120, periods: 4 });
		const dataset = await loadDataset(folder);
		const { panel } = computeIndex(dataset);
		const seen =
			panel.flag.reduce((all, flag) => all | flag, 0) | dataset.observations.flag.reduce((all, flag) => all | flag, 0);
		for (const word of [
			'not-available',
			'suppressed',
			'provisional',
			'carried',
			'interpolated',
			'clamped',
			'imputed',
		] as const)
			expect(seen & flagBit[word], word).not.toBe(0);
	});

	test('says that it is invented in its name, licence, publisher, maps, notes and texts', async () => {
		const folder = join(parent, 'place');
		await sample(folder, { areas: 4, name: 'Our index' });
		const { project, geometries, indicators, content } = await loadDataset(folder);
		expect(project.name).toBe('Our index (invented)');
		const words = [
			project.summary,
			project.licence,
			project.publisher.name,
			project.release.status,
			project.release.note,
		];
		const said = [...words, ...geometries.filter(({ kind }) => kind === 'boundaries').map((own) => own.attribution)];
		for (const text of [...said, ...Object.values(content), await readFile(join(folder, 'README.md'), 'utf8')])
			expect(text).toMatch(/invented/i);
		for (const { source, licence, note } of indicators)
			for (const text of [source, licence, note]) expect(text).toMatch(/invented/i);
	});

	test('counts its records by their recipes: each ward has the events whose postcode, as it is in use or was, lies in it', async () => {
		const folder = join(parent, 'place');
		await sample(folder, { areas: 5, periods: 2, records: 3000 });
		const { problems, dataset } = await checkProject(folder);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		const table = async (file: string) =>
			(await readFile(join(folder, file), 'utf8'))
				.trim()
				.split('\n')
				.slice(1)
				.map((line) => line.split(','));
		const squeezed = (postcode: string) => postcode.replace(' ', '').toUpperCase();
		const wardOf = new Map((await table('geography/postcodes.csv')).map((row) => [squeezed(row[0]!), row[4]!]));
		const expected = new Map<string, number>();
		for (const [, date, , postcode] of await table('records/events.csv')) {
			const key = `${wardOf.get(squeezed(postcode!))} ${date!.slice(0, 4)}`;
			expected.set(key, (expected.get(key) ?? 0) + 1);
		}
		const { observations } = dataset!;
		const m = observations.indicators.indexOf('recorded-events');
		const a = observations.areas.indexOf('XW00003');
		for (const period of ['2024', '2025']) {
			const t = observations.periods.findIndex(({ id }) => id === period);
			const cell = (m * observations.periods.length + t) * observations.areas.length + a;
			expect(observations.value[cell]).toBe(expected.get(`XW00003 ${period}`));
		}
	});

	test('lies in the open sea: nowhere within a thousand kilometres of the British Isles', async () => {
		const folder = join(parent, 'place');
		await sample(folder, { areas: 60, periods: 1 });
		const { geometries } = await loadDataset(folder);
		const positions = geometries
			.filter(({ kind }) => kind === 'boundaries')
			.flatMap(({ features }) => features.flatMap(({ polygons }) => polygons.flat(2)));
		for (const [longitude, latitude] of positions) {
			expect(longitude).toBeLessThan(-30);
			expect(longitude).toBeGreaterThan(-38);
			expect(Math.abs(latitude - 48)).toBeLessThan(3);
		}
	});
});

test('all options that are out of range are told at once, and nothing is written', async () => {
	const problems = await problemsOf({ areas: 1, periods: 0.5, records: 1e9, seed: Number.NaN });
	expect(problems.map(({ code, column, found }) => [code, column, found])).toEqual([
		['OPTION_OUT_OF_RANGE', '--areas', '1'],
		['OPTION_OUT_OF_RANGE', '--periods', '0.5'],
		['OPTION_OUT_OF_RANGE', '--records', '1000000000'],
		['OPTION_OUT_OF_RANGE', '--seed', 'NaN'],
	]);
	expect(problems[0]!.message).toContain('from 2 to 10,000');
	expect(problems[0]!.mend).toContain('--areas 19');
	expect(await readdir(parent)).toEqual([]);
});

test('an empty folder is filled; one that holds anything is left as it is', async () => {
	const folder = join(parent, 'place');
	await mkdir(folder);
	const files = await sample(folder, { areas: 2, periods: 1 });
	expect(files).toContain('index.yaml');
	await rm(join(folder, 'README.md'));
	await writeFile(join(parent, 'wrong'), 'x');
	expect((await problemsOf({}))[0]).toMatchObject({ code: 'NOT_A_FOLDER' });
	await expect(sample(folder)).rejects.toMatchObject({ problems: [{ code: 'FOLDER_NOT_EMPTY', found: folder }] });
	expect(await readdir(folder)).not.toContain('README.md');
	expect(await readdir(parent)).toEqual(['place', 'wrong']);
});
