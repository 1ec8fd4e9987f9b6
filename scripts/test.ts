/**
 * `npm test`: everything a change must pass, the fast things first. Says what could not be had and was left out, and
 * closes with a line that counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './findBrowser.ts';
import { findServers } from './findServers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.sie', 'test');
const tally = { passed: 0, failed: 0, skipped: 0 };
const leftOut: string[] = [];
const say = (text: string) => process.stdout.write(`${text}\n`);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

check('Formatting and lint', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
check('Formatting of pages', [
	'prettier/bin/prettier.cjs',
	'--log-level',
	'warn',
	'--check',
	'packages/explorer/src/**/*.svelte',
]);
check('Which package imports which', [
	'dependency-cruiser/bin/dependency-cruiser.mjs',
	'--config',
	'.dependency-cruiser.cjs',
	'packages',
]);
check('Types', ['typescript/bin/tsc', '--noEmit']);
check('Types of pages', [
	'svelte-check/bin/svelte-check',
	'--workspace',
	'packages/explorer',
	'--fail-on-warnings',
	'--output',
	'human',
]);

const data = process.env.SIE_DATA ?? join(root, '..', 'shared', 'data');
if (!existsSync(data)) leftOut.push('tests against the published files (set SIE_DATA to the folder that holds them)');
run('unit', {});

const servers = findServers(say);
if (servers.clickhouse === null) leftOut.push('tests against ClickHouse (it was not found and could not be installed)');
if (servers.postgres === null) leftOut.push('tests against PostgreSQL (it was not found and could not be installed)');
if (servers.clickhouse !== null || servers.postgres !== null)
	run('servers', { SIE_CLICKHOUSE: servers.clickhouse ?? '', SIE_POSTGRES: servers.postgres ?? '' });

const browser = findBrowser(say);
if (browser === null)
	leftOut.push('tests in a browser (no Chromium, Chrome or Edge was found and none could be installed)');
else run('browser', { SIE_BROWSER: browser });

for (const what of leftOut) say(`Left out: ${what}.`);
say(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed > 0 ? 1 : 0);

function check(name: string, [script, ...args]: readonly string[]): void {
	const done = spawnSync(process.execPath, [join(root, 'node_modules', script!), ...args], {
		cwd: root,
		encoding: 'utf8',
	});
	const ok = done.status === 0;
	say(`${ok ? '✓' : '✗'} ${name}`);
	if (!ok) say(`${done.stdout}${done.stderr}`);
	tally[ok ? 'passed' : 'failed'] += 1;
}

function run(project: string, env: Readonly<Record<string, string>>): void {
	const report = join(reports, `${project}.json`);
	const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const done = spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	if (!existsSync(report)) {
		tally.failed += 1;
		return;
	}
	const counts = JSON.parse(readFileSync(report, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
	};
	tally.passed += counts.numPassedTests;
	tally.failed += counts.numFailedTests;
	tally.skipped += counts.numPendingTests;
	if (done.status !== 0 && counts.numFailedTests === 0) tally.failed += 1;
}
