import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type SiteLanguage, siteLanguages } from '@social-index/schema';
import type { ProjectFolder } from '../files/projectFolder.ts';

type Blocks = Readonly<Record<string, string>>;

/** Markdown blocks by name without extension. */
export interface TranslatedContent {
	/** In the main language. */
	readonly blocks: Blocks;
	/** Those of the folders that are named after languages. */
	readonly inLanguages: Readonly<Partial<Record<SiteLanguage, Blocks>>>;
}

/**
 * Reads the Markdown blocks of the content folder, and of the folders of other languages in it (`content/cy`). A project without the
 * folder has none.
 *
 * @param path - of the content folder, relative to the project
 */
export async function readContent(folder: ProjectFolder, path: string): Promise<TranslatedContent> {
	const inLanguages: Partial<Record<SiteLanguage, Blocks>> = {};
	const blocks = await readBlocks(folder, path);
	for (const language of siteLanguages) {
		const own = await readBlocks(folder, posix.join(path, language));
		if (Object.keys(own).length > 0) inLanguages[language] = own;
	}
	return { blocks, inLanguages };
}

async function readBlocks(folder: ProjectFolder, path: string): Promise<Blocks> {
	const names = await readdir(join(folder.root, path)).catch(() => []);
	const blocks: Record<string, string> = {};
	for (const name of names.filter((own) => own.endsWith('.md')).sort()) {
		const text = await folder.readText(posix.join(path, name));
		if (text !== null) blocks[name.slice(0, -'.md'.length)] = text.replaceAll('\r\n', '\n');
	}
	return blocks;
}
