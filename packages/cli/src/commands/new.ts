import { sample, sampleSize, scaffold } from '@social-index/dataset';
import { type Command, Option } from 'commander';
import { numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';

const sizes = ['areas', 'periods', 'records', 'seed'] as const;

interface NewOptions extends Partial<Record<(typeof sizes)[number], string>> {
	readonly name?: string;
	readonly template: 'empty' | 'sample';
}

/** `sie new`: a project folder to begin from, which builds at once. */
export function registerNew(program: Command, io: Io): void {
	program
		.command('new')
		.description('make a project folder with an invented example in it, to replace with your own')
		.argument('<folder>', 'where to make it: a path where there is nothing yet')
		.option('-n, --name <name>', 'the name of the index')
		.addOption(
			new Option('-t, --template <template>', 'a small folder to fill, or a whole invented place to try things on')
				.choices(['empty', 'sample'])
				.default('empty'),
		)
		.option('--areas <number>', 'sample: how many wards, 2 to 10,000 (19 if not given)')
		.option('--periods <number>', 'sample: how many years, 1 to 30 (5 if not given)')
		.option('--records <number>', 'sample: how many records of single events, up to 10,000,000 (none if not given)')
		.option('--seed <number>', 'sample: the same seed gives the same place (1 if not given)')
		.action((folder: string, options: NewOptions, command: Command) => make(folder, options, command, io));
}

async function make(folder: string, options: NewOptions, command: Command, io: Io): Promise<void> {
	const files = await write(folder, options, command, io);
	const written = /^[\w./\\:@%+,=-]+$/.test(folder) ? folder : `"${folder}"`;
	io.out(
		[
			`Made ${folder} with ${numberInWords(files.length, 'file')}. Every figure in it is invented; README.md says what each file is.`,
			`To check it after a change: sie check ${written}`,
			`To build it: sie build ${written}`,
		].join('\n'),
	);
}

function write(folder: string, options: NewOptions, command: Command, io: Io): Promise<readonly string[]> {
	const given = sizes.filter((size) => options[size] !== undefined);
	const name = options.name === undefined ? {} : { name: options.name };
	if (options.template === 'empty') {
		if (given.length > 0)
			command.error(`error: Add --template sample, or leave away ${given.map((size) => `--${size}`).join(', ')}.`);
		return scaffold(folder, name);
	}
	const wanted = Object.fromEntries(given.map((size) => [size, Number(options[size])]));
	const wrong = given.flatMap((size) =>
		sampleSize({ [size]: wanted[size] }).problems.map(
			({ message, mend }) => `error: found --${size} ${options[size]}. ${message} ${mend}`,
		),
	);
	if (wrong.length > 0) command.error(wrong.join('\n'));
	const onProgress = io.isTerminal ? { onProgress: (what: string) => io.err(`${what} …`) } : {};
	return sample(folder, { ...name, ...wanted, ...onProgress });
}
