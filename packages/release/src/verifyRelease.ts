import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '@social-index/schema';
import { readManifest } from './readRelease.ts';
import { manifestPath } from './writeRelease.ts';

/**
 * Checks that a release is whole: every file of the manifest is there with the bytes it was published with, and no other file is.
 *
 * @param folder - a release folder
 * @returns one problem for each file that is missing, changed or added; none where the release is as published
 * @throws InputError where the folder is no release
 */
export async function verifyRelease(folder: string): Promise<Problem[]> {
	const manifest = await readManifest(folder);
	const problems: Problem[] = [];
	const mend = 'Fetch the release again from where it was published, or build it again.';
	for (const file of manifest.files) {
		const found = await hashOf(path.join(folder, ...file.path.split('/')));
		if (found === file.sha256) continue;
		problems.push(
			found === null
				? { code: 'FILE_MISSING', severity: 'error', file: file.path, message: 'The file is missing.', mend }
				: {
						code: 'FILE_CHANGED',
						severity: 'error',
						file: file.path,
						message: 'The file is not the one that was published.',
						mend,
					},
		);
	}
	const listed = new Set([...manifest.files.map((file) => file.path), manifestPath]);
	for (const file of await filesUnder(folder)) {
		if (listed.has(file)) continue;
		problems.push({
			code: 'FILE_ADDED',
			severity: 'error',
			file,
			message: 'The file is not part of the release.',
			mend: 'Keep it somewhere else.',
		});
	}
	return problems;
}

async function hashOf(file: string): Promise<string | null> {
	const hash = createHash('sha256');
	try {
		for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
	} catch {
		return null;
	}
	return hash.digest('hex');
}

async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.sort();
}
