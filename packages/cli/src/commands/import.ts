import { type Import, type ImportOptions, importCoinr, importCoinTool } from '@social-index/dataset';
import { type Command, InvalidArgumentError } from 'commander';
import { numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';
import { isoDate } from '../isoDate.ts';
import { problemReport } from '../problemReport.ts';

interface ImportWords {
	out: string;
	name?: string;
	place?: string;
	parents?: string;
	screen?: number;
	denominators: boolean;
	now?: string;
	json?: true;
}

/** `sie import`: a project folder from the files of another tool. */
export function registerImport(program: Command, io: Io): void {
	const importing = program
		.command('import')
		.description('make a project folder of the files of COINr or the COIN Tool');
	withOptions(
		importing
			.command('coinr')
			.description('of the two tables of the R package COINr, saved as CSV')
			.argument('<iData>', 'units, times and values (uCode, uName, Time and a column for each code)')
			.argument('<iMeta>', 'what each column is (Level, iCode, iName, Direction, Weight, Parent, Type …)'),
	)
		.option('--parents <code>', 'the column of groups that areas belong to (default: the only one there is)')
		.option('--no-denominators', 'leave indicators undivided, whatever denominators iMeta names')
		.action((data: string, meta: string, words: ImportWords) =>
			tell(words, io, (options) => importCoinr(data, meta, words.out, options)),
		);
	withOptions(
		importing
			.command('coin-tool')
			.description("of a workbook of the JRC's COIN Tool (its sheets Database and Framework)")
			.argument('<workbook>', 'the .xlsx or .xlsm file'),
	).action((workbook: string, words: ImportWords) =>
		tell(words, io, (options) => importCoinTool(workbook, words.out, options)),
	);
}

function withOptions(command: Command): Command {
	return command
		.requiredOption('-o, --out <folder>', 'where the project is written: a path where there is nothing yet')
		.option('-n, --name <name>', 'the name of the index (default: that of its top)')
		.option('--place <place>', 'the place it is about, as in a sentence')
		.option(
			'--screen <share>',
			'leave out areas with values of less than this share of the indicators, e.g. 0.66',
			share,
		)
		.option('--now <date>', 'date of the first release (default: today)', isoDate)
		.option('--json', 'print what was made as JSON');
}

function share(text: string): number {
	const value = Number(text);
	if (text.trim() === '' || !(value >= 0 && value <= 1)) {
		throw new InvalidArgumentError('Write a share from 0 to 1: 0.66');
	}
	return value;
}

async function tell(words: ImportWords, io: Io, run: (options: ImportOptions) => Promise<Import>): Promise<void> {
	const { out, name, place, parents, screen, denominators, now, json } = words;
	const made = await run({
		date: now ?? new Date().toISOString().slice(0, 10),
		denominators,
		...(name === undefined ? {} : { name }),
		...(place === undefined ? {} : { place }),
		...(parents === undefined ? {} : { parents }),
		...(screen === undefined ? {} : { screen }),
	});
	if (json === true) {
		io.out(JSON.stringify({ folder: out, ...made }));
		return;
	}
	if (made.warnings.length > 0) io.err(problemReport(made.warnings));
	io.out(summary(made, out));
}

function summary({ name, areas, indicators, periods, leftOut }: Import, folder: string): string {
	const written = /^[\w./\\:@%+,=-]+$/.test(folder) ? folder : `"${folder}"`;
	const gone = new Set(leftOut.map(({ area }) => area)).size;
	const counted = [
		numberInWords(areas, 'area'),
		numberInWords(indicators, 'indicator'),
		numberInWords(periods, 'period'),
	].join(', ');
	return [
		`Made ${folder}: ${name}, ${counted}.${gone === 0 ? '' : ` ${numberInWords(gone, 'area')} left out for want of data, wholly or in part.`}`,
		'README.md there says what became of what, and what is still to be filled in: sources, licences, who publishes it.',
		`To check it after a change: sie check ${written}`,
		`To build it: sie build ${written}`,
	].join('\n');
}
