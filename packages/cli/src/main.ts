import { processIo } from './io.ts';
import { runCommand } from './runCommand.ts';

// Whoever reads our output may stop reading (`sie check x | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), processIo());
