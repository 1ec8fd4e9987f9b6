import { totalmem } from 'node:os';
import { DOUBLE, type DuckDBConnection, DuckDBInstance, DuckDBScalarFunction, INTEGER } from '@duckdb/node-api';
import { areaAtFunction, unplaced } from '../place/placing.ts';
import { type ColumnKind, type RecordsColumn, timeZone } from '../sql/dialect.ts';
import { duckdbDialect } from '../sql/duckdbDialect.ts';
import { type RecordFile, sourceOf } from './duckdbSource.ts';
import { EngineFailure, type EngineProblem, type RecordsEngine, type SmallTable } from './recordsEngine.ts';

/**
 * What DuckDB may use of memory: half of the machine's. It is never let write to disk what does not fit: that would be a copy of
 * records.
 */
const memory = `${Math.max(800, Math.round(totalmem() / 2e6))}MB`;

/**
 * Reads records from CSV or Parquet files with DuckDB, which is part of this software. Nothing is written to disk and nothing
 * is fetched.
 *
 * @param files - one or more, all of one format
 * @param areaAt - the place of the area that encloses a point, -1 for none; where records are placed by their coordinates
 * @throws EngineFailure where a file cannot be read
 */
export async function openDuckdb(
	files: readonly RecordFile[],
	areaAt: ((x: number, y: number) => number) | null,
): Promise<RecordsEngine> {
	const instance = await DuckDBInstance.create(':memory:', {
		memory_limit: memory,
		temp_directory: '',
		preserve_insertion_order: 'false',
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
	});
	const connection = await instance.connect();
	await connection.run(`SET TimeZone = '${timeZone}'`);
	if (areaAt !== null) connection.registerScalarFunction(placer(areaAt));
	const { from, rejects } = sourceOf(files);
	const made = new Set<string>();

	async function make(tables: readonly SmallTable[]): Promise<void> {
		for (const table of tables) {
			if (made.has(table.name)) continue;
			made.add(table.name);
			await fill(connection, table);
		}
	}
	async function rejected(): Promise<readonly EngineProblem[]> {
		return rejects === null ? [] : rejects((sql) => textRows(connection, sql));
	}

	return {
		dialect: duckdbDialect,
		source: from,
		namesAreSafe: files[0]!.format === 'parquet',
		async columns() {
			// A column that one of the files lacks would be read as empty there, without a word.
			const each: RecordsColumn[][] = [];
			for (const file of files) {
				const rows = await told([file], () => textRows(connection, `DESCRIBE SELECT * FROM ${sourceOf([file]).from}`));
				each.push(rows.map(([name, type]) => ({ name: name!, kind: kindOf(type!) })));
			}
			const inAll = ({ name }: RecordsColumn): boolean =>
				each.every((columns) => columns.some((other) => other.name.toLowerCase() === name.toLowerCase()));
			return each[0]!.filter(inAll);
		},
		async hold(query, tables) {
			await make(tables);
			await told(files, () => connection.run(`CREATE TEMP TABLE sie_base AS ${query}`));
			const wrong = await rejected();
			if (wrong.length > 0) throw new EngineFailure(...wrong);
			return { from: 'sie_base', tables: [] };
		},
		async rows(query, tables) {
			await make(tables);
			return told(files, () => textRows(connection, query));
		},
		async close() {
			connection.closeSync();
			instance.closeSync();
		},
	};
}

async function textRows(connection: DuckDBConnection, sql: string): Promise<readonly (readonly string[])[]> {
	const reader = await connection.runAndReadAll(sql);
	return reader.getRows().map((row) => row.map(String));
}

function placer(areaAt: (x: number, y: number) => number): DuckDBScalarFunction {
	return DuckDBScalarFunction.create({
		name: areaAtFunction,
		returnType: INTEGER,
		parameterTypes: [DOUBLE, DOUBLE],
		mainFunction(_, points, places) {
			const [x, y] = [points.getColumnVector(0), points.getColumnVector(1)];
			for (let i = 0; i < points.rowCount; i++) {
				const [px, py] = [x.getItem(i), y.getItem(i)];
				const place = typeof px === 'number' && typeof py === 'number' ? areaAt(px, py) : -1;
				places.setItem(i, place < 0 ? unplaced.elsewhere : place);
			}
			places.flush();
		},
	});
}

async function fill(connection: DuckDBConnection, { name, columns }: SmallTable): Promise<void> {
	const types = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE' };
	await connection.run(
		`CREATE TEMP TABLE ${name} (${columns.map((column) => `${column.name} ${types[column.type]}`).join(', ')})`,
	);
	const appender = await connection.createAppender(name);
	for (let row = 0; row < columns[0]!.values.length; row++) {
		for (const column of columns) {
			if (column.type === 'text') appender.appendVarchar(column.values[row]!);
			else if (column.type === 'integer') appender.appendBigInt(BigInt(column.values[row]!));
			else appender.appendDouble(column.values[row]!);
		}
		appender.endRow();
	}
	appender.closeSync();
}

function kindOf(type: string): ColumnKind {
	if (/^TIMESTAMP WITH TIME ZONE/.test(type)) return 'instant';
	if (/^(DATE|TIMESTAMP)/.test(type)) return 'date';
	return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|UINTEGER|FLOAT|DOUBLE|DECIMAL)/.test(type) ? 'number' : 'text';
}

/** Runs a query; on failure says what kind it was and nothing of what DuckDB says, which may quote a record. */
async function told<T>(files: readonly RecordFile[], run: () => Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (cause) {
		const text = cause instanceof Error ? cause.message : '';
		const file = files.length === 1 ? files[0]!.path : `${files[0]!.path} and ${files.length - 1} more`;
		const ours = /^(Parser|Binder|Catalog|Not implemented) Error/i.exec(text);
		if (ours !== null) throw new Error(`DuckDB does not understand a query of a recipe (${ours[0]}).`);
		if (/^Out of Memory/i.test(text)) {
			throw new EngineFailure({
				code: 'RECORDS_TOO_LARGE',
				file,
				message: `Working these records out takes more memory than the ${memory} that it is given; nothing of records is ever put on disk in its place.`,
				mend: 'Filter the records or count without "distinct", or load them on a server and name it with --engine.',
			});
		}
		throw new EngineFailure({
			code: 'RECORDS_UNREADABLE',
			file,
			message: `The file cannot be read as ${files[0]!.format === 'csv' ? 'CSV in UTF-8 with headings in its first row' : 'Parquet'}.`,
			mend:
				files[0]!.format === 'csv'
					? 'Open it in the program it was made with and save it as "CSV UTF-8"; check that its first row holds the headings and that every quote is closed.'
					: 'Check that it was copied whole, or export it again.',
		});
	}
}
