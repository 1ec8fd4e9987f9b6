import { scaffold } from '@social-index/dataset';
import type { Command } from 'commander';
import { numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';

/** `sie new`: a project folder to begin from, which builds at once. */
export function registerNew(program: Command, io: Io): void {
	program
		.command('new')
		.description('make a project folder with an invented example in it, to replace with your own')
		.argument('<folder>', 'where to make it: a path where there is nothing yet')
		.option('-n, --name <name>', 'the name of the index')
		.action((folder: string, options: { name?: string }) => make(folder, options, io));
}

async function make(folder: string, options: { name?: string }, io: Io): Promise<void> {
	const files = await scaffold(folder, options);
	const written = /^[\w./\\:@%+,=-]+$/.test(folder) ? folder : `"${folder}"`;
	io.out(
		[
			`Made ${folder} with ${numberInWords(files.length, 'file')}. Every figure in it is invented; README.md says what each file is.`,
			`To check it after a change: sie check ${written}`,
			`To build it: sie build ${written}`,
		].join('\n'),
	);
}
