import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './freePort.ts';

/** Three ClickHouse servers on this machine: one that is asked, and two that each hold half of the records. */
export interface ClickhouseCluster {
	/** Runs a statement as the administrator on the server that is asked, or on all three. */
	run(statement: string, on?: 'first' | 'all'): Promise<string>;
	/** The address for a user who may read and change nothing. */
	readonly reader: string;
	stop(): Promise<void>;
}

/** Starts the cluster in a folder of its own. Its two shards are called `pair`. */
export async function startClickhouse(program: string): Promise<ClickhouseCluster> {
	const folder = await mkdtemp(join(tmpdir(), 'sie-clickhouse-'));
	const nodes: { http: number; tcp: number; process?: ChildProcess }[] = [];
	for (let n = 0; n < 3; n++) nodes.push({ http: await freePort(), tcp: await freePort() });
	await writeFile(join(folder, 'users.xml'), users);
	for (const [n, node] of nodes.entries()) {
		const own = join(folder, `node${n}`);
		await mkdir(own);
		const shards = [nodes[1]!.tcp, nodes[2]!.tcp];
		await writeFile(join(own, 'config.xml'), config(folder, own, node, shards));
		node.process = spawn(program, [`--config-file=${join(own, 'config.xml')}`], { stdio: 'ignore' });
	}
	const ask = async (port: number, statement: string): Promise<string> => {
		const response = await fetch(`http://127.0.0.1:${port}/?insert_distributed_sync=1`, {
			method: 'POST',
			body: statement,
		});
		const text = await response.text();
		if (!response.ok) throw new Error(text);
		return text;
	};
	for (const { http } of nodes) {
		for (let tries = 0; ; tries++) {
			const answer = await ask(http, 'SELECT 1').catch(() => null);
			if (answer !== null) break;
			if (tries > 150) throw new Error('ClickHouse did not start.');
			await wait(100);
		}
	}
	return {
		reader: `clickhouse://reader:secret@127.0.0.1:${nodes[0]!.http}/default`,
		async run(statement, on = 'first') {
			if (on === 'first') return ask(nodes[0]!.http, statement);
			const answers = await Promise.all(nodes.map(({ http }) => ask(http, statement)));
			return answers.join('');
		},
		async stop() {
			for (const { process } of nodes) {
				if (process === undefined || process.exitCode !== null) continue;
				const ended = once(process, 'exit');
				process.kill('SIGKILL');
				await ended;
			}
			await rm(folder, { recursive: true, force: true });
		},
	};
}

const users = `<yandex>
	<profiles>
		<default><max_memory_usage>1000000000</max_memory_usage></default>
		<reading><readonly>1</readonly><max_memory_usage>1000000000</max_memory_usage></reading>
	</profiles>
	<users>
		<default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
		<reader><password>secret</password><networks><ip>127.0.0.1</ip></networks><profile>reading</profile><quota>default</quota></reader>
	</users>
	<quotas><default></default></quotas>
</yandex>`;

function config(
	folder: string,
	own: string,
	{ http, tcp }: { readonly http: number; readonly tcp: number },
	shards: readonly number[],
): string {
	const replicas = shards.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`);
	return `<yandex>
	<logger><level>error</level><log>${own}/log</log><errorlog>${own}/errors</errorlog></logger>
	<listen_host>127.0.0.1</listen_host>
	<http_port>${http}</http_port>
	<tcp_port>${tcp}</tcp_port>
	<path>${own}/data/</path>
	<tmp_path>${own}/tmp/</tmp_path>
	<mark_cache_size>50000000</mark_cache_size>
	<users_config>${folder}/users.xml</users_config>
	<default_profile>default</default_profile>
	<default_database>default</default_database>
	<remote_servers><pair>${replicas.join('')}</pair></remote_servers>
</yandex>`;
}
