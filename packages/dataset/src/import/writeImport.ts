import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError, type Problem } from '@social-index/schema';
import { checkProject } from '../checkProject.ts';
import { obstacleAt } from '../files/obstacleAt.ts';
import { figuresText } from './figuresText.ts';
import { areasText, groupsText } from './geographyText.ts';
import type { ImportedIndex, LeftOut } from './importedIndex.ts';
import { indicatorsText } from './indicatorsText.ts';
import { type ImportNames, projectText } from './projectText.ts';
import { readmeText } from './readmeText.ts';

/** What an import came to. */
export interface Import {
	/** Files written, relative to the folder. */
	readonly files: readonly string[];
	readonly name: string;
	readonly areas: number;
	readonly indicators: number;
	readonly periods: number;
	readonly leftOut: readonly LeftOut[];
	/** What was noticed in the files that were read. */
	readonly warnings: readonly Problem[];
}

/**
 * Writes an import as a project folder, checked as a whole before anything stands in its place.
 *
 * @param folder - a path where there is nothing yet, or an empty folder
 * @throws InputError where the folder holds anything already, or the project has an error; nothing is written then
 */
export async function writeImport(
	folder: string,
	index: ImportedIndex,
	names: ImportNames,
	warnings: readonly Problem[],
): Promise<Import> {
	const obstacle = await obstacleAt(folder);
	if (obstacle !== null) throw new InputError([obstacle]);
	const texts: Record<string, string> = {
		'README.md': readmeText(index, names),
		'data/figures.csv': figuresText(index),
		'geography/areas.csv': areasText(index),
		...(index.parents === null ? {} : { 'geography/groups.csv': groupsText(index, index.parents) }),
		'index.yaml': projectText(index, names),
		'indicators.csv': indicatorsText(index),
	};
	const place = resolve(folder);
	const beside = join(dirname(place), `.${basename(place)}.importing-${process.pid}-${randomBytes(4).toString('hex')}`);
	try {
		for (const [file, text] of Object.entries(texts)) {
			await mkdir(dirname(join(beside, file)), { recursive: true });
			await writeFile(join(beside, file), text);
		}
		const { problems, dataset } = await checkProject(beside);
		if (dataset === null) throw new InputError(problems.filter(({ severity }) => severity === 'error'));
		// An empty folder makes way; a path where there is nothing is as good.
		await rmdir(place).catch(() => undefined);
		await rename(beside, place);
	} catch (error) {
		await rm(beside, { recursive: true, force: true });
		throw error;
	}
	return {
		files: Object.keys(texts),
		name: names.name?.trim() || index.tree.row.name,
		areas: index.areas.length,
		indicators: index.measures.filter(({ type }) => type === 'Indicator').length,
		periods: index.periods.length,
		leftOut: index.leftOut,
		warnings,
	};
}
