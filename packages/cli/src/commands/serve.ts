import type { AddressInfo } from 'node:net';
import { InputError } from '@social-index/schema';
import { createServer } from '@social-index/server';
import { type Command, InvalidArgumentError } from 'commander';
import { siteAddress } from '../addressOption.ts';
import { hostReleases } from '../hostReleases.ts';
import type { Io } from '../io.ts';

interface ServeOptions {
	port: number;
	host: string;
	list?: true;
	address?: string;
}

/** `sie serve`: releases are served as a website until the command is stopped. */
export function registerServe(program: Command, io: Io): void {
	program
		.command('serve')
		.description('serve a website over one or more releases')
		.argument(
			'<release...>',
			'release folders made by "sie build", or folders of such; several of one index are its editions',
		)
		.option('--list', 'list a single index as well, in a folder of its own, so that others can join it later')
		.option('--address <url>', 'public address of the site, for search engines and links in full', siteAddress)
		.option('-p, --port <number>', 'port to listen on; the next free one where it is taken', portNumber, 4173)
		.option('--host <address>', 'address to listen on; 0.0.0.0 lets other machines in', '127.0.0.1')
		.action((releases: string[], options: ServeOptions) => serve(releases, options, io));
}

const portsTried = 20;

async function serve(folders: string[], { port, host, list, address }: ServeOptions, io: Io): Promise<void> {
	const releases = await hostReleases(folders, list === true);
	for (let candidate = port; ; candidate++) {
		const server = await createServer({ releases, ...(address === undefined ? {} : { address }) });
		try {
			await server.listen({ port: candidate, host });
		} catch (error) {
			await server.close();
			const { code } = error as NodeJS.ErrnoException;
			const more = port !== 0 && candidate < Math.min(65_535, port + portsTried);
			if (code !== 'EADDRINUSE' || !more) throw listenError(error as NodeJS.ErrnoException, candidate, host);
			io.err(`Port ${candidate} is in use by another program; trying ${candidate + 1}.`);
			continue;
		}
		const { port: listening } = server.server.address() as AddressInfo;
		for (const { slug, data } of releases) {
			const { name, version } = data.manifest;
			io.out(`${name}, version ${version}: ${addressOf(host, listening)}${slug === '' ? '' : `${slug}/`}`);
		}
		if (releases.every(({ slug }) => slug !== '')) io.out(`All of them: ${addressOf(host, listening)}`);
		if (io.isTerminal) io.err('Press Ctrl+C to stop.');
		await new Promise<void>((resolve) => {
			process.once('SIGINT', resolve);
			process.once('SIGTERM', resolve);
		});
		await server.close();
		return;
	}
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
	const reasons: Record<string, { message: string; mend: string }> = {
		EADDRINUSE: { message: `Port ${port} is in use by another program.`, mend: 'Name another with --port.' },
		EACCES: { message: `Port ${port} may not be used by you.`, mend: 'Name one above 1023 with --port.' },
		EADDRNOTAVAIL: { message: `This machine has no address ${host}.`, mend: 'Leave --host away, or name 0.0.0.0.' },
		ENOTFOUND: { message: `No machine is called ${host}.`, mend: 'Leave --host away, or name 0.0.0.0.' },
	};
	const reason = reasons[error.code ?? ''];
	return reason === undefined ? error : new InputError([{ code: 'CANNOT_LISTEN', severity: 'error', ...reason }]);
}

function addressOf(host: string, port: number): string {
	const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${shown}:${port}/`;
}

function portNumber(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
	return port;
}
