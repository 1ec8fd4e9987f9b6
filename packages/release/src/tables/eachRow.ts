import path from 'node:path';
import type { ReleaseManifest, TableName } from '@social-index/schema';
import type { CellReader } from './cellReader.ts';
import { readParquetRows } from './readParquetRows.ts';
import { readRows } from './table.ts';

/** A release whose tables are gone through. */
export interface ReleaseFolder {
	readonly folder: string;
	readonly manifest: Pick<ReleaseManifest, 'files'>;
	/** Reads a file of it as text, by its path in the release. */
	readonly text: (relative: string) => Promise<string>;
}

/**
 * Goes through the rows of a table of a release that is CSV or, where it is long, Parquet.
 *
 * @param headings - the columns that it must have, in order
 * @returns the file's path in the release
 * @throws InputError where it is not as this package writes it
 */
export async function eachRow(
	{ folder, manifest, text }: ReleaseFolder,
	name: TableName,
	headings: readonly string[],
	onRow: (row: CellReader) => void,
): Promise<string> {
	const parquet = `tables/${name}.parquet`;
	if (manifest.files.some((file) => file.path === parquet)) {
		await readParquetRows(path.join(folder, 'tables', `${name}.parquet`), parquet, headings, onRow);
		return parquet;
	}
	const csv = `tables/${name}.csv`;
	readRows(csv, headings, await text(csv), onRow);
	return csv;
}
