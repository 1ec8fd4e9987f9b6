import type { Audit } from '@social-index/engine';
import { HashedFolder, type WrittenFile } from '../hashedFolder.ts';
import { replaceFolder } from '../replaceFolder.ts';
import { auditDataFile, auditFiles } from './auditFiles.ts';

/**
 * Writes an audit into a folder of its own: audit.html, audit.md and audit.json. The folder appears whole or not at all; an older
 * audit in its place is replaced.
 *
 * @param folder - where to write
 * @returns the files written
 * @throws InputError where the folder holds something that is no audit
 */
export async function writeAudit(folder: string, audit: Audit): Promise<readonly WrittenFile[]> {
	return replaceFolder(folder, { marker: auditDataFile, kind: 'an audit' }, async (temporary) => {
		const files = new HashedFolder(temporary);
		for (const { name, text } of auditFiles(audit)) await files.write(name, [text]);
		await files.toDisk();
		return files.files;
	});
}
