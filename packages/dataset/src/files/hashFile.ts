import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The hash and length of a file, read in pieces; rejects where it cannot be read. */
export async function hashFile(where: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const piece of createReadStream(where, { highWaterMark: 1 << 20 })) {
		hash.update(piece as Buffer);
		bytes += (piece as Buffer).length;
	}
	return { sha256: hash.digest('hex'), bytes };
}
