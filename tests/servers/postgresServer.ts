import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './freePort.ts';

/** A PostgreSQL server on this machine. */
export interface PostgresServer {
	/** Runs statements as the administrator. */
	run(statements: string, values?: unknown[]): Promise<void>;
	/** The address for a user. */
	address(user: string): string;
	stop(): Promise<void>;
}

/** Starts a server in a folder of its own; PostgreSQL refuses to run as root, so there it runs as a user without rights. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
	const folder = await mkdtemp(join(tmpdir(), 'sie-postgres-'));
	const as = process.getuid?.() === 0 ? { uid: nobody(), gid: nobody() } : {};
	if (as.uid !== undefined) await chown(folder, as.uid, as.gid);
	const data = join(folder, 'data');
	execFileSync(
		join(programs, 'initdb'),
		['-D', data, '-U', 'admin', '-A', 'trust', '-N', '-E', 'UTF8', '--locale=C.UTF-8'],
		{
			...as,
			stdio: 'ignore',
			cwd: folder,
		},
	);
	const port = await freePort();
	const server: ChildProcess = spawn(
		join(programs, 'postgres'),
		[
			'-D',
			data,
			'-p',
			String(port),
			'-c',
			'listen_addresses=127.0.0.1',
			'-c',
			'unix_socket_directories=',
			'-c',
			'fsync=off',
		],
		{ ...as, stdio: 'ignore', cwd: folder },
	);
	const address = (user: string): string => `postgres://${user}@127.0.0.1:${port}/postgres`;
	let admin = new pg.Client(address('admin'));
	for (let tries = 0; ; tries++) {
		try {
			await admin.connect();
			break;
		} catch (cause) {
			if (tries > 100) throw cause;
			await wait(100);
			admin = new pg.Client(address('admin'));
		}
	}
	return {
		address,
		async run(statements, values) {
			await admin.query(statements, values);
		},
		async stop() {
			await admin.end();
			const ended = once(server, 'exit');
			server.kill('SIGINT');
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}

function nobody(): number {
	return Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
}
