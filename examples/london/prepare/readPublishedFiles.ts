import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PublishedFileName, publishedFiles } from './publishedFiles.ts';

/** Where the published files are looked for unless told otherwise: `$SIE_DATA`, else `shared/data` beside the repository. */
export function defaultDataFolder(): string {
	return process.env.SIE_DATA ?? fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
}

/** Thrown when published files are missing; one line for each. */
export class MissingFilesError extends Error {
	constructor(folder: string, missing: readonly PublishedFileName[]) {
		const lines = missing.map((name) => {
			const { path, holds, page } = publishedFiles[name];
			return `  ${path}\n    holds: ${holds}\n    listed by its publisher at: ${page}`;
		});
		const files = missing.length === 1 ? '1 published file is' : `${missing.length} published files are`;
		const told = `Download each, save it under that path, and name the folder with --data or SIE_DATA.`;
		super(`${files} missing from ${folder}:\n${lines.join('\n')}\n${told}`);
		this.name = 'MissingFilesError';
	}
}

/**
 * Reads all published files as text. The ward profiles are published in Latin-1, the others in UTF-8.
 *
 * @throws MissingFilesError naming every file that is not there
 */
export function readPublishedFiles(folder: string): Record<PublishedFileName, string> {
	const names = Object.keys(publishedFiles) as PublishedFileName[];
	const missing = names.filter((name) => !existsSync(join(folder, publishedFiles[name].path)));
	if (missing.length > 0) throw new MissingFilesError(folder, missing);
	const texts = names.map((name) => {
		const encoding = name === 'profiles' ? 'latin1' : 'utf8';
		return [name, readFileSync(join(folder, publishedFiles[name].path), encoding)] as const;
	});
	return Object.fromEntries(texts) as Record<PublishedFileName, string>;
}
