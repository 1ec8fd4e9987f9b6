import type { ProjectFolder } from '../files/projectFolder.ts';
import type { ObservationContext } from '../observations/dataSource.ts';
import { type RecordFile, recordFormat } from './engines/duckdbSource.ts';
import type { RecordsEngine } from './engines/recordsEngine.ts';
import type { Placer } from './place/placer.ts';
import { pointIndex } from './place/pointIndex.ts';
import type { Recipe } from './recipe.ts';

/**
 * Opens the files of a recipe, and lists them among the project's inputs.
 *
 * @returns the engine that reads them; `null` where they cannot be had (reported)
 */
export async function openFiles(
	{ recipe, level, way, at }: Recipe,
	folder: ProjectFolder,
	placer: Placer,
	{ problems, confidential }: Pick<ObservationContext, 'problems' | 'confidential'>,
): Promise<RecordsEngine | null> {
	const named = at('file');
	const paths = await folder.expand(recipe.file!, named);
	const files: RecordFile[] = [];
	for (const path of paths) {
		const format = recordFormat(path);
		if (format === null || (files[0] !== undefined && files[0].format !== format)) {
			problems.error({
				code: 'RECORDS_FORMAT',
				...named,
				found: path,
				message:
					format === null
						? 'Records are read from CSV and Parquet files, and this name is of neither.'
						: 'One recipe reads files of one format, and these are of two.',
				mend:
					format === null
						? 'Save the records as CSV (.csv) or Parquet (.parquet).'
						: 'Write a path that only the files of one format match.',
			});
			return null;
		}
		const where = await folder.listFile(path, named);
		if (where === null) return null;
		// Records are known by what is in them: a short file could be guessed, and the guess confirmed by its hash.
		confidential.add(folder.indexOf(path));
		files.push({ path, where, format });
	}
	if (files.length === 0) return null;
	// Loaded where there are records only: it is the largest part of this software.
	const { openDuckdb } = await import('./engines/duckdbEngine.ts');
	if (way !== 'point') return openDuckdb(files, null);
	const rings = await placer.rings(level, recipe.area.grid, at('area'));
	return rings === null ? null : openDuckdb(files, pointIndex(rings));
}
