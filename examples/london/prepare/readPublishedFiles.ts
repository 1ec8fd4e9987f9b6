import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublishedFile } from './publishedFiles.ts';

/** Where the published files are looked for unless told otherwise: `$SIE_DATA`, else `shared/data` beside the repository. */
export function defaultDataFolder(): string {
	return process.env.SIE_DATA ?? fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
}

/** Thrown when published files are missing; one line for each. */
export class MissingFilesError extends Error {
	constructor(folder: string, missing: readonly PublishedFile[]) {
		const lines = missing.map(
			({ path, holds, page }) => `  ${path}\n    holds: ${holds}\n    listed by its publisher at: ${page}`,
		);
		const files = missing.length === 1 ? '1 published file is' : `${missing.length} published files are`;
		const told = `Download each, save it under that path, and name the folder with --data or SIE_DATA.`;
		super(`${files} missing from ${folder}:\n${lines.join('\n')}\n${told}`);
		this.name = 'MissingFilesError';
	}
}

/**
 * Reads published files as text.
 *
 * @param folder - where they lie
 * @param wanted - which, by the name used in the code
 * @throws MissingFilesError naming every file that is not there
 */
export function readPublishedFiles<Name extends string>(
	folder: string,
	wanted: Readonly<Record<Name, PublishedFile>>,
): Record<Name, string> {
	const files = Object.entries<PublishedFile>(wanted);
	const missing = files.map(([, file]) => file).filter(({ path }) => !existsSync(join(folder, path)));
	if (missing.length > 0) throw new MissingFilesError(folder, missing);
	const texts = files.map(([name, { path, encoding }]) => [name, readFileSync(join(folder, path), encoding ?? 'utf8')]);
	return Object.fromEntries(texts) as Record<Name, string>;
}
