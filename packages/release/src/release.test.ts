import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError, tableColumns } from '@social-index/schema';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRelease, verifyRelease, writeRelease } from './index.ts';
import { replaceFolder } from './replaceFolder.ts';
import { conversionsTable } from './tables/conversionsTable.ts';
import { readTable } from './tables/table.ts';
import { smallIndex } from './testing/smallIndex.ts';

let room: string;
beforeEach(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'release-'));
});
afterEach(async () => {
	await rm(room, { recursive: true, force: true });
});

const { dataset, result } = smallIndex();
const text = (file: string) => readFile(path.join(room, 'out', file), 'utf8');
const build = (folder = 'out', options = {}) => writeRelease(path.join(room, folder), dataset, result, options);
/** The rows as an independent reader of CSV sees them. */
const rowsOf = async (table: string): Promise<Record<string, string>[]> =>
	parse(await text(`tables/${table}.csv`), { columns: true });

/** @param encoding - `latin1` for the bytes as they are: not every file is text */
async function tree(folder: string, encoding: BufferEncoding = 'utf8'): Promise<Record<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	const pairs = files.map(async (file) => [path.relative(folder, file), await readFile(file, encoding)] as const);
	return Object.fromEntries(await Promise.all(pairs));
}

async function problemsOf(run: Promise<unknown>): Promise<InputError['problems']> {
	const error = await run.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof InputError)) throw new Error(`An InputError was expected, not ${String(error)}`);
	return error.problems;
}

describe('pictures and films', () => {
	it('are copied as they are, hashed, and listed without where they came from', async () => {
		const place = path.join(room, 'logo.png');
		const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * 7) % 256));
		await writeFile(place, bytes);
		const listed = { source: 'content/logo.png', path: 'media/logo.png', bytes: bytes.length, width: 80, height: 40 };
		const folder = path.join(room, 'out');
		const manifest = await writeRelease(folder, { ...dataset, media: [{ ...listed, place }] }, result);
		expect(manifest.media).toEqual([listed]);
		expect(await readFile(path.join(folder, 'media', 'logo.png'))).toEqual(bytes);
		expect(manifest.files.find((file) => file.path === 'media/logo.png')!.sha256).toBe(
			createHash('sha256').update(bytes).digest('hex'),
		);
		expect(await text('release.json')).not.toContain(room);
	});
});

describe('a release read back', () => {
	it('is what was written', async () => {
		const manifest = await build();
		const read = await readRelease(path.join(room, 'out'));
		expect(read.manifest).toEqual(JSON.parse(JSON.stringify(manifest)));
		expect(read.panel).toEqual(result.panel);
		expect(read.indicators).toEqual(dataset.indicators);
		expect(read.weights).toEqual(result.weights);
		expect(read.fit).toEqual(result.fit);
		expect([...read.ratings]).toEqual([...result.ratings]);
		expect([...read.changes]).toEqual([...result.changes]);
		expect(read.content).toEqual(dataset.content);
		expect(read.areas).toEqual(dataset.areas.map((area) => ({ ...area, peers: result.peers.get(area.code) ?? [] })));
		expect(read.geographies.map(({ level, kind, attribution }) => ({ level, kind, attribution }))).toEqual([
			{ level: 'ward', kind: 'tiles', attribution: '' },
			{ level: 'ward', kind: 'boundaries', attribution: 'Contains invented boundaries' },
		]);
	});

	it('says what is wrong with a table that was cut short, and where', async () => {
		await build();
		const scores = await text('tables/scores.csv');
		await writeFile(path.join(room, 'out/tables/scores.csv'), scores.slice(0, scores.lastIndexOf('E09')));
		const [problem] = await problemsOf(readRelease(path.join(room, 'out')));
		expect(problem).toMatchObject({ code: 'UNREADABLE_TABLE', file: 'tables/scores.csv' });
		expect(problem!.message).toContain('56 rows are due and there are 55');
	});

	it('is the same where long tables are Parquet', async () => {
		await build();
		const manifest = await build('long', { mostRows: 1 });
		const long = ['changes', 'observations', 'ratings', 'scores'];
		const parquet = manifest.files.map((file) => file.path).filter((file) => file.endsWith('.parquet'));
		expect(parquet).toEqual(long.map((name) => `tables/${name}.parquet`));
		const [one, other] = [await readRelease(path.join(room, 'out')), await readRelease(path.join(room, 'long'))];
		expect(other.panel).toEqual(one.panel);
		expect([...other.ratings]).toEqual([...one.ratings]);
		expect([...other.changes]).toEqual([...one.changes]);
		expect(await verifyRelease(path.join(room, 'long'))).toEqual([]);
	});

	it('holds in Parquet what it holds in CSV, read by another reader, text that a spreadsheet would run included', async () => {
		await build();
		await build('long', { mostRows: 1 });
		for (const name of ['scores', 'ratings', 'changes', 'observations']) {
			const file = await readFile(path.join(room, 'long/tables', `${name}.parquet`));
			const rows = await parquetReadObjects({
				file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length),
			});
			const cells = rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))));
			const csv = (await rowsOf(name)).map((row) =>
				Object.values(row).map((cell) => cell.replace(/^'(?=[=+\-@])/, '')),
			);
			expect(cells, name).toEqual(csv);
		}
	});

	it('says what is wrong with a Parquet table that is none, and where', async () => {
		await build('out', { mostRows: 1 });
		await writeFile(path.join(room, 'out/tables/ratings.parquet'), 'no parquet');
		const [problem] = await problemsOf(readRelease(path.join(room, 'out')));
		expect(problem).toMatchObject({ code: 'UNREADABLE_TABLE', file: 'tables/ratings.parquet' });
	});

	it('names line and text of a number that is none', async () => {
		await build();
		const weights = await text('tables/weights.csv');
		await writeFile(path.join(room, 'out/tables/weights.csv'), weights.replace('-2.5', 'much'));
		const [problem] = await problemsOf(readRelease(path.join(room, 'out')));
		expect(problem).toMatchObject({ file: 'tables/weights.csv', line: 5, message: '"much" is not a number.' });
	});

	it.each([
		['no folder', async () => {}, 'NOT_A_RELEASE'],
		['a newer format', async (file: string) => writeFile(file, '{"format":99,"files":[]}'), 'NEWER_FORMAT'],
		['no JSON', async (file: string) => writeFile(file, '{"format":'), 'UNREADABLE_FILE'],
		['another JSON', async (file: string) => writeFile(file, 'null'), 'NOT_A_RELEASE'],
		[
			'a path that leads out',
			async (file: string) => writeFile(file, '{"format":1,"files":[{"path":"content/../../x.md"}]}'),
			'NOT_A_RELEASE',
		],
	])('refuses %s', async (_, prepare, code) => {
		const folder = path.join(room, 'other');
		if (code !== 'NOT_A_RELEASE' || _ !== 'no folder') await mkdir(folder);
		await prepare(path.join(folder, 'release.json'));
		expect(await problemsOf(readRelease(folder))).toMatchObject([{ code }]);
	});
});

describe('the tables', () => {
	it('have the columns of the contract, in order', async () => {
		await build();
		for (const [table, columns] of Object.entries(tableColumns)) {
			const [header] = (await text(`tables/${table}.csv`)).split('\n', 1);
			expect(header!.split(',').slice(0, columns.length), table).toEqual(columns);
		}
	});

	it('let every component score be recomputed from the values, weights.csv and nothing else', async () => {
		await build();
		const weights = await rowsOf('weights');
		const scores = await rowsOf('scores');
		const at = (area: string, period: string, measure: string) =>
			scores.find((row) => row.area_code === area && row.period === period && row.measure === measure)!;
		let checked = 0;
		for (const score of scores.filter((row) => row.measure === 'health' && row.flag === '')) {
			let points = 0;
			for (const weight of weights.filter((row) => row.parent === 'health')) {
				const { value } = at(score.area_code!, score.period!, weight.measure!);
				const [low, high] = [Number(weight.best), Number(weight.worst)].toSorted((a, b) => a - b) as [number, number];
				// A value beyond an anchor counts as if at it (flag "clamped").
				const clamped = Math.min(high, Math.max(low, Number(value)));
				points += Number(weight.points_per_unit) * (clamped - Number(weight.worst));
			}
			expect(points).toBeCloseTo(Number(score.score), 10);
			checked += 1;
		}
		expect(checked).toBe(7);
		expect(Number(at('E01', '2012', 'health').score)).toBe(67.5);
	});

	it('hold numbers in full and absences as empty cells with their reason', async () => {
		await build();
		const scores = await rowsOf('scores');
		const cell = (area: string, period: string, measure: string) =>
			scores.find((row) => row.area_code === area && row.period === period && row.measure === measure);
		expect(cell('E02', '2012', 'walking')).toMatchObject({ value: '0.30000000000000004', rank: '3', ranked: '3' });
		expect(cell('E03', '2013', 'deaths')).toMatchObject({ score: '', value: '', rank: '', flag: 'suppressed' });
		expect(cell('E02', '2012', 'deaths')).toMatchObject({ score: '0', value: '25', flag: 'clamped' });
		expect(cell('E02', '2013', 'walking')).toMatchObject({ value: '10', flag: 'carried:2012' });
		expect(cell('E01', '2012', 'rents')).toMatchObject({ score: '', value: '-1200', flag: 'not-applicable' });
	});

	it('tell for every observation the file, line, column and cell it was read from', async () => {
		await build();
		const rows = await rowsOf('observations');
		expect(rows[0]).toEqual({
			indicator: 'deaths',
			area_code: 'E01',
			period: '2012',
			value: '5',
			numerator: '17',
			denominator: '',
			lower: '',
			upper: '',
			flag: '',
			file: 'data/all.csv',
			line: '2',
			column: 'value',
			cell: '',
		});
		expect(rows[1]).toMatchObject({ line: '3', column: 'Deaths', cell: "'Table 1'!C3" });
		expect(rows).toHaveLength(22);
	});

	it('let nothing of a suppressed observation out, in any file', async () => {
		await build();
		const suppressed = (await rowsOf('observations')).find((row) => row.flag === 'suppressed');
		expect(suppressed).toMatchObject({ area_code: 'E03', value: '', numerator: '' });
		for (const [file, content] of Object.entries(await tree(path.join(room, 'out')))) {
			expect(content, file).not.toContain('424242');
		}
	});

	it('hold no text that a spreadsheet would run', async () => {
		await build();
		for (const table of [...Object.keys(tableColumns), 'indicators']) {
			for (const row of await rowsOf(table)) {
				for (const cell of Object.values(row)) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
			}
		}
		expect((await rowsOf('areas'))[1]!.name).toBe('\'=HYPERLINK("x")');
		expect((await rowsOf('indicators'))[0]!.note).toBe("'+ see note");
	});

	it('say how each value that was made from figures of other areas was made', async () => {
		await build();
		expect(readTable(conversionsTable, await text('tables/conversions.csv'))).toEqual(dataset.conversions);
		expect(await rowsOf('conversions')).toMatchObject([
			{
				indicator: 'rents',
				area_code: 'E09',
				route: 'street|ward|borough',
				from_vintage: "'=2011",
				lookups: 'Best fit \\| first edition|parents',
				split_share: '0.25',
			},
		]);
	});

	it('have no table of conversions where nothing was converted', async () => {
		await writeRelease(path.join(room, 'out'), { ...dataset, conversions: [] }, result);
		expect(Object.keys(await tree(path.join(room, 'out'))).filter((file) => file.includes('conversions'))).toEqual([]);
	});

	it('come with metadata that describe every column', async () => {
		await build();
		for (const table of [...Object.keys(tableColumns), 'indicators']) {
			const metadata = JSON.parse(await text(`tables/${table}.csv-metadata.json`));
			const [header] = (await text(`tables/${table}.csv`)).split('\n', 1);
			expect(metadata.url).toBe(`${table}.csv`);
			expect(metadata['dc:license']).toBe('OGL-UK-3.0');
			expect(metadata['dc:issued']).toBe('2026-03-01');
			const columns: { titles: string; 'dc:description': string }[] = metadata.tableSchema.columns;
			expect(columns.map((column) => column.titles).join(',')).toBe(header);
			for (const column of columns) expect(column['dc:description']).toMatch(/\.$/);
			for (const name of metadata.tableSchema.primaryKey) expect(header!.split(',')).toContain(name);
		}
	});
});

describe('the API', () => {
	it('gives a measure and an area the figures of the table', async () => {
		await build();
		const index = JSON.parse(await text('api/index.json'));
		const health = JSON.parse(await text('api/measures/health.json'));
		const alibon = JSON.parse(await text('api/areas/E01.json'));
		for (const row of await rowsOf('scores')) {
			const t = index.periods.indexOf(row.period);
			if (row.measure === 'health') {
				const a = health.areas.indexOf(row.area_code);
				expect(health.score[t][a]).toBe(Number(row.score));
				expect(health.rank[t][a]).toBe(Number(row.rank));
				expect(health.flag[t][a]).toBe(row.flag);
			}
			if (row.area_code === 'E01') {
				const m = alibon.measures.indexOf(row.measure);
				expect(alibon.value[t][m]).toBe(row.value === '' ? null : Number(row.value));
				expect(alibon.ranked[t][m]).toBe(Number(row.ranked));
			}
		}
		const place = (measure: string) => alibon.measures.indexOf(measure);
		expect(alibon.changes).toMatchObject([
			{
				change: 12.5,
				contributions: [
					[place('deaths'), 2.5],
					[place('walking'), 10],
				],
			},
		]);
	});

	it('gives an area the ratings of the table, the rule of each once', async () => {
		await build();
		const { measures, ratings } = JSON.parse(await text('api/areas/E01.json'));
		const cells = ratings.tables.flatMap(
			(table: { period: string; kind: string; comparator: string; rows: unknown[][] }) =>
				table.rows.map(([measure, rating, value, difference, basis]) =>
					[
						table.period,
						measures[measure as number],
						rating,
						table.kind,
						table.comparator,
						value ?? '',
						difference ?? '',
						ratings.bases[basis as number],
					].map(String),
				),
		);
		const rows = (await rowsOf('ratings')).filter((row) => row.area_code === 'E01');
		expect(rows.length).toBeGreaterThan(0);
		expect(cells.toSorted()).toEqual(rows.map(({ area_code, ...row }) => Object.values(row)).toSorted());
		expect(new Set(ratings.bases).size).toBe(ratings.bases.length);
	});
});

describe('the folder', () => {
	it('has the same bytes twice, wherever it is written', async () => {
		await build('one');
		const before = process.env.LC_ALL;
		process.env.LC_ALL = 'de_DE.UTF-8';
		await build('deep/er/two');
		if (before === undefined) delete process.env.LC_ALL;
		else process.env.LC_ALL = before;
		expect(await tree(path.join(room, 'deep/er/two'))).toEqual(await tree(path.join(room, 'one')));
	});

	it('is dated by index.yaml, or by whoever builds it', async () => {
		expect((await build()).created).toBe('2026-03-01');
		expect((await build('out', { now: '2026-04-05' })).created).toBe('2026-04-05');
	});

	it('lists every file with its hash', async () => {
		const manifest = await build();
		const found = await tree(path.join(room, 'out'), 'latin1');
		const hashes = Object.fromEntries(
			Object.entries(found)
				.filter(([file]) => file !== 'release.json')
				.map(([file, content]) => [file, createHash('sha256').update(content, 'latin1').digest('hex')]),
		);
		expect(Object.fromEntries(manifest.files.map((file) => [file.path, file.sha256]))).toEqual(hashes);
		expect(await verifyRelease(path.join(room, 'out'))).toEqual([]);
	});

	it('is found out when a file is changed, lost or added', async () => {
		await build();
		await writeFile(path.join(room, 'out/tables/fit.csv'), 'nothing\n');
		await rm(path.join(room, 'out/api/areas/E01.json'));
		await writeFile(path.join(room, 'out/tables/more.csv'), 'more\n');
		const problems = await verifyRelease(path.join(room, 'out'));
		expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
			'FILE_MISSING api/areas/E01.json',
			'FILE_CHANGED tables/fit.csv',
			'FILE_ADDED tables/more.csv',
		]);
	});

	it('names no input by the place it has on the machine', async () => {
		const outside = { ...dataset, files: [{ path: '/home/someone/wards.geojson', sha256: 'b'.repeat(64), bytes: 1 }] };
		const manifest = await writeRelease(path.join(room, 'out'), outside, result, {});
		expect(manifest.inputs.map((input) => input.path)).toEqual(['wards.geojson']);
		for (const content of Object.values(await tree(path.join(room, 'out')))) expect(content).not.toContain('/home/');
	});

	it('replaces an older release, and never a folder that is none', async () => {
		await build();
		await build('out', { now: '2027-01-01' });
		expect((await readRelease(path.join(room, 'out'))).manifest.created).toBe('2027-01-01');
		await mkdir(path.join(room, 'thesis'));
		await writeFile(path.join(room, 'thesis/chapter.txt'), 'years of work');
		const [problem] = await problemsOf(build('thesis'));
		expect(problem).toMatchObject({ code: 'FOLDER_NOT_OURS' });
		expect(problem!.message).toContain('it has no release.json');
		expect(await readdir(path.join(room, 'thesis'))).toEqual(['chapter.txt']);
		await writeFile(path.join(room, 'note'), 'a file');
		expect(await problemsOf(build('note'))).toMatchObject([{ code: 'NOT_A_FOLDER' }]);
		expect((await readdir(room)).toSorted()).toEqual(['note', 'out', 'thesis']);
	});
});

describe('a build that is cut off', () => {
	const rule = { marker: 'release.json', kind: 'a release' };

	it('leaves the old release whole and nothing beside it when writing fails', async () => {
		await build();
		const old = await tree(path.join(room, 'out'));
		const broken = { ...result, panel: { ...result.panel, areas: ['E01', 'E02', 'E03', 'E0X'] } };
		await expect(writeRelease(path.join(room, 'out'), dataset, broken, {})).rejects.toThrow('E0X');
		expect(await tree(path.join(room, 'out'))).toEqual(old);
		expect(await readdir(room)).toEqual(['out']);
	});

	it('is cleared away by the next build, while one that still runs keeps its folder', async () => {
		const gone = path.join(room, '.out.building-999999999-0a0a0a0a');
		const running = path.join(room, `.out.building-${process.ppid}-0b0b0b0b`);
		const others = path.join(room, '.out.building-notes');
		for (const folder of [gone, running, others]) await mkdir(folder);
		await build();
		expect((await readdir(room)).toSorted()).toEqual([path.basename(running), path.basename(others), 'out'].toSorted());
	});

	it('between its two moves leaves the old release where a reader finds it', async () => {
		await build();
		await rename(path.join(room, 'out'), path.join(room, '.out.replaced-999999999-0c0c0c0c'));
		expect((await readRelease(path.join(room, 'out'))).manifest.id).toBe('small-place');
		expect(await readdir(room)).toEqual(['out']);
	});

	it('does not get in the way of another build of the same process', async () => {
		const slow = replaceFolder(path.join(room, 'out'), rule, async (temporary) => {
			await writeFile(path.join(temporary, 'release.json'), '{}');
			await build('out');
			await readFile(path.join(temporary, 'release.json'));
		});
		await expect(slow).resolves.toBeUndefined();
	});
});
