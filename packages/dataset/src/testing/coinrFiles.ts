import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexScores } from '@social-index/engine';
import { InputError, type Problem } from '@social-index/schema';
import { type ImportOptions, importCoinr } from '../import/importCoinr.ts';
import { scoresOfImport } from './importedPanel.ts';

/** A table as lines of cells, the headings first. */
export type Cells = readonly (readonly string[])[];

/** The two tables of a small index, as CSV would have them. */
export interface CoinrTables {
	readonly iData: Cells;
	readonly iMeta: Cells;
}

/** A table with the cell under a heading exchanged, in the row whose cell under the first heading given is the code. */
export function withCell(table: Cells, key: string, code: string, heading: string, text: string): Cells {
	const [headings, ...rows] = table as [readonly string[], ...Cells[number][]];
	const [at, column] = [headings.indexOf(key), headings.indexOf(heading)];
	if (at < 0 || column < 0 || !rows.some((row) => row[at] === code)) throw new Error(`No ${heading} of ${code}.`);
	return [headings, ...rows.map((row) => (row[at] === code ? row.map((old, c) => (c === column ? text : old)) : row))];
}

/** A table with a further column after the others. */
export function withColumn(table: Cells, heading: string, cells: readonly string[]): Cells {
	return table.map((row, r) => [...row, r === 0 ? heading : cells[r - 1]!]);
}

/** A table without a column. */
export function withoutColumn(table: Cells, heading: string): Cells {
	const column = table[0]!.indexOf(heading);
	return table.map((row) => row.filter((_, c) => c !== column));
}

/** Imports, checks and scores two tables. */
export async function scoresOf(
	tables: CoinrTables,
	options: Partial<ImportOptions> = {},
	edit: (yaml: string) => string = (yaml) => yaml,
): Promise<IndexScores> {
	return withTables(tables, async (iData, iMeta) => {
		const run = (folder: string, all: ImportOptions) => importCoinr(iData, iMeta, folder, all);
		return (await scoresOfImport(run, options, edit)).scores;
	});
}

/** What importing, checking and scoring two tables tells instead of a result; nothing may be left on disk by a failed import. */
export async function refusalOf(
	tables: CoinrTables,
	options: Partial<ImportOptions> = {},
	edit?: (yaml: string) => string,
): Promise<readonly Problem[]> {
	const failure: unknown = await scoresOf(tables, options, edit).then(
		() => null,
		(error: unknown) => error,
	);
	if (failure instanceof InputError) return failure.problems;
	throw failure ?? new Error('It was imported and scored, and should have been refused.');
}

/** What an import into a folder leaves there when it fails. */
export async function leftBehind(tables: CoinrTables): Promise<readonly string[]> {
	return withTables(tables, async (iData, iMeta, parent) => {
		const before = await readdir(parent);
		await importCoinr(iData, iMeta, join(parent, 'made'), { date: '2026-01-31' }).catch(() => undefined);
		return (await readdir(parent)).filter((name) => !before.includes(name));
	});
}

async function withTables<T>(
	{ iData, iMeta }: CoinrTables,
	use: (iData: string, iMeta: string, parent: string) => Promise<T>,
): Promise<T> {
	const parent = await mkdtemp(join(tmpdir(), 'sie-coinr-'));
	try {
		const text = (cells: Cells) => `${cells.map((row) => row.join(',')).join('\n')}\n`;
		await writeFile(join(parent, 'iData.csv'), text(iData));
		await writeFile(join(parent, 'iMeta.csv'), text(iMeta));
		return await use(join(parent, 'iData.csv'), join(parent, 'iMeta.csv'), parent);
	} finally {
		await rm(parent, { recursive: true });
	}
}
