import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeIndex } from '@social-index/engine';
import { absentBits, InputError } from '@social-index/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkProject } from '../checkProject.ts';
import { loadDataset } from '../loadDataset.ts';
import { scaffold } from './scaffold.ts';

let parent: string;

beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'sie-new-'));
});

afterEach(() => rm(parent, { recursive: true }));

test('a new folder has nothing wrong and can be scored at once', async () => {
	const folder = join(parent, 'deep/new');
	await scaffold(folder);
	expect((await checkProject(folder)).problems).toEqual([]);
	const dataset = await loadDataset(folder);
	expect(dataset.areas.filter((area) => area.level === 'ward')).toHaveLength(6);
	expect(dataset.periods).toHaveLength(3);
	expect(dataset.framework.children).toHaveLength(3);
	expect(dataset.geometries[0]!.features).toHaveLength(6);
	const { panel } = computeIndex(dataset);
	const index = panel.measures.findIndex((measure) => measure.type === 'index');
	for (let t = 0; t < 3; t++) {
		for (let a = 0; a < 6; a++) {
			const cell = (index * panel.periods.length + t) * panel.areas.length + a;
			expect(panel.flag[cell]! & absentBits).toBe(0);
			expect(panel.score[cell]).toBeGreaterThan(0);
			expect(panel.score[cell]).toBeLessThan(100);
		}
	}
});

test('every page of it says that the figures are invented', async () => {
	const folder = join(parent, 'new');
	await scaffold(folder);
	for (const file of ['README.md', 'index.yaml', 'content/home.md', 'content/about.md', 'indicators.csv']) {
		expect(await readFile(join(folder, file), 'utf8'), file).toMatch(/invented/i);
	}
	const { project } = await loadDataset(folder);
	expect(project.release.status).toContain('invented');
});

test.each(['Ynys Môn: "our" index #1', "O'Brien & $& sons", '  Padded  ', '{a: b}', '2026', 'Null'])(
	'a name such as %s is kept',
	async (name) => {
		const folder = join(parent, 'new');
		await scaffold(folder, { name });
		const { project } = await loadDataset(folder);
		expect(project.name).toBe(name.trim());
		expect(project.id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
		expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain(`# ${name.trim()}\n`);
	},
);

test('an empty folder is filled; one that holds anything is left as it is', async () => {
	const folder = join(parent, 'new');
	await mkdir(folder);
	await scaffold(folder);
	await rm(join(folder, 'README.md'));
	const failure: unknown = await scaffold(folder).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(InputError);
	expect((failure as InputError).problems[0]).toMatchObject({ code: 'FOLDER_NOT_EMPTY', found: folder });
	expect(await readdir(folder)).not.toContain('README.md');
	await writeFile(join(parent, 'file'), 'x');
	await expect(scaffold(join(parent, 'file'))).rejects.toThrow(/file at this path.*does not exist yet/);
});
