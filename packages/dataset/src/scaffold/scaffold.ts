import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '@social-index/schema';
import { obstacleAt } from '../files/obstacleAt.ts';
import { idFrom } from './idFrom.ts';
import { yamlWord } from './yamlWord.ts';

const template = fileURLToPath(new URL('template/', import.meta.url));

/** What a new project is called. */
export interface ScaffoldOptions {
	/** The name of the index; "Example index" where none is given. */
	readonly name?: string;
}

/**
 * Writes a new project folder that builds at once: an invented, labelled place with six areas, three periods and eleven
 * indicators, to be replaced piece by piece.
 *
 * @param folder - a path where there is nothing yet, or an empty folder
 * @returns the files written, relative to the folder, in alphabetical order
 * @throws InputError where the folder holds anything already, is a file, or cannot be written to; nothing is written then
 */
export async function scaffold(folder: string, options: ScaffoldOptions = {}): Promise<readonly string[]> {
	const problem = await obstacleAt(folder);
	if (problem !== null) throw new InputError([problem]);
	const name = options.name?.trim() || 'Example index';
	const entries = await readdir(template, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(template.length).replaceAll('\\', '/'))
		.sort();
	for (const file of files) {
		const text = await readFile(join(template, file), 'utf8');
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), named(text, file, name));
	}
	return files;
}

/** The template is a sound project itself; only its id and name are put in. */
function named(text: string, file: string, name: string): string {
	if (file === 'README.md') return text.replace(/^# The Name$/m, () => `# ${name}`);
	if (file !== 'index.yaml') return text;
	return text
		.replace('id: the-id', () => `id: ${yamlWord(idFrom(name))}`)
		.replace('name: The Name', () => `name: ${JSON.stringify(name)}`);
}
