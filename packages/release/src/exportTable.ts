import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError, type Problem } from '@social-index/schema';
import { writeNumberCell } from './numberCell.ts';
import { readManifest } from './readRelease.ts';
import type { CellReader } from './tables/cellReader.ts';
import { changesTable } from './tables/changesTable.ts';
import { conversionsTable } from './tables/conversionsTable.ts';
import { eachRow } from './tables/eachRow.ts';
import { observationsTable } from './tables/observationsTable.ts';
import { ratingsTable } from './tables/ratingsTable.ts';
import { scoresColumns } from './tables/scoresTable.ts';
import type { Column } from './tables/table.ts';
import { writeTextCell } from './textCell.ts';

/** The columns of the tables that parts are made of; the others of a release are short and always CSV. */
const columnsOf = {
	scores: scoresColumns,
	ratings: ratingsTable.columns,
	changes: changesTable.columns,
	observations: observationsTable.columns,
	conversions: conversionsTable.columns,
} as const satisfies Record<string, readonly Omit<Column<never>, 'write'>[]>;

export type ExportedTable = keyof typeof columnsOf;

/** Names of the tables that {@link exportTable} knows. */
export const exportedTables = Object.keys(columnsOf) as readonly ExportedTable[];

/** Which rows are wanted: those that any of the given values of each kind fits. An empty list asks for all. */
export interface RowFilter {
	/** Codes of areas. */
	readonly area: readonly string[];
	/** Ids of measures: index, dimensions, components, indicators. */
	readonly measure: readonly string[];
	/** Ids of periods; a change belongs to the two that it lies between. */
	readonly period: readonly string[];
}

/** The columns that each part of a filter is held against. */
const filtered: Readonly<Record<keyof RowFilter, readonly string[]>> = {
	area: ['area_code'],
	measure: ['measure', 'indicator'],
	period: ['period', 'from', 'to'],
};

const bufferedCharacters = 1 << 20;

/**
 * Writes a part of one of a release's long tables as CSV, whether the table itself is CSV or Parquet. The file appears whole or not at all.
 *
 * @param folder - a release
 * @param out - the file to write; one that is there is replaced
 * @returns how many rows were written
 * @throws InputError naming every value of the filter that no row has, or where the release has no such table
 */
export async function exportTable(
	folder: string,
	table: ExportedTable,
	filter: RowFilter,
	out: string,
): Promise<{ readonly rows: number }> {
	const manifest = await readManifest(folder);
	if (!manifest.files.some((file) => [`tables/${table}.csv`, `tables/${table}.parquet`].includes(file.path))) {
		throw new InputError([problem(folder, `The release has no table "${table}".`, 'Ask for one that it has.')]);
	}
	const columns: readonly Omit<Column<never>, 'write'>[] = columnsOf[table];
	const headings = columns.map(({ heading }) => heading);
	const tests = (Object.keys(filtered) as (keyof RowFilter)[]).flatMap((kind) => {
		if (filter[kind].length === 0) return [];
		const at = filtered[kind].map((heading) => headings.indexOf(heading)).filter((column) => column >= 0);
		return [{ kind, at, wanted: new Set(filter[kind]), met: new Set<string>() }];
	});
	const text = (relative: string) => readFile(path.join(folder, ...relative.split('/')), 'utf8');
	mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
	const unfinished = `${out}.part`;
	const file = openSync(unfinished, 'w');
	let rows = 0;
	try {
		let buffer = `${headings.join(',')}\n`;
		await eachRow({ folder, manifest, text }, table, headings, (row) => {
			const cells = columns.map(({ datatype }) => readCell(row, datatype));
			let fits = true;
			for (const { at, wanted, met } of tests) {
				const found = at.map((column) => cells[column]!.value).filter((value) => wanted.has(value));
				for (const value of found) met.add(value);
				if (found.length === 0) fits = false;
			}
			if (!fits) return;
			rows += 1;
			buffer += `${cells.map((cell) => cell.written).join(',')}\n`;
			if (buffer.length < bufferedCharacters) return;
			writeSync(file, buffer);
			buffer = '';
		});
		writeSync(file, buffer);
		const problems = tests.flatMap(({ kind, wanted, met }) =>
			[...wanted]
				.filter((value) => !met.has(value))
				.map((value) => problem(folder, `No row of tables/${table} is of the ${kind} "${value}".`, mends[kind])),
		);
		if (problems.length > 0) throw new InputError(problems);
	} catch (error) {
		closeSync(file);
		rmSync(unfinished, { force: true });
		throw error;
	}
	closeSync(file);
	renameSync(unfinished, out);
	return { rows };
}

const mends: Readonly<Record<keyof RowFilter, string>> = {
	area: 'Use a code of tables/areas.csv.',
	measure: 'Use an id of tables/weights.csv or tables/indicators.csv.',
	period: 'Use a period of release.json.',
};

/** A cell as it is compared and as it is written. */
function readCell(
	row: CellReader,
	datatype: Column<never>['datatype'],
): { readonly value: string; readonly written: string } {
	if (datatype === 'string') {
		const value = row.shared();
		return { value, written: writeTextCell(value) };
	}
	const written = datatype === 'boolean' ? String(row.boolean()) : writeNumberCell(row.number());
	return { value: written, written };
}

function problem(file: string, message: string, mend: string): Problem {
	return { code: 'NOT_IN_RELEASE', severity: 'error', file, message, mend };
}
