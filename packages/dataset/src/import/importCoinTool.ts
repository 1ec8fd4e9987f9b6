import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '@social-index/schema';
import { ProblemList } from '../problemList.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { assembleIndex } from './assembleIndex.ts';
import type { ImportOptions } from './importCoinr.ts';
import { readDatabase } from './readDatabase.ts';
import { type Import, writeImport } from './writeImport.ts';

/**
 * Makes a project folder of a workbook of the JRC's COIN Tool, from its sheets Database (indicators and values) and Framework
 * (names and weights of the aggregates). What the tool makes of them (other sheets) is not read: it is made anew.
 *
 * @param path - of the .xlsx or .xlsm file
 * @param folder - a path where there is nothing yet, or an empty folder
 * @throws InputError with every problem of the workbook; nothing is written then
 * @see Becker and others (2019), COIN Tool User Guide, JRC; COINr `import_coin_tool`, for where everything stands
 */
export async function importCoinTool(path: string, folder: string, options: ImportOptions): Promise<Import> {
	const problems = new ProblemList();
	const file = basename(path);
	const bytes = await readFile(path).catch((cause: unknown) => {
		problems.error({
			code: 'UNREADABLE_FILE',
			file,
			found: path,
			message: `The file cannot be read (${cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)}).`,
			mend: 'Check the path, and that no other program holds it open.',
		});
		return null;
	});
	const workbook = bytes === null ? null : await readWorkbook(bytes, file, problems);
	const read = workbook === null ? null : readDatabase(workbook, problems);
	const index =
		read === null
			? null
			: assembleIndex({ tool: 'the COIN Tool', metaFile: file, idsFrom: 'name', ...read }, options, problems);
	if (index === null || problems.hasErrors) throw new InputError(problems.told());
	return writeImport(folder, index, options, problems.told());
}
