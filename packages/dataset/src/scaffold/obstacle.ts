import { readdir, stat } from 'node:fs/promises';
import type { Problem } from '@social-index/schema';

/** What stands in the way of a new project folder: a file, or a folder that holds anything; `null` where nothing does. */
export async function obstacle(folder: string): Promise<Problem | null> {
	const found = await stat(folder).catch(() => null);
	if (found === null) return null;
	const at = { severity: 'error', found: folder } as const;
	if (!found.isDirectory()) {
		return {
			...at,
			code: 'NOT_A_FOLDER',
			message: 'There is a file at this path.',
			mend: 'Name a folder that does not exist yet.',
		};
	}
	const held = await readdir(folder);
	if (held.length === 0) return null;
	return {
		...at,
		code: 'FOLDER_NOT_EMPTY',
		message: `The folder holds ${held.length} ${held.length === 1 ? 'file or folder' : 'files or folders'} already, and nothing is ever written over them.`,
		mend: 'Name a folder that does not exist yet.',
	};
}
