import { basename, dirname } from 'node:path';
import { InputError } from '@social-index/schema';
import { ProjectFolder } from '../files/projectFolder.ts';
import { ProblemList } from '../problemList.ts';
import { parseTable } from '../tables/parseTable.ts';
import { type AssembleOptions, assembleIndex } from './assembleIndex.ts';
import type { ImportNames } from './projectText.ts';
import { readMeta } from './readMeta.ts';
import { type SourceTable, sourceTable } from './sourceTable.ts';
import { type Import, writeImport } from './writeImport.ts';

/** How an import is made, and what the files do not say. */
export type ImportOptions = AssembleOptions & ImportNames;

/**
 * Makes a project folder of the two tables of the R package COINr, iData and iMeta, saved as CSV. It builds at once, with
 * COINr's defaults as its method.
 *
 * @param dataFile - iData: units, times and values
 * @param metaFile - iMeta: what each column is and where it stands in the index
 * @param folder - a path where there is nothing yet, or an empty folder
 * @throws InputError with every problem of both files; nothing is written then
 * @see Becker and others (2022), Journal of Open Source Software 7(78), 4567; COINr 1.1.14, `new_coin`
 */
export async function importCoinr(
	dataFile: string,
	metaFile: string,
	folder: string,
	options: ImportOptions,
): Promise<Import> {
	const problems = new ProblemList();
	const [data, described] = [await readCsv(dataFile, problems), await readCsv(metaFile, problems)];
	const meta = described === null ? null : readMeta(described, problems);
	const index =
		data === null || described === null || meta === null
			? null
			: assembleIndex({ tool: 'COINr', meta, metaFile: described.file, data, idsFrom: 'code' }, options, problems);
	if (index === null || problems.hasErrors) throw new InputError(problems.told());
	return writeImport(folder, index, options, problems.told());
}

async function readCsv(path: string, problems: ProblemList): Promise<SourceTable | null> {
	const folder = new ProjectFolder(dirname(path), problems);
	const text = await folder.readText(basename(path));
	const table = text === null ? null : parseTable(text, basename(path), problems);
	return table === null ? null : sourceTable(table);
}
