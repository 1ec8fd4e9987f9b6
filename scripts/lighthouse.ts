/**
 * `npm run lighthouse`: serves the borough's site and has Google's Lighthouse judge one page of each type, as a phone on a
 * slow line. Prints the scores and what kept any from being full. `npm run lighthouse -- map/ data/` judges these pages alone.
 *
 * Lighthouse is 100 MB with what it needs, so it is fetched when it is first asked for, and not with the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readRelease } from '@social-index/release';
import { createServer } from '@social-index/server';
import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const pageTypes = ['', 'map/', 'scorecards/', 'area/', 'area/E05000032/', 'compare/', 'change/', 'measure/'].concat([
	'measure/crime/',
	'plan/',
	'explore/',
	'explore/two/',
	'what-if/',
	'embed/',
	'method/',
	'data/',
	'about/',
	'accessibility/',
]);

interface Audit {
	readonly title: string;
	readonly score: number | null;
	readonly displayValue?: string;
	/** Why it could not be judged. */
	readonly errorMessage?: string;
}

interface Report {
	readonly categories: Readonly<
		Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
	>;
	readonly audits: Readonly<Record<string, Audit>>;
	/** Why the page as a whole could not be judged. */
	readonly runtimeError?: { readonly code: string; readonly message: string };
}

type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>;

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);
const browserPath = findBrowser(say);
if (browserPath === null) {
	say('No Chromium, Chrome or Edge was found. Name one in SIE_BROWSER.');
	process.exit(1);
}
const lighthouse = await fetchLighthouse();
const work = mkdtempSync(join(tmpdir(), 'sie-lighthouse-'));
const release = join(work, 'release');
const built = spawnSync(
	process.execPath,
	[join(root, 'packages/cli/src/main.ts'), 'build', join(root, 'examples', 'barking-and-dagenham'), '--out', release],
	{ encoding: 'utf8' },
);
if (built.status !== 0) throw new Error(built.stderr);
const server = await createServer({ releases: [{ slug: '', folder: release, data: await readRelease(release) }] });
const address = await server.listen({ port: 0, host: '127.0.0.1' });
const port = 9200 + Math.floor(process.pid % 700);
const browser = await chromium.launch({
	executablePath: browserPath,
	args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-background-networking', '--disable-sync'],
});
const asked = process.argv.slice(2);
let short = 0;
try {
	say(`Lighthouse ${version}, ${browser.version()}, phone on slow 4G (simulated), ${process.platform}\n`);
	say(`${'page'.padEnd(18)}${categories.map((name) => name.padStart(16)).join('')}`);
	for (const page of asked.length > 0 ? asked : pageTypes) short += await judge(page);
} finally {
	await browser.close();
	await server.close();
	rmSync(work, { recursive: true, force: true });
}
process.exitCode = short > 0 ? 1 : 0;

/** @returns how many scores are too low */
async function judge(page: string): Promise<number> {
	const result = await lighthouse(`${address}/${page}`, { port, logLevel: 'silent', onlyCategories: categories });
	if (result === undefined) throw new Error(`Lighthouse gave no answer for /${page}`);
	const { lhr } = result;
	const scores = categories.map((name) => {
		const score = lhr.categories[name]?.score ?? null;
		return score === null ? null : Math.round(100 * score);
	});
	say(`/${page.padEnd(17)}${scores.map((score) => String(score ?? 'none').padStart(16)).join('')}`);
	if (lhr.runtimeError !== undefined) say(`    ${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
	const low = categories.filter((name, i) => (scores[i] ?? 0) < least[name]);
	for (const name of low) {
		for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
			const audit = lhr.audits[id]!;
			if (weight > 0 && audit.errorMessage !== undefined)
				say(`    ${name}: ${audit.title} was not measured: ${audit.errorMessage}`);
			else if (weight > 0 && audit.score !== null && audit.score < 0.9)
				say(`    ${name}: ${audit.title}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`);
		}
	}
	return low.length;
}

async function fetchLighthouse(): Promise<Lighthouse> {
	const folder = join(root, '.sie', 'tools', `lighthouse-${version}`);
	const entry = join(folder, 'node_modules', 'lighthouse', 'core', 'index.js');
	if (!existsSync(entry)) {
		say(`Fetching Lighthouse ${version} (once) …`);
		mkdirSync(folder, { recursive: true });
		const npm = process.env.npm_execpath;
		const args = [
			'install',
			'--prefix',
			folder,
			'--no-audit',
			'--no-fund',
			'--loglevel=error',
			`lighthouse@${version}`,
		];
		const done =
			npm === undefined
				? spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
				: spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' });
		if (done.status !== 0) throw new Error('Lighthouse could not be fetched. Is the package registry reachable?');
	}
	const { default: run } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse };
	return run;
}
