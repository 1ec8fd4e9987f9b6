/**
 * Prepares the London example from published files: `node examples/london/prepare.ts [--data DIR]`.
 * Writes data tables, area lists and boundaries to examples/london/prepared/, which index.yaml reads and git ignores.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { publishedFiles } from './prepare/publishedFiles.ts';
import { defaultDataFolder, MissingFilesError, readPublishedFiles } from './prepare/readPublishedFiles.ts';
import { writePrepared } from './prepare/writePrepared.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const target = fileURLToPath(new URL('./prepared', import.meta.url));

try {
	const { areas, tables } = writePrepared(
		readPublishedFiles(values.data ?? defaultDataFolder(), publishedFiles),
		target,
	);
	const count = [...tables.values()].reduce((sum, table) => sum + table.length, 0);
	console.log(`Prepared ${areas.wards.length} wards and ${count.toLocaleString('en-GB')} figures in ${target}.`);
	console.log('Next: npm run -s sie -- build examples/london');
} catch (error) {
	if (!(error instanceof MissingFilesError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
