import { rm } from 'node:fs/promises';
import { checkProject, recordsTable } from '@social-index/dataset';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClickhouseCluster, startClickhouse } from './clickhouseCluster.ts';
import { inventedProject } from './inventedProject.ts';
import { inventedRecords } from './inventedRecords.ts';
import { type PostgresServer, startPostgres } from './postgresServer.ts';

const clickhouse = process.env.SIE_CLICKHOUSE ?? '';
const postgres = process.env.SIE_POSTGRES ?? '';
const records = inventedRecords(6000, 20);

let folder: string;
let embedded: { text: string; told: readonly string[] };

/** Figures and messages of the project, with the records in its file or on a server. */
async function answers(engine?: string): Promise<{ text: string; told: readonly string[] }> {
	const { dataset, problems } = await checkProject(folder, engine === undefined ? {} : { engine });
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	const told = problems.map(({ code, line, message }) =>
		`${code} ${line} ${message}`.replaceAll('records/records.csv', 'RECORDS').replaceAll('events.records', 'RECORDS'),
	);
	return { text: recordsTable(dataset!).text, told };
}

beforeAll(async () => {
	folder = await inventedProject(records, 'events.records');
	embedded = await answers();
});

afterAll(() => rm(folder, { recursive: true }));

test('the embedded engine gives figures of every kind, and withholds some', () => {
	const lines = embedded.text.trim().split('\n').slice(1);
	const ids = new Set(lines.map((line) => line.split(',')[0]));
	expect([...ids]).toEqual(['counted', 'filtered', 'people', 'share', 'grid', 'amount', 'price']);
	for (const id of ids) {
		const own = lines.filter((line) => line.startsWith(`${id},`));
		expect(own.filter((line) => line.split(',')[3] !== '').length, id).toBeGreaterThan(5);
	}
	expect(lines.filter((line) => line.endsWith('suppressed')).length).toBeGreaterThan(20);
});

describe.skipIf(clickhouse === '')('a ClickHouse cluster of two shards', () => {
	let cluster: ClickhouseCluster;
	beforeAll(async () => {
		cluster = await startClickhouse(clickhouse);
		const columns = `id Int64, person String, ward String, postcode String, lon_k Int64, lat_k Int64,
lon Float64 DEFAULT lon_k / 4096, lat Float64 DEFAULT 51 + lat_k / 4096, east Int32, north Float64, day String, uk_day String,
date Date, stamp DateTime, term String, kind String, amount Nullable(String), price Float64, age Nullable(Int16)`;
		await cluster.run('CREATE DATABASE events', 'all');
		await cluster.run(`CREATE TABLE events.part (${columns}) ENGINE = MergeTree ORDER BY id`, 'all');
		await cluster.run(`CREATE TABLE events.records (${columns}) ENGINE = Distributed(pair, events, part, id)`);
		const rows = records.map(({ lon, lat, ...rest }) => JSON.stringify(rest)).join('\n');
		await cluster.run(
			`INSERT INTO events.records (id, person, ward, postcode, lon_k, lat_k, east, north, day, uk_day, date, stamp, term, kind, amount, price, age) FORMAT JSONEachRow\n${rows}`,
		);
	});
	afterAll(() => cluster?.stop());

	test('each shard holds about half of the records', async () => {
		expect(Number(await cluster.run('SELECT count() FROM events.records'))).toBe(records.length);
		const each = (await cluster.run('SELECT count() FROM events.part', 'all')).trim().split('\n').map(Number);
		expect(each[0]).toBe(0);
		expect(Math.min(each[1]!, each[2]!)).toBeGreaterThan(records.length / 3);
	});

	test('gives the same figures and messages as the embedded engine, to the last digit, to a user who may only read', async () => {
		const found = await answers(cluster.reader);
		expect(found.text).toBe(embedded.text);
		expect(found.told).toEqual(embedded.told);
	});

	test('says which table is not there and who is not let in, without repeating the server', async () => {
		await cluster.run('RENAME TABLE events.records TO events.hidden');
		const { problems } = await checkProject(folder, { engine: cluster.reader });
		await cluster.run('RENAME TABLE events.hidden TO events.records');
		expect(problems[0]).toMatchObject({
			code: 'UNKNOWN_TABLE',
			found: 'events.records',
			column: 'records → 1 → table',
		});
		const wrong = await checkProject(folder, { engine: cluster.reader.replace('secret', 'guess') });
		expect(wrong.problems[0]).toMatchObject({ code: 'ENGINE_REFUSED' });
		expect(JSON.stringify(wrong.problems)).not.toContain('guess');
	});
});

describe.skipIf(postgres === '')('a PostgreSQL server', () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await startPostgres(postgres);
		await server.run(`CREATE SCHEMA events;
CREATE TABLE events.records (id bigint, person text, ward varchar(20), postcode text, lon_k int, lat_k int, lon float8, lat float8,
east numeric, north int, day text, uk_day text, date date, stamp timestamptz, term text, kind text, amount text, price numeric(10,2), age smallint);
CREATE ROLE reader LOGIN; CREATE ROLE other LOGIN;
REVOKE ALL ON DATABASE postgres FROM PUBLIC; GRANT CONNECT ON DATABASE postgres TO reader, other;
GRANT USAGE ON SCHEMA events TO reader, other; GRANT SELECT ON events.records TO reader;
SET timezone = 'Europe/London'`);
		await server.run('INSERT INTO events.records SELECT * FROM json_populate_recordset(null::events.records, $1)', [
			JSON.stringify(records),
		]);
	});
	afterAll(() => server?.stop());

	test('gives the same figures and messages as the embedded engine, to the last digit, to a user who may only read', async () => {
		const found = await answers(server.address('reader'));
		expect(found.text).toBe(embedded.text);
		expect(found.told).toEqual(embedded.told);
	});

	test('says who may not read, and which table is not there', async () => {
		const { problems } = await checkProject(folder, { engine: server.address('other') });
		expect(problems[0]).toMatchObject({
			code: 'ENGINE_REFUSED',
			message: expect.stringContaining('read events.records'),
		});
		const elsewhere = await checkProject(folder, { engine: server.address('reader').replace('/postgres', '/nowhere') });
		expect(elsewhere.problems[0]).toMatchObject({
			code: 'ENGINE_REFUSED',
			message: expect.stringContaining('let you in'),
		});
	});

	test('says where nothing listens', async () => {
		const { problems } = await checkProject(folder, { engine: 'postgres://reader:secret@127.0.0.1:9/postgres' });
		expect(problems[0]).toMatchObject({ code: 'ENGINE_UNREACHABLE', found: 'postgres://127.0.0.1:9/postgres' });
	});
});
