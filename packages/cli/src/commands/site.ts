import path from 'node:path';
import { writeSite } from '@social-index/server';
import type { Command } from 'commander';
import { siteAddress } from '../addressOption.ts';
import { bytesInWords, numberInWords } from '../figures.ts';
import { hostReleases } from '../hostReleases.ts';
import type { Io } from '../io.ts';

/** `sie site`: releases become a website of plain files. */
export function registerSite(program: Command, io: Io): void {
	program
		.command('site')
		.description('write a website of plain files over one or more releases')
		.argument(
			'<release...>',
			'release folders made by "sie build", or folders of such; several of one index are its editions',
		)
		.option('--list', 'list a single index as well, in a folder of its own, so that others can join it later')
		.requiredOption('-o, --out <folder>', 'where the website is written')
		.option('--address <url>', 'public address of the site, for search engines and links in full', siteAddress)
		.option('--json', 'print what was made as JSON')
		.action((releases: string[], options: SiteOptions) => writeSiteTo(releases, options, io));
}

interface SiteOptions {
	out: string;
	list?: true;
	address?: string;
	json?: true;
}

async function writeSiteTo(folders: string[], options: SiteOptions, io: Io): Promise<void> {
	const started = performance.now();
	const shows = io.isTerminal && options.json === undefined;
	if (shows) io.err(`Reading ${numberInWords(folders.length, 'release')} …`);
	const releases = await hostReleases(folders, options.list === true);
	const onPage = (written: number) => {
		if (shows && written % 250 === 0) io.err(`${numberInWords(written, 'page')} written …`);
	};
	const written = await writeSite(options.out, {
		releases,
		onPage,
		...(options.address === undefined ? {} : { address: options.address }),
	});
	const seconds = (performance.now() - started) / 1000;
	if (options.json === true) {
		io.out(JSON.stringify({ folder: path.resolve(options.out), ...written, seconds }));
		return;
	}
	io.out(
		`${numberInWords(written.pages, 'page')}, ${numberInWords(written.files, 'file')}, ${bytesInWords(written.bytes)}, written to ${options.out} in ${seconds.toFixed(1)} s.\n` +
			'Any web server can host the folder, under any address.',
	);
}
