import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ProjectFolder } from '../files/projectFolder.ts';

/**
 * Reads the Markdown blocks of the content folder by name without extension. A project without the folder has none.
 *
 * @param path - of the content folder, relative to the project
 */
export async function readContent(folder: ProjectFolder, path: string): Promise<Readonly<Record<string, string>>> {
	const names = await readdir(join(folder.root, path)).catch(() => []);
	const blocks: Record<string, string> = {};
	for (const name of names.filter((own) => own.endsWith('.md')).sort()) {
		const text = await folder.readText(posix.join(path, name));
		if (text !== null) blocks[name.slice(0, -'.md'.length)] = text.replaceAll('\r\n', '\n');
	}
	return blocks;
}
