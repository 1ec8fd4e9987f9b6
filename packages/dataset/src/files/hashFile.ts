import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** The hash and length of a file, read in pieces; rejects where it cannot be read. */
export async function hashFile(where: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
	const file = await open(where);
	try {
		const hash = createHash('sha256');
		// One buffer for all pieces: a stream's new one for each costs more than the hashing.
		const piece = Buffer.allocUnsafe(1 << 20);
		let bytes = 0;
		for (;;) {
			const { bytesRead } = await file.read(piece, 0, piece.length);
			if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
			hash.update(piece.subarray(0, bytesRead));
			bytes += bytesRead;
		}
	} finally {
		await file.close();
	}
}
