import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '@social-index/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportTable, writeRelease } from './index.ts';
import { smallIndex } from './testing/smallIndex.ts';

const { dataset, result } = smallIndex();
const all = { area: [], measure: [], period: [] };
let room: string;
beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'export-table-'));
	await writeRelease(path.join(room, 'csv'), dataset, result);
	await writeRelease(path.join(room, 'parquet'), dataset, result, { mostRows: 1 });
});
afterAll(() => rm(room, { recursive: true, force: true }));
const at = (...parts: string[]) => path.join(room, ...parts);

it.each(['csv', 'parquet'])('gives a whole table as the CSV that the release would hold, from %s', async (release) => {
	for (const table of ['scores', 'ratings', 'changes', 'observations'] as const) {
		const { rows } = await exportTable(at(release), table, all, at('out', `${table}.csv`));
		const written = await readFile(at('out', `${table}.csv`), 'utf8');
		expect(written).toBe(await readFile(at('csv', 'tables', `${table}.csv`), 'utf8'));
		expect(rows).toBeGreaterThan(1);
	}
});

it('keeps the rows that fit every kind of choice, and any of the values of one', async () => {
	const filter = { area: ['E01', 'E03'], measure: ['walking'], period: ['2013'] };
	const { rows } = await exportTable(at('parquet'), 'scores', filter, at('part.csv'));
	const lines = (await readFile(at('part.csv'), 'utf8')).trimEnd().split('\n');
	expect(rows).toBe(2);
	// The third ward's name goes over two lines.
	expect(lines.join('|')).toMatch(
		/^area_code,.*\|E01,"Alibon, north",ward,2013,walking,.*\|E03,"Two\|lines",ward,2013,walking,[^|]*$/,
	);
});

it('counts a change to the two periods that it lies between', async () => {
	const one = await exportTable(at('csv'), 'changes', { ...all, period: ['2012'] }, at('one.csv'));
	const whole = await exportTable(at('csv'), 'changes', all, at('whole.csv'));
	expect(one.rows).toBe(whole.rows);
});

it('names every value that the table does not have, and writes nothing', async () => {
	const filter = { area: ['E01', 'X1'], measure: ['Y1'], period: ['1999'] };
	const error = await exportTable(at('csv'), 'scores', filter, at('none.csv')).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(InputError);
	const said = (error as InputError).problems.map(({ message }) => message).join('\n');
	for (const value of ['X1', 'Y1', '1999']) expect(said).toContain(`"${value}"`);
	expect(said).not.toContain('"E01"');
	expect((await readdir(room)).filter((file) => file.startsWith('none'))).toEqual([]);
});
