/**
 * Prepares the example from published files: `node examples/barking-and-dagenham-2022/prepare.ts [--data DIR]`.
 * Writes data tables, lookups, area lists and boundaries to prepared/, which index.yaml reads and git ignores.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultDataFolder, MissingFilesError, readPublishedFiles } from '../london/prepare/readPublishedFiles.ts';
import { replaceFolder } from '../london/prepare/writePrepared.ts';
import { prepareBorough } from './prepare/prepareBorough.ts';
import { publishedFiles } from './prepare/publishedFiles.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const target = fileURLToPath(new URL('./prepared', import.meta.url));

try {
	const files = prepareBorough(readPublishedFiles(values.data ?? defaultDataFolder(), publishedFiles));
	replaceFolder(target, files);
	console.log(`Prepared ${files.size} files in ${target}.`);
	console.log('Next: npm run -s sie -- build examples/barking-and-dagenham-2022');
} catch (error) {
	if (!(error instanceof MissingFilesError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
