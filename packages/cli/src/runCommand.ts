import { InputError } from '@social-index/schema';
import { Command, CommanderError } from 'commander';
import software from '../package.json' with { type: 'json' };
import { registerAudit } from './commands/audit.ts';
import { registerBuild } from './commands/build.ts';
import { registerCheck } from './commands/check.ts';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerNew } from './commands/new.ts';
import { registerRecords } from './commands/records.ts';
import { registerServe } from './commands/serve.ts';
import { registerSite } from './commands/site.ts';
import type { Io } from './io.ts';
import { problemReport } from './problemReport.ts';

/** What a command ends with, for whoever called it: done, the input is wrong, wrong usage, our fault (as in sysexits.h). */
export const exitCodes = { done: 0, wrongInput: 1, wrongUsage: 2, ourFault: 70 } as const;

/**
 * Runs one `sie` command.
 *
 * @param words - the words after `sie`
 * @returns the exit code
 */
export async function runCommand(words: readonly string[], io: Io): Promise<number> {
	const debug = words.includes('--debug');
	process.exitCode = undefined;
	try {
		await createProgram(io).parseAsync(words, { from: 'user' });
		return Number(process.exitCode ?? exitCodes.done);
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
		if (error instanceof InputError) {
			io.err(problemReport(error.problems));
			return exitCodes.wrongInput;
		}
		const refusal = refusalOfTheSystem(error);
		if (refusal !== null) {
			io.err(refusal);
			return exitCodes.wrongInput;
		}
		io.err(`This is our fault, not yours: ${error instanceof Error ? error.message : String(error)}`);
		if (debug && error instanceof Error) io.err(error.stack ?? '');
		else io.err('Run the command again with --debug to see where, and tell us.');
		return exitCodes.ourFault;
	}
}

function createProgram(io: Io): Command {
	const program = new Command('sie')
		.description('Social Index Explorer: from a folder of figures about areas to a published, explained index.')
		.version(software.version, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'print this help')
		.helpCommand('help [command]', 'print the help of a command')
		.option('--debug', 'on a fault of ours, print where it happened')
		.showSuggestionAfterError()
		.showHelpAfterError('Type "sie --help" to see what there is.')
		.configureOutput({
			writeOut: (text) => io.out(text.trimEnd()),
			writeErr: (text) => io.err(text.trimEnd()),
		})
		.addHelpText(
			'after',
			'\nA first index in three commands: sie new my-index, sie build my-index --out my-release, sie serve my-release',
		)
		.exitOverride();
	registerNew(program, io);
	registerCheck(program, io);
	registerBuild(program, io);
	registerAudit(program, io);
	registerSite(program, io);
	registerServe(program, io);
	registerExport(program, io);
	registerRecords(program, io);
	registerImport(program, io);
	for (const command of program.commands.flatMap((own) => [own, ...own.commands]))
		command.copyInheritedSettings(program).option('--debug', 'on a fault of ours, print where it happened');
	return program;
}

/** What the operating system would not do, in a sentence; `null` where the error is another. */
function refusalOfTheSystem(error: unknown): string | null {
	const { code, path: file } = error as NodeJS.ErrnoException;
	const what: Record<string, string> = {
		EACCES: 'You may not read or write',
		EPERM: 'You may not read or write',
		EROFS: 'Nothing can be written to',
		ENOSPC: 'The disk is full:',
		ENAMETOOLONG: 'The name is too long:',
		EDQUOT: 'Your share of the disk is full:',
	};
	const refused = what[code ?? ''];
	return refused === undefined ? null : `${refused} ${file ?? 'a file'}.`;
}
