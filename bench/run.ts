/**
 * `npm run bench`: how long whole commands take and how much memory they use, each several times; the median is printed
 * with the least and the most. Nothing here passes or fails.
 *
 * `npm run bench -- 1 --large` takes an invented place of 8,000 wards, about as many as England has, and 10 million records
 * as well: several minutes and gigabytes of disk.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const sie = join(root, 'packages', 'cli', 'src', 'main.ts');
const data = process.env.SIE_DATA ?? join(root, '..', 'shared', 'data');
const work = mkdtempSync(join(tmpdir(), 'sie-bench-'));
const words = process.argv.slice(2).filter((word) => word !== '--large');
const runs = Number(words[0] ?? 5);
const say = (text: string) => process.stdout.write(`${text}\n`);

interface Run {
	readonly seconds: number;
	readonly megabytes: number;
}

say(`${process.version}, ${process.platform} ${process.arch}; ${runs} runs each: median (least to most)\n`);
const borough = measure('build, 17 wards', [
	'build',
	join(root, 'examples', 'barking-and-dagenham'),
	'--out',
	join(work, 'borough'),
]);
measure('site, 17 wards', ['site', join(work, 'borough'), '--out', join(work, 'borough-site')]);
if (existsSync(data)) {
	spawnSync(process.execPath, [join(root, 'examples', 'london', 'prepare.ts'), '--data', data], { stdio: 'ignore' });
	const london = measure('build, 625 wards', [
		'build',
		join(root, 'examples', 'london'),
		'--out',
		join(work, 'london'),
	]);
	say(`  625 wards take ${(london / borough).toFixed(1)} times as long as 17`);
	measure('site, 625 wards', ['site', join(work, 'london'), '--out', join(work, 'london-site')]);
	firstMapPage(join(work, 'london-site'), 'first map page, 625 wards');
} else say('London is left out: set SIE_DATA to the folder of the published files.');
firstMapPage(join(work, 'borough-site'), 'first map page, 17 wards');
if (process.argv.includes('--large')) large();
rmSync(work, { recursive: true, force: true });

/** The sizes that the invented place may have at most, or nearly. */
function large(): void {
	const place = join(work, 'place');
	const made = (options: readonly string[]) => ['new', place, '--template', 'sample', '--areas', ...options];
	measure('new, 625 wards, 10,000,000 records', made(['625', '--records', '10000000']), place);
	measure('new, 8,000 wards', made(['8000', '--periods', '5']), place);
	spawnSync(process.execPath, [sie, ...made(['8000', '--periods', '5'])], { stdio: 'ignore' });
	measure('check, 8,000 wards', ['check', place]);
	measure('build, 8,000 wards', ['build', place, '--out', join(work, 'place-release')]);
	spawnSync(process.execPath, [join(root, 'bench', 'map.ts'), join(work, 'place-release')], { stdio: 'inherit' });
}

/** @param fresh - a folder that each run makes, and that may not be there before */
function measure(name: string, args: readonly string[], fresh?: string): number {
	const all = Array.from({ length: runs }, () => {
		const run = once(args);
		if (fresh !== undefined) rmSync(fresh, { recursive: true });
		return run;
	});
	const seconds = all.map((run) => run.seconds).sort((a, b) => a - b);
	const megabytes = all.map((run) => run.megabytes).sort((a, b) => a - b);
	const middle = (values: readonly number[]) => values[Math.floor(values.length / 2)]!;
	const range = (values: readonly number[], places: number) =>
		`${middle(values).toFixed(places)} (${values[0]!.toFixed(places)} to ${values.at(-1)!.toFixed(places)})`;
	say(`${name.padEnd(20)} ${range(seconds, 2)} s, ${range(megabytes, 0)} MB`);
	return middle(seconds);
}

/** Runs `sie` in a process of its own, which tells its own peak memory at the end. */
function once(args: readonly string[]): Run {
	const report = join(work, 'usage');
	const tell = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`;
	const start = performance.now();
	const done = spawnSync(
		process.execPath,
		['--import', `data:text/javascript,${encodeURIComponent(tell)}`, sie, ...args],
		{
			encoding: 'utf8',
		},
	);
	const seconds = (performance.now() - start) / 1000;
	if (done.status !== 0) throw new Error(done.stderr);
	return { seconds, megabytes: Number(readFileSync(report, 'utf8')) / 1024 };
}

/** What a browser must fetch for the map page, compressed as web servers do. */
function firstMapPage(site: string, name: string): void {
	const page = join(site, 'map', 'index.html');
	const html = readFileSync(page, 'utf8');
	const size = (file: string) => gzipSync(readFileSync(file)).length;
	const addresses = [...html.matchAll(/(?:href|src)="([^"]*assets\/[^"]+)"/g)].map((match) =>
		join(site, 'map', match[1]!),
	);
	const scripts = addresses.filter((file) => file.endsWith('.js'));
	const rest = addresses.filter((file) => !file.endsWith('.js'));
	const total = (files: readonly string[]) => [...new Set(files)].reduce((sum, file) => sum + size(file), 0);
	const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	say(
		`${name}: script ${kB(total(scripts))}, page ${kB(size(page))}, style and type ${kB(total(rest))}, in all ${kB(total([...addresses, page]))} compressed`,
	);
	say(
		`  the whole site: ${readdirSync(site, { recursive: true }).filter((file) => statSync(join(site, String(file))).isFile()).length} files`,
	);
}
