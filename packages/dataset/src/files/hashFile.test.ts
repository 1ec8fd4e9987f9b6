import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFile } from './hashFile.ts';

test('the hash of a file is that of its bytes, however many pieces they are read in', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'sie-hash-'));
	try {
		for (const length of [0, 3, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20 - 1]) {
			const bytes = Buffer.alloc(length, 'ward,day\n');
			await writeFile(join(folder, 'file'), bytes);
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			expect(await hashFile(join(folder, 'file'))).toEqual({ sha256, bytes: length });
		}
		await expect(hashFile(join(folder, 'none'))).rejects.toThrow(/ENOENT/);
	} finally {
		await rm(folder, { recursive: true });
	}
});
