import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from './onPath.ts';

/** Programs of database servers that the tests start on this machine, reached from nowhere else. */
export interface Servers {
	/** The program `clickhouse-server`; `null` where there is none to be had. */
	readonly clickhouse: string | null;
	/** The folder that holds `initdb` and `postgres`; `null` where there is none to be had. */
	readonly postgres: string | null;
}

/**
 * Finds ClickHouse and PostgreSQL for the tests of records, or installs them where the machine allows it without asking (as the
 * administrator of a Debian-like system).
 */
export function findServers(say: (text: string) => void): Servers {
	return {
		clickhouse: found(say, 'ClickHouse', ['clickhouse-server', 'clickhouse-client'], clickhouseServer),
		postgres: found(say, 'PostgreSQL', ['postgresql'], postgresFolder),
	};
}

function found(
	say: (text: string) => void,
	name: string,
	packages: readonly string[],
	find: () => string | null,
): string | null {
	const there = find();
	if (there !== null) return there;
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || onPath('apt-get') === null) return null;
	say(`Installing ${name} for the tests of records …`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update'], { stdio: 'ignore' });
	const done = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
		encoding: 'utf8',
		env,
	});
	if (done.status !== 0) say(`${name} could not be installed: ${done.stderr.trim().split('\n').at(-1) ?? ''}`);
	return find();
}

function clickhouseServer(): string | null {
	const usual = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'];
	return onPath('clickhouse-server') ?? usual.find((path) => existsSync(path)) ?? null;
}

function postgresFolder(): string | null {
	const program = onPath('initdb');
	const root = '/usr/lib/postgresql';
	const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		// What is on the PATH may be a link to one of several versions.
		...(program === null ? [] : [dirname(realpathSync(program))]),
		...versions.map((version) => join(root, version, 'bin')),
	];
	return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}
