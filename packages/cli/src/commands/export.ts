import path from 'node:path';
import { exportedTables, exportTable, readRelease } from '@social-index/release';
import { printProfiles } from '@social-index/server';
import { type Command, Option } from 'commander';
import { bytesInWords, numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';

interface ExportOptions {
	profiles?: true;
	table?: (typeof exportedTables)[number];
	out: string;
	area: string[];
	measure: string[];
	period: string[];
	json?: true;
}

const oneMore = (value: string, all: string[]) => [...all, value];

/** `sie export`: a release in other forms; the profile of each area as a PDF, any part of a long table as CSV. */
export function registerExport(program: Command, io: Io): void {
	program
		.command('export')
		.description(
			'make other forms of a release: with --table a part of a long table as CSV, with --profiles a tagged two-page PDF of each area',
		)
		.argument('<release>', 'a release folder made by "sie build"')
		.option('--profiles', 'print the page of each area as a PDF, with a browser that is installed')
		.addOption(
			new Option('--table <name>', 'write this table as CSV, also where it is Parquet').choices(exportedTables),
		)
		.requiredOption('-o, --out <path>', 'the folder of the profiles, or the file of the table')
		.option('--area <code>', 'only this area; may be given several times', oneMore, [])
		.option('--measure <id>', 'of a table, only this measure; may be given several times', oneMore, [])
		.option('--period <id>', 'of a table, only this period; may be given several times', oneMore, [])
		.option('--json', 'print what was made as JSON')
		.addHelpText(
			'after',
			'\nA run of profiles that was stopped goes on where it was when it is started again. SIE_BROWSER names the browser.',
		)
		.action((release: string, options: ExportOptions, command: Command) => {
			if ((options.profiles === true) === (options.table !== undefined)) {
				command.error('error: say what to make, one of: --table <name>, --profiles');
			}
			if (options.profiles === true && options.measure.length + options.period.length > 0) {
				command.error('error: --measure and --period choose rows of a --table; --profiles have all of them');
			}
			return options.profiles === true ? exportProfiles(release, options, io) : exportRows(release, options, io);
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

async function exportRows(folder: string, options: ExportOptions, io: Io): Promise<void> {
	const table = options.table!;
	const { rows } = await exportTable(folder, table, options, options.out);
	if (options.json === true) io.out(JSON.stringify({ file: path.resolve(options.out), table, rows }));
	else io.out(`${numberInWords(rows, 'row')} of tables/${table} written to ${options.out}.`);
}
