import { listing } from '../../listing.ts';
import { EngineFailure, type RecordsEngine } from './recordsEngine.ts';

type Opener = (url: URL, table: string) => Promise<RecordsEngine>;

// Each driver is loaded only where it is used.
const clickhouse: Opener = async (...given) => (await import('./clickhouseEngine.ts')).openClickhouse(...given);
const postgres: Opener = async (...given) => (await import('./postgresEngine.ts')).openPostgres(...given);

const openers: Readonly<Record<string, Opener>> = {
	'clickhouse:': clickhouse,
	'clickhouses:': clickhouse,
	'postgres:': postgres,
	'postgresql:': postgres,
};

/**
 * Opens the server that an address names, for one table.
 *
 * @param address - such as postgres://reader:password@host/database
 * @throws EngineFailure where the address names no kind of server that is known, or the server cannot be opened
 */
export async function openServer(address: string, table: string): Promise<RecordsEngine> {
	const url = URL.canParse(address) ? new URL(address) : null;
	const open = url === null ? undefined : openers[url.protocol];
	if (url === null || open === undefined) {
		throw new EngineFailure({
			code: 'UNKNOWN_ENGINE',
			found: url === null ? 'not an address' : url.protocol.slice(0, -1),
			message: 'This is no address of a server that records can be asked of.',
			mend: `Write it like postgres://user:password@host/database; the kinds are ${listing(Object.keys(openers).map((kind) => kind.slice(0, -1)))}.`,
		});
	}
	return open(url, table);
}
