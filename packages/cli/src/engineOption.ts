/** The words and meaning of `--engine`, the same for every command that reads a project. */
export const engineOption = [
	'-e, --engine <address>',
	'server where records in tables are asked: postgres://… or clickhouse://… (default: SIE_ENGINE)',
] as const;

/**
 * The address of the server that holds records: as given to the command, else from the environment.
 *
 * @returns as an option for reading a project; without it where there is none
 */
export function engineOf(given: string | undefined): { readonly engine?: string } {
	const engine = given ?? process.env.SIE_ENGINE ?? '';
	return engine === '' ? {} : { engine };
}
