import pg from 'pg';
import { type ColumnKind, timeZone } from '../sql/dialect.ts';
import { postgresDialect } from '../sql/postgresDialect.ts';
import { EngineFailure, type RecordsEngine, type SmallTable } from './recordsEngine.ts';
import { noSuchTable, refused, unreachable } from './serverFailures.ts';

/**
 * Asks a PostgreSQL server that holds the records. Everything runs in one read-only transaction, so that all answers are of one
 * moment; small tables are sent as parameters of the query, so that no right to make tables is needed.
 *
 * @param table - as schema.table
 * @throws EngineFailure where the server cannot be reached, refuses, or has no such table
 */
export async function openPostgres(url: URL, table: string): Promise<RecordsEngine> {
	const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
	// A connection that breaks later is told by the query that it breaks.
	client.on('error', () => {});
	await told(url, table, () => client.connect());
	await told(url, table, () => client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY'));
	await told(url, table, () =>
		client.query(
			`SET LOCAL timezone = '${timeZone}'; SET LOCAL datestyle = 'ISO'; SET LOCAL standard_conforming_strings = on`,
		),
	);
	const source = table.split('.').map(postgresDialect.identifier).join('.');

	async function ask(query: string, tables: readonly SmallTable[]): Promise<readonly (readonly string[])[]> {
		const { text, values } = withTables(query, tables);
		const done = await told(url, table, () => client.query<string[]>({ text, values, rowMode: 'array' }));
		return done.rows.map((row) => row.map(String));
	}

	return {
		dialect: postgresDialect,
		source,
		namesAreSafe: true,
		async columns() {
			const done = await told(url, table, () =>
				client.query<string[]>({
					rowMode: 'array',
					text: `SELECT a.attname, t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
					values: [source],
				}),
			);
			if (done.rows.length === 0) throw new EngineFailure(noSuchTable(table, url));
			return done.rows.map(([name, type]) => ({ name: name!, kind: kindOf(type!) }));
		},
		hold: async (query, tables) => ({ from: `(${query}) sie_base`, tables }),
		rows: ask,
		close: () => client.end(),
	};
}

/** Puts small tables before a query, each as a list of arrays. */
function withTables(
	query: string,
	tables: readonly SmallTable[],
): { readonly text: string; readonly values: unknown[] } {
	if (tables.length === 0) return { text: query, values: [] };
	const types = { text: 'text', integer: 'bigint', number: 'double precision' };
	const values: unknown[] = [];
	const parts = tables.map(({ name, columns }) => {
		const arrays = columns.map((column) => {
			values.push(Array.from<string | number>(column.values));
			return `$${values.length}::${types[column.type]}[]`;
		});
		const names = columns.map((column) => column.name).join(', ');
		return `${name} AS MATERIALIZED (SELECT * FROM unnest(${arrays.join(', ')}) AS sie_sent (${names}))`;
	});
	return { text: `WITH ${parts.join(', ')}\n${query}`, values };
}

function kindOf(type: string): ColumnKind {
	if (type === 'timestamptz') return 'instant';
	if (type === 'date' || type === 'timestamp') return 'date';
	return /^(int[248]|float[48]|numeric)$/.test(type) ? 'number' : 'text';
}

/** PostgreSQL's own messages may quote a cell; only the class of the error is told. */
async function told<T>(url: URL, table: string, run: () => Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (cause) {
		if (cause instanceof EngineFailure) throw cause;
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
		if (!/^[0-9A-Z]{5}$/.test(code)) throw new EngineFailure(unreachable(url, code));
		if (/^28|^3D000/.test(code)) throw new EngineFailure(refused(url, code, 'let you in'));
		if (code === '42501') throw new EngineFailure(refused(url, code, `let you read ${table}`));
		if (code === '42P01' || code === '3F000') throw new EngineFailure(noSuchTable(table, url));
		throw new EngineFailure({
			code: 'ENGINE_FAILED',
			found: code,
			message:
				'The server could not answer the query of this recipe; its own words are not repeated, as they may hold part of a record.',
			mend: `Look up PostgreSQL's error code ${code}, or ask whoever keeps the server for its log.`,
		});
	}
}
