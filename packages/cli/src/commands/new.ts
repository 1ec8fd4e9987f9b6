import { sample, scaffold } from '@social-index/dataset';
import { type Command, Option } from 'commander';
import { numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';

interface NewOptions {
	readonly name?: string;
	readonly template: 'empty' | 'sample';
	readonly areas?: number;
	readonly periods?: number;
	readonly records?: number;
	readonly seed?: number;
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
		.option('--areas <number>', 'sample: how many wards, 2 to 10,000 (19 if not given)', Number)
		.option('--periods <number>', 'sample: how many years, 1 to 30 (5 if not given)', Number)
		.option('--records <number>', 'sample: how many records of single events, up to 10,000,000', Number)
		.option('--seed <number>', 'sample: the same seed gives the same place (1 if not given)', Number)
		.action((folder: string, options: NewOptions, command: Command) => make(folder, options, command, io));
}

const onlyForSample = ['areas', 'periods', 'records', 'seed'] as const;

async function make(folder: string, options: NewOptions, command: Command, io: Io): Promise<void> {
	const stray = onlyForSample.find((name) => options.template !== 'sample' && options[name] !== undefined);
	if (stray !== undefined)
		command.error(`error: --${stray} says how large an invented place is; add --template sample`);
	const files = await (options.template === 'sample' ? sample(folder, options) : scaffold(folder, options));
	const written = /^[\w./\\:@%+,=-]+$/.test(folder) ? folder : `"${folder}"`;
	io.out(
		[
			`Made ${folder} with ${numberInWords(files.length, 'file')}. Every figure in it is invented; README.md says what each file is.`,
			`To check it after a change: sie check ${written}`,
			`To build it: sie build ${written}`,
		].join('\n'),
	);
}
