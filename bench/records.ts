/**
 * `node bench/records.ts`: how long `sie records` takes to turn ten million invented records into withheld counts of wards and
 * months, from CSV and from Parquet, by area code and by coordinates, how much of it on all processors together (which a busy
 * machine does not change much), and how much memory; and how many points a second are
 * placed in London's wards, beside a plain algorithm and, where it is installed, PostGIS. Nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import inPolygon from 'point-in-polygon-hao';
import { ringsInPlane } from '../packages/dataset/src/records/place/plane.ts';
import { pointIndex } from '../packages/dataset/src/records/place/pointIndex.ts';
import { seededNumbers } from '../packages/engine/src/index.ts';
import { placePostgis } from './postgis.ts';

type Ring = [number, number][];

const root = fileURLToPath(new URL('..', import.meta.url));
const sie = join(root, 'packages', 'cli', 'src', 'main.ts');
const data = process.env.SIE_DATA ?? join(root, '..', 'shared', 'data');
const runs = Number(process.argv[2] ?? 5);
const records = Number(process.argv[3] ?? 10_000_000);
const work = mkdtempSync(join(tmpdir(), 'sie-bench-records-'));
const say = (text: string) => process.stdout.write(`${text}\n`);
const london = join(data, 'boundaries', 'gla-london-wards-2002-2014-citymerged.geojson');

say(`${process.version}, ${process.platform} ${process.arch}; ${runs} runs each: median (least to most)`);
if (!existsSync(london)) say('The wards of London are left out: set SIE_DATA to the folder of the published files.');
else {
	const wards = wardsOf(london);
	try {
		await invent(wards.map(({ code }) => code));
		const code = '{ code: ward }';
		const point = '{ x: lon, y: lat }';
		const count = '{ kind: count }';
		measure('CSV, by code, counts', 'csv', code, count);
		measure('Parquet, by code, counts', 'parquet', code, count);
		measure('Parquet, by code, people counted once', 'parquet', code, '{ kind: count, distinct: person }');
		measure('Parquet, by code, means', 'parquet', code, '{ kind: mean, column: cost }');
		measure('Parquet, by coordinates, counts', 'parquet', point, count);
		await points(wards);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

function wardsOf(file: string): readonly { readonly code: string; readonly polygons: Ring[][] }[] {
	const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
		features: {
			properties: { GSS_CODE: string };
			geometry: { type: string; coordinates: Ring[] | Ring[][] };
		}[];
	};
	return features.map(({ properties, geometry }) => ({
		code: properties.GSS_CODE,
		polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][],
	}));
}

/** Records with a ward, a day of four years, a person, a cost and a point in or about London; made by DuckDB itself. */
async function invent(codes: readonly string[]): Promise<void> {
	mkdirSync(join(work, 'records'));
	mkdirSync(join(work, 'geography'));
	mkdirSync(join(work, 'data'));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const share = (salt: number): string => `(hash(i + ${salt}) % 1000000) / 1000000.0`;
	const made = `SELECT i AS id, [${codes.map((code) => `'${code}'`).join(',')}][1 + CAST(hash(i) % ${codes.length} AS INTEGER)] AS ward,
CAST(date '2015-01-01' + CAST(hash(i + 7) % 1461 AS INTEGER) AS VARCHAR) AS day, hash(i + 3) % 3000000 AS person,
round(${share(19)} * 500, 2) AS cost, round(-0.51 + ${share(5)} * 0.84, 6) AS lon, round(51.29 + ${share(11)} * 0.4, 6) AS lat
FROM range(${records}) t(i)`;
	await connection.run(`COPY (${made}) TO '${join(work, 'records', 'events.csv')}' (HEADER)`);
	await connection.run(`COPY (${made}) TO '${join(work, 'records', 'events.parquet')}' (FORMAT parquet)`);
	connection.closeSync();
	instance.closeSync();
	writeFileSync(
		join(work, 'geography', 'wards.csv'),
		`code,name\n${codes.map((code) => `${code},${code}`).join('\n')}\n`,
	);
	writeFileSync(join(work, 'geography', 'wards.geojson'), readFileSync(london));
	writeFileSync(join(work, 'data', 'figures.csv'), `indicator,area,period,value\nplain,${codes[0]},2015,1\n`);
	say(`${records.toLocaleString('en-GB')} records of ${codes.length} wards in 48 months`);
}

function measure(name: string, format: string, area: string, what: string): void {
	const kind = /kind: (\w+)/.exec(what)![1];
	writeFileSync(
		join(work, 'index.yaml'),
		`id: bench
name: Bench
place: London
publisher: { name: Bench }
licence: OGL-UK-3.0
release: { version: 1, date: 2026-01-31 }
geography:
  level: ward
  levels: [{ id: ward, name: ward, plural: wards, vintage: "2014", areas: geography/wards.csv }]
  boundaries: [{ level: ward, file: geography/wards.geojson, code: GSS_CODE, attribution: ONS }]
periods: [2015, 2016]
data: [{ file: data/figures.csv }]
framework: { children: [{ id: needs, name: Needs, children: [{ id: all, name: All }] }] }
records:
  - { indicator: events, file: records/events.${format}, period: { column: day, by: month }, area: ${area}, measure: ${what} }
`,
	);
	writeFileSync(
		join(work, 'indicators.csv'),
		`id,name,component,direction,unit,description,source,licence,best,worst,kind
events,Events,all,lower,each,Invented.,Bench,OGL-UK-3.0,0,100000,${kind}
plain,Plain,all,lower,each,Invented.,Bench,OGL-UK-3.0,0,100000,count
`,
	);
	const all = Array.from({ length: runs }, once);
	const told = (values: readonly number[], places: number): string => {
		const sorted = [...values].sort((a, b) => a - b);
		return `${sorted[sorted.length >> 1]!.toFixed(places)} (${sorted[0]!.toFixed(places)} to ${sorted.at(-1)!.toFixed(places)})`;
	};
	const seconds = told(
		all.map((run) => run.seconds),
		2,
	);
	const processor = told(
		all.map((run) => run.processor),
		2,
	);
	const megabytes = told(
		all.map((run) => run.megabytes),
		0,
	);
	say(
		`${name.padEnd(40)} ${seconds} s, the command ${all.map((run) => run.command).sort()[all.length >> 1]} (${processor} s of processors), ${megabytes} MB; ${all[0]!.figures} figures`,
	);
}

/** Runs `sie records` in a process of its own, which tells its own peak memory at the end. */
function once(): {
	readonly seconds: number;
	/** Of the command itself, without the start of the program. */
	readonly command: string;
	readonly processor: number;
	readonly megabytes: number;
	readonly figures: number;
} {
	const report = join(work, 'usage');
	const tell = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(report)},JSON.stringify(process.resourceUsage())))`;
	const start = performance.now();
	const done = spawnSync(
		process.execPath,
		[
			'--import',
			`data:text/javascript,${encodeURIComponent(tell)}`,
			sie,
			'records',
			work,
			'--out',
			join(work, 'out.csv'),
		],
		{ encoding: 'utf8' },
	);
	const seconds = (performance.now() - start) / 1000;
	if (done.status !== 0) throw new Error(done.stderr);
	const figures = readFileSync(join(work, 'out.csv'), 'utf8').split('\n').length - 2;
	const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
	return {
		seconds,
		command: / in ([\d.]+) s;/.exec(done.stdout)![1]!,
		processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
		megabytes: usage.maxRSS / 1024,
		figures,
	};
}

/** Points a second of one thread's own time, ours and others'. */
async function points(wards: readonly { readonly code: string; readonly polygons: Ring[][] }[]): Promise<void> {
	const level = { level: 'ward', kind: 'boundaries' as const, attribution: '', features: wards };
	const rings = ringsInPlane(level, 'wgs84', (code) => wards.findIndex((ward) => ward.code === code));
	const areaAt = pointIndex(rings);
	const random = seededNumbers(1);
	const xy = Float64Array.from({ length: 2_000_000 }, (_, i) =>
		i % 2 === 0 ? -0.51 + random() * 0.84 : 51.29 + random() * 0.4,
	);
	const rate = (many: number, place: (x: number, y: number) => number): string => {
		const rates = Array.from({ length: runs }, () => {
			const before = process.cpuUsage();
			for (let i = 0; i < many; i++) place(xy[2 * i]!, xy[2 * i + 1]!);
			return many / process.cpuUsage(before).user;
		}).sort((a, b) => a - b);
		return `${rates[rates.length >> 1]!.toFixed(3)} (${rates[0]!.toFixed(3)} to ${rates.at(-1)!.toFixed(3)})`;
	};
	const vertices = rings.reduce((sum, { positions }) => sum + positions.length / 2, 0);
	say(
		`Points placed in ${wards.length} wards of ${vertices.toLocaleString('en-GB')} vertices, millions a second of processor time (PostGIS: of time):`,
	);
	say(`  ours                                   ${rate(1_000_000, areaAt)}`);
	const plain = (x: number, y: number): number =>
		wards.findIndex(({ polygons }) => polygons.some((polygon) => inPolygon([x, y], polygon) !== false));
	say(`  point-in-polygon-hao, ward after ward  ${rate(2000, plain)}`);
	const postgis = await placePostgis(wards, xy.subarray(0, 400_000));
	say(`  PostGIS, ST_Covers with an index       ${postgis ?? 'not installed'}`);
}
