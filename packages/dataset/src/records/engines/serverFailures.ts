import type { EngineProblem } from './recordsEngine.ts';

/** A server as it may be told: never with the name and password in its address. */
export function serverName(url: URL): string {
	return `${url.protocol}//${url.host}${url.pathname}`;
}

/** The server does not answer. */
export function unreachable(url: URL, code: string): EngineProblem {
	return {
		code: 'ENGINE_UNREACHABLE',
		found: serverName(url),
		message: `No server answers at this address${code === '' ? '' : ` (${code})`}.`,
		mend: 'Check the host and port, that the server runs, and that this machine may reach it.',
	};
}

/** The server answers and will not. */
export function refused(url: URL, code: string, what: string): EngineProblem {
	return {
		code: 'ENGINE_REFUSED',
		found: serverName(url),
		message: `The server would not ${what} (${code}).`,
		mend: 'Check the name and password in the address, and that this user may read the table (docs/records.md says what to grant).',
	};
}

/** The server has no such table. */
export function noSuchTable(table: string, url: URL): EngineProblem {
	return {
		code: 'UNKNOWN_TABLE',
		found: table,
		message: `There is no table of this name at ${serverName(url)}.`,
		mend: 'Write it as schema.table (PostgreSQL) or database.table (ClickHouse), with the capitals it has there.',
	};
}
