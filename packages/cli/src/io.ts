/** Where a command writes. */
export interface Io {
	/** What was asked for: a line, or several, on standard output. */
	out(text: string): void;
	/** What is said beside it: progress, notices, problems. */
	err(text: string): void;
	/** Whether a person is watching: progress is shown to a terminal and kept from a pipe. */
	readonly isTerminal: boolean;
	/** Whether a person reads what goes to standard output, so that a short form serves better than a file's worth. */
	readonly outIsTerminal?: boolean;
}

/** The terminal or pipes of this process. */
export function processIo(): Io {
	return {
		out: (text) => void process.stdout.write(`${text}\n`),
		err: (text) => void process.stderr.write(`${text}\n`),
		isTerminal: process.stderr.isTTY === true,
		outIsTerminal: process.stdout.isTTY === true,
	};
}
