import { clickhouseDialect } from '../sql/clickhouseDialect.ts';
import type { ColumnKind } from '../sql/dialect.ts';
import { EngineFailure, type EngineProblem, type RecordsEngine, type SmallTable } from './recordsEngine.ts';
import { rowBinary } from './rowBinary.ts';
import { noSuchTable, refused, unreachable } from './serverFailures.ts';

/**
 * Asks a ClickHouse server, or through a Distributed table a cluster, that holds the records, over its HTTP interface. Small
 * tables go along with the query as external data, which a user with `readonly = 1` may send.
 *
 * @param url - clickhouse://user:password@host:8123/database, or clickhouses:// over TLS
 * @param table - as database.table
 * @throws EngineFailure where the server cannot be reached, refuses, or has no such table
 */
export async function openClickhouse(url: URL, table: string): Promise<RecordsEngine> {
	const source = table.split('.').map(clickhouseDialect.identifier).join('.');

	async function ask(query: string, tables: readonly SmallTable[]): Promise<readonly (readonly string[])[]> {
		const answer = await send(url, table, `${query}\nFORMAT JSONCompact`, tables);
		return rowsOf(answer) ?? fail(failureOf(url, table, /Code: (\d+)/.exec(answer)?.[1] ?? 'broken answer'));
	}

	return {
		dialect: clickhouseDialect,
		source,
		namesAreSafe: true,
		async columns() {
			const rows = await ask(`DESCRIBE TABLE ${source}`, []);
			return rows.map(([name, type]) => ({ name: name!, kind: kindOf(type!) }));
		},
		hold: async (query, tables) => ({ from: `(${query}) sie_base`, tables }),
		rows: ask,
		close: async () => {},
	};
}

/** The rows of an answer; `null` where the server broke off in the middle of it. */
function rowsOf(answer: string): readonly (readonly string[])[] | null {
	try {
		const { data } = JSON.parse(answer) as { readonly data: readonly (readonly unknown[])[] };
		return data.map((row) => row.map(String));
	} catch {
		return null;
	}
}

function fail(problem: EngineProblem): never {
	throw new EngineFailure(problem);
}

async function send(url: URL, table: string, query: string, tables: readonly SmallTable[]): Promise<string> {
	const address = new URL(`${url.protocol === 'clickhouses:' ? 'https' : 'http'}://${url.host || 'localhost'}/`);
	if (url.port === '') address.port = url.protocol === 'clickhouses:' ? '8443' : '8123';
	if (url.pathname.length > 1) address.searchParams.set('database', decodeURIComponent(url.pathname.slice(1)));
	const form = new FormData();
	form.set('query', query);
	const types = { text: 'String', integer: 'Int64', number: 'Float64' };
	for (const { name, columns } of tables) {
		address.searchParams.set(
			`${name}_structure`,
			columns.map((column) => `${column.name} ${types[column.type]}`).join(', '),
		);
		address.searchParams.set(`${name}_format`, 'RowBinary');
		form.set(name, new Blob([rowBinary(columns)]), name);
	}
	const credentials =
		url.username === '' ? 'default:' : `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
	let response: Response;
	let text: string;
	try {
		response = await fetch(address, {
			method: 'POST',
			body: form,
			headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
		});
		text = await response.text();
	} catch (cause) {
		const inner = cause instanceof Error ? cause.cause : undefined;
		throw new EngineFailure(unreachable(url, inner instanceof Error && 'code' in inner ? String(inner.code) : ''));
	}
	if (response.ok && !/^Code: \d+/.test(text)) return text;
	throw new EngineFailure(failureOf(url, table, /Code: (\d+)/.exec(text)?.[1] ?? String(response.status)));
}

/** ClickHouse's own messages may quote a cell; only the number of the error is told. */
function failureOf(url: URL, table: string, code: string): EngineProblem {
	if (['192', '193', '194', '195', '516', '401', '403'].includes(code)) return refused(url, code, 'let you in');
	if (['291', '497', '164'].includes(code)) return refused(url, code, `let you read ${table}`);
	if (['60', '81'].includes(code)) return noSuchTable(table, url);
	return {
		code: 'ENGINE_FAILED',
		found: code,
		message:
			'The server could not answer the query of this recipe; its own words are not repeated, as they may hold part of a record.',
		mend: `Look up ClickHouse's error code ${code}, or ask whoever keeps the server for its log.`,
	};
}

function kindOf(type: string): ColumnKind {
	const bare = type.replace(/^LowCardinality\((.*)\)$/, '$1').replace(/^Nullable\((.*)\)$/, '$1');
	if (/^DateTime/.test(bare)) return 'instant';
	if (/^Date/.test(bare)) return 'date';
	return /^(U?Int|Float|Decimal)/.test(bare) ? 'number' : 'text';
}
