import { createHash } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file written, as the manifest lists it. */
export interface WrittenFile {
	/** Relative to the folder, forward slashes. */
	readonly path: string;
	readonly sha256: string;
	readonly bytes: number;
}

/** Text is gathered to so many bytes before it is handed to the disk. */
const chunkBytes = 1 << 20;

/** How many files are in hand at a time. */
const filesAtOnce = 4;

/**
 * A folder that files are written into one after another, each hashed as it goes by, so that a
 * table of any length needs little memory.
 */
export class HashedFolder {
	readonly folder: string;
	readonly #files: WrittenFile[] = [];
	readonly #made = new Set<string>();

	constructor(folder: string) {
		this.folder = folder;
	}

	/** Every file written so far, ordered by path (by code unit, whatever the locale). */
	get files(): WrittenFile[] {
		return this.#files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	}

	/**
	 * Writes one file, in UTF-8.
	 *
	 * @param relative - its path in the folder, forward slashes
	 * @param parts - its text, in as many parts as is convenient
	 */
	async write(relative: string, parts: Iterable<string>): Promise<void> {
		await this.writeBytes(relative, chunksOf(parts));
	}

	/**
	 * Writes one file.
	 *
	 * @param relative - its path in the folder, forward slashes
	 * @param chunks - its bytes; each chunk is done with before the next is asked for
	 */
	async writeBytes(relative: string, chunks: Iterable<Uint8Array>): Promise<void> {
		const hash = createHash('sha256');
		let bytes = 0;
		const handle = await open(await this.#makeRoom(relative), 'wx');
		try {
			for (const chunk of chunks) {
				hash.update(chunk);
				bytes += chunk.length;
				await handle.writeFile(chunk);
			}
		} finally {
			await handle.close();
		}
		this.#files.push({ path: relative, sha256: hash.digest('hex'), bytes });
	}

	/** Writes a value as JSON, with a line feed at its end. */
	async writeJson(relative: string, value: unknown, indent?: number): Promise<void> {
		const content = Buffer.from(`${JSON.stringify(value, null, indent)}\n`, 'utf8');
		const sha256 = createHash('sha256').update(content).digest('hex');
		await writeFile(await this.#makeRoom(relative), content, { flag: 'wx' });
		this.#files.push({ path: relative, sha256, bytes: content.length });
	}

	/** Writes many small files of JSON, the next being made while those before are on their way. */
	async writeManyJson(files: Iterable<{ readonly path: string; readonly content: unknown }>): Promise<void> {
		await severalAtOnce(files, (file) => this.writeJson(file.path, file.content));
	}

	/**
	 * Forces every file to disk. Done once at the end and for several files at a time, which a disk does in a fraction of
	 * the time that one after another takes.
	 */
	async toDisk(): Promise<void> {
		await severalAtOnce(this.#files, async ({ path: relative }) => {
			const handle = await open(path.join(this.folder, ...relative.split('/')), 'r+');
			try {
				await handle.sync();
			} finally {
				await handle.close();
			}
		});
	}

	/** Makes the folder that a file goes into, and gives the file's place on disk. */
	async #makeRoom(relative: string): Promise<string> {
		const file = path.join(this.folder, ...relative.split('/'));
		const parent = path.dirname(file);
		if (!this.#made.has(parent)) {
			await mkdir(parent, { recursive: true });
			this.#made.add(parent);
		}
		return file;
	}
}

/** The bytes of a text in chunks of a handy length. A chunk holds until the next is asked for. */
function* chunksOf(parts: Iterable<string>): Generator<Buffer> {
	const chunk = Buffer.allocUnsafe(chunkBytes);
	let used = 0;
	for (const part of parts) {
		// A UTF-16 unit takes three bytes of UTF-8 at most.
		if (part.length * 3 > chunkBytes - used) {
			if (used > 0) yield chunk.subarray(0, used);
			used = 0;
		}
		if (part.length * 3 > chunkBytes) yield Buffer.from(part, 'utf8');
		else used += chunk.write(part, used, 'utf8');
	}
	if (used > 0) yield chunk.subarray(0, used);
}

/** Does the work on every item, on a few at a time; the first failure ends it. */
async function severalAtOnce<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
	const waiting = items[Symbol.iterator]();
	let failed = false;
	const take = async () => {
		for (let next = waiting.next(); next.done !== true && !failed; next = waiting.next()) {
			await work(next.value).catch((error: unknown) => {
				failed = true;
				throw error;
			});
		}
	};
	const ends = await Promise.allSettled(Array.from({ length: filesAtOnce }, take));
	const failure = ends.find((end) => end.status === 'rejected');
	if (failure !== undefined) throw failure.reason;
}
