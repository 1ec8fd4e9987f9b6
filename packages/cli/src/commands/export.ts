import path from 'node:path';
import { readRelease } from '@social-index/release';
import { printProfiles } from '@social-index/server';
import type { Command } from 'commander';
import { bytesInWords, numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';

interface ExportOptions {
	profiles?: true;
	out: string;
	area: string[];
	json?: true;
}

/** `sie export`: a release in other forms; the profile of each area as a PDF. */
export function registerExport(program: Command, io: Io): void {
	program
		.command('export')
		.description('make other forms of a release: with --profiles a tagged two-page PDF of each area')
		.argument('<release>', 'a release folder made by "sie build"')
		.option('--profiles', 'print the page of each area as a PDF, with a browser that is installed')
		.requiredOption('-o, --out <folder>', 'where the files are written')
		.option(
			'--area <code>',
			'only this area; may be given several times',
			(code: string, all: string[]) => [...all, code],
			[],
		)
		.option('--json', 'print what was made as JSON')
		.addHelpText(
			'after',
			'\nA run that was stopped goes on where it was when it is started again. SIE_BROWSER names the browser.',
		)
		.action((release: string, options: ExportOptions, command: Command) => {
			if (options.profiles !== true) command.error('error: say what to make: --profiles');
			return exportProfiles(release, options, io);
		});
}

async function exportProfiles(folder: string, options: ExportOptions, io: Io): Promise<void> {
	const started = performance.now();
	const shows = io.isTerminal && options.json === undefined;
	const data = await readRelease(folder);
	const onProfile = (done: number, of: number) => {
		if (shows && (done % 10 === 0 || done === of)) io.err(`${done} of ${numberInWords(of, 'profile')} …`);
	};
	const release = { slug: '', data, folder };
	const printed = await printProfiles(options.out, { release, areas: options.area, onProfile });
	const seconds = (performance.now() - started) / 1000;
	if (options.json === true) {
		io.out(JSON.stringify({ folder: path.resolve(options.out), ...printed, seconds }));
		return;
	}
	const before = printed.kept === 0 ? '' : `, ${printed.kept.toLocaleString('en-GB')} of them found as they were`;
	io.out(
		`${numberInWords(printed.made + printed.kept, 'profile')}${before}, ${bytesInWords(printed.bytes)}, in ${options.out} after ${seconds.toFixed(1)} s.`,
	);
}
