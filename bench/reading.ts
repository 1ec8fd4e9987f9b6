/**
 * `node bench/reading.ts`: how long a project is read whose figures are a million rows, and how much time of a processor and memory
 * that takes, for each kind of data file; the median of several runs is printed with the least and the most. Nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sie = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const work = mkdtempSync(join(tmpdir(), 'sie-reading-'));
const say = (text: string) => process.stdout.write(`${text}\n`);

const areas = Array.from({ length: 8000 }, (_, a) => `E05${String(100_000 + a)}`);
const indicators = Array.from({ length: 25 }, (_, m) => `indicator-${m + 1}`);
const periods = [2019, 2020, 2021, 2022, 2023];
const value = (m: number, t: number, a: number) => ((m * 7919 + t * 104_729 + a * 1_299_709) % 100_000) / 1000;

say(`${process.version}, ${process.platform} ${process.arch}; ${runs} runs each: median (least to most)\n`);
try {
	writeProject();
	measure('a million rows, CSV', 'data/figures.csv', function* () {
		yield 'indicator,area,period,value\n';
		yield* rows((m, t, a) => `${indicators[m]},${areas[a]},${periods[t]},${value(m, t, a)}\n`);
	});
	measure('a million rows, CSV in quotes', 'data/figures.csv', function* () {
		yield '"indicator","area","period","value"\n';
		yield* rows((m, t, a) => `"${indicators[m]}","${areas[a]}","${periods[t]}","${value(m, t, a)}"\n`);
	});
	measure('a million rows, JSON', 'data/figures.json', function* () {
		let mark = '[';
		yield* rows((m, t, a) => {
			const record = { indicator: indicators[m], area: areas[a], period: periods[t], value: value(m, t, a) };
			const text = `${mark}${JSON.stringify(record)}`;
			mark = ',\n';
			return text;
		});
		yield ']\n';
	});
} finally {
	rmSync(work, { recursive: true, force: true });
}

function* rows(write: (m: number, t: number, a: number) => string): Generator<string> {
	for (let m = 0; m < indicators.length; m++) {
		let text = '';
		for (let t = 0; t < periods.length; t++) for (let a = 0; a < areas.length; a++) text += write(m, t, a);
		yield text;
	}
}

function writeProject(): void {
	mkdirSync(join(work, 'data'));
	writeFileSync(join(work, 'wards.csv'), `code,name\n${areas.map((code, a) => `${code},Ward ${a + 1}\n`).join('')}`);
	writeFileSync(
		join(work, 'indicators.csv'),
		`id,name,component,direction,unit,description,source,licence,best,worst\n${indicators
			.map((id) => `${id},${id},all,lower,%,A figure.,Made up,CC0,0,100\n`)
			.join('')}`,
	);
}

function measure(name: string, file: string, content: () => Iterable<string>): void {
	writeFileSync(
		join(work, 'index.yaml'),
		`id: long\nname: Long\nplace: Everywhere\npublisher: { name: Bench }\nlicence: CC0\nrelease: { version: 1, date: 2026-01-01 }
geography:\n  level: ward\n  levels:\n    - { id: ward, name: ward, plural: wards, vintage: made up, areas: wards.csv }
periods: [${periods.join(', ')}]\ndata:\n  - file: ${file}\nframework:\n  children:\n    - { id: needs, name: Needs, children: [{ id: all, name: All }] }\n`,
	);
	const path = join(work, file);
	rmSync(path, { force: true });
	for (const text of content()) writeFileSync(path, text, { flag: 'a' });
	const all = Array.from({ length: runs }, once).sort((a, b) => a.seconds - b.seconds);
	const megabytes = all.map((run) => run.megabytes).sort((a, b) => a - b);
	const processor = all.map((run) => run.processor).sort((a, b) => a - b);
	const middle = all[all.length >> 1]!;
	say(
		`${name.padEnd(32)} ${middle.seconds.toFixed(2)} (${all[0]!.seconds.toFixed(2)} to ${all.at(-1)!.seconds.toFixed(2)}) s, ${processor[processor.length >> 1]!.toFixed(2)} s of a processor, ${megabytes[megabytes.length >> 1]!.toFixed(0)} MB of memory, ${(statSync(path).size / 1e6).toFixed(0)} MB of file`,
	);
}

/** Runs `sie check` in a process of its own, which tells its peak memory at the end. */
function once(): { readonly seconds: number; readonly processor: number; readonly megabytes: number } {
	const report = join(work, 'usage');
	const tell = `import{writeFileSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();writeFileSync(${JSON.stringify(report)},JSON.stringify([u.maxRSS,u.userCPUTime+u.systemCPUTime]))})`;
	const start = performance.now();
	const imported = `data:text/javascript,${encodeURIComponent(tell)}`;
	const done = spawnSync(process.execPath, ['--import', imported, sie, 'check', work], { encoding: 'utf8' });
	const seconds = (performance.now() - start) / 1000;
	if (done.status !== 0) throw new Error(done.stderr + done.stdout);
	const [kilobytes, microseconds] = JSON.parse(readFileSync(report, 'utf8')) as [number, number];
	return { seconds, processor: microseconds / 1e6, megabytes: kilobytes / 1024 };
}
