import { readdir, stat } from 'node:fs/promises';
import type { Problem } from '@social-index/schema';

/**
 * What stands in the way of writing a new folder at a path.
 *
 * @returns `null` where there is nothing there, or an empty folder
 */
export async function obstacleAt(folder: string): Promise<Problem | null> {
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
