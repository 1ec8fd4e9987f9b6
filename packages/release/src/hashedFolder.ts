import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** A file written, as the manifest lists it. */
export interface WrittenFile {
	/** Relative to the folder, forward slashes. */
	readonly path: string;
	readonly sha256: string;
	readonly bytes: number;
}

/** Text is gathered to about this many characters before it is handed to the disk. */
const chunkLength = 1 << 20;

/** How many files are forced to disk at a time. */
const filesAtOnce = 16;

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
		const file = path.join(this.folder, ...relative.split('/'));
		const parent = path.dirname(file);
		if (!this.#made.has(parent)) {
			await mkdir(parent, { recursive: true });
			this.#made.add(parent);
		}
		const hash = createHash('sha256');
		let bytes = 0;
		const handle = await open(file, 'wx');
		try {
			let pending: string[] = [];
			let length = 0;
			const flush = async () => {
				const buffer = Buffer.from(pending.join(''), 'utf8');
				pending = [];
				length = 0;
				hash.update(buffer);
				bytes += buffer.length;
				await handle.writeFile(buffer);
			};
			for (const part of typeof parts === 'string' ? [parts] : parts) {
				pending.push(part);
				length += part.length;
				if (length >= chunkLength) await flush();
			}
			if (length > 0) await flush();
		} finally {
			await handle.close();
		}
		this.#files.push({ path: relative, sha256: hash.digest('hex'), bytes });
	}

	/**
	 * Forces every file to disk. Done once at the end and for several files at a time, which a disk does in a fraction of
	 * the time that one after another takes.
	 */
	async toDisk(): Promise<void> {
		const waiting = this.#files.map((file) => path.join(this.folder, ...file.path.split('/')));
		const work = async () => {
			for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
				const handle = await open(file, 'r+');
				try {
					await handle.sync();
				} finally {
					await handle.close();
				}
			}
		};
		await Promise.all(Array.from({ length: filesAtOnce }, work));
	}

	/** Writes a value as JSON, with a line feed at its end. */
	async writeJson(relative: string, value: unknown, indent?: number): Promise<void> {
		await this.write(relative, [JSON.stringify(value, null, indent), '\n']);
	}
}
