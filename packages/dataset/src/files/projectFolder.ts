import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, posix } from 'node:path';
import type { InputFile } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { type DecodedText, decodeText } from './decodeText.ts';
import { type NamedAt, reportEmpty, reportFolder, reportUnreadable } from './fileProblems.ts';
import { hashFile } from './hashFile.ts';
import { longText, scanLongText, textPieces } from './longText.ts';

export type { NamedAt } from './fileProblems.ts';

/**
 * The name under which a file from outside the project folder is listed among its inputs: the same on every machine.
 *
 * @example
 * outsideName('/somewhere/else/wards.geojson') // => 'outside/wards.geojson'
 */
export function outsideName(path: string): string {
	return `outside/${basename(path)}`;
}

/** Reads the files of a project folder, hashes each, and reports what cannot be read. */
export class ProjectFolder {
	readonly root: string;
	readonly problems: ProblemList;
	readonly #files: InputFile[] = [];
	readonly #hashing: Promise<void>[] = [];

	constructor(root: string, problems: ProblemList) {
		this.root = root;
		this.problems = problems;
	}

	/** Every file read so far, in the order of reading. */
	get files(): readonly InputFile[] {
		return this.#files;
	}

	/** Index of a file that was read, as `Observations.file` holds it. */
	indexOf(path: string): number {
		const clean = cleanPath(path);
		return this.#files.findIndex((file) => file.path === clean);
	}

	/**
	 * The text of a file, or `null` after reporting why there is none.
	 *
	 * @param path - relative to the folder, with slashes of either kind
	 * @param namedAt - where the path was written; left out for files whose name is fixed
	 */
	async readText(path: string, namedAt?: NamedAt): Promise<string | null> {
		const clean = this.#inside(path, namedAt);
		if (clean === null) return null;
		const bytes = await this.#readBytes(join(this.root, clean), path, namedAt);
		return bytes === null ? null : this.#textOf(clean, bytes);
	}

	/**
	 * The text of a file in pieces, from its beginning each time it is asked for; a long file is never in memory as a whole.
	 *
	 * @returns `null` where there is no text (reported)
	 */
	async openText(path: string, namedAt?: NamedAt): Promise<(() => Iterable<string>) | null> {
		const clean = this.#inside(path, namedAt);
		if (clean === null) return null;
		const where = join(this.root, clean);
		return this.#openText({ where, name: clean, path, namedAt }, () => this.readText(path, namedAt));
	}

	/** As {@link openText}, of a file that lies outside the folder. */
	async openOutsideText(path: string): Promise<(() => Iterable<string>) | null> {
		const file = { where: path, name: outsideName(path), path, namedAt: undefined };
		return this.#openText(file, () => this.readOutsideText(path));
	}

	async #openText(
		{ where, name, path, namedAt }: { where: string; name: string; path: string; namedAt: NamedAt | undefined },
		whole: () => Promise<string | null>,
	): Promise<(() => Iterable<string>) | null> {
		const found = await stat(where).catch(() => null);
		if (found === null || found.isDirectory() || found.size <= longText) {
			const text = await whole();
			return text === null ? null : () => [text];
		}
		try {
			const { sha256, bytes, ...decoded } = scanLongText(where);
			this.#record({ path: name, sha256, bytes });
			const { encoding } = decoded;
			return encoding !== null && this.#isText(name, decoded) ? () => textPieces(where, encoding) : null;
		} catch (cause) {
			await reportUnreadable(this.problems, where, path, namedAt, cause);
			return null;
		}
	}

	/** The bytes of a file that is no text, or `null` after reporting why there are none. */
	async readBytes(path: string, namedAt?: NamedAt): Promise<Uint8Array | null> {
		const clean = this.#inside(path, namedAt);
		const bytes = clean === null ? null : await this.#readBytes(join(this.root, clean), path, namedAt);
		return clean === null || bytes === null ? null : this.#hashed(clean, bytes);
	}

	/** As {@link readBytes}, of a file that lies outside the folder. */
	async readOutsideBytes(path: string): Promise<Uint8Array | null> {
		const bytes = await this.#readBytes(path, path, undefined);
		return bytes === null ? null : this.#hashed(outsideName(path), bytes);
	}

	/** Where a file lies, as the running program sees it; for programs that read files by themselves, once its bytes are hashed. */
	placeOf(path: string): string {
		return join(this.root, cleanPath(path));
	}

	/** Whether the folder has a file of this path. */
	async has(path: string): Promise<boolean> {
		const found = await stat(join(this.root, path)).catch(() => null);
		return found?.isFile() === true;
	}

	/** The text of a file that lies outside the folder, recorded by {@link outsideName} so that no machine's paths are kept. */
	async readOutsideText(path: string): Promise<string | null> {
		const bytes = await this.#readBytes(path, path, undefined);
		return bytes === null ? null : this.#textOf(outsideName(path), bytes);
	}

	/**
	 * Lists a file among the inputs without holding it, for files that another program reads (records). Its hash is worked out
	 * meanwhile; {@link allHashed} waits for it.
	 *
	 * @returns where it lies on this machine; `null` where it cannot be read (reported)
	 */
	async listFile(path: string, namedAt: NamedAt): Promise<string | null> {
		const clean = this.#inside(path, namedAt);
		if (clean === null) return null;
		const where = join(this.root, clean);
		if (this.indexOf(clean) >= 0) return where;
		try {
			const found = await stat(where);
			if (found.isDirectory()) {
				reportFolder(this.problems, path, namedAt);
				return null;
			}
			const at = this.#files.push({ path: clean, sha256: '', bytes: found.size }) - 1;
			if (found.size === 0) reportEmpty(this.problems, clean);
			const reading = hashFile(where).then(
				(hashed) => {
					this.#files[at] = { path: clean, ...hashed };
				},
				(cause: unknown) => reportUnreadable(this.problems, where, path, namedAt, cause),
			);
			this.#hashing.push(reading);
			return found.size === 0 ? null : where;
		} catch (cause) {
			await reportUnreadable(this.problems, where, path, namedAt, cause);
			return null;
		}
	}

	/** Waits until every file that was listed has its hash. */
	async allHashed(): Promise<void> {
		await Promise.all(this.#hashing);
	}

	/** The files that a path with `*` stands for, in alphabetical order; the path itself where it has no `*`. */
	async expand(pattern: string, namedAt: NamedAt): Promise<readonly string[]> {
		if (!pattern.includes('*')) return [pattern];
		const clean = this.#inside(pattern, namedAt);
		if (clean === null) return [];
		let found: string[] = [''];
		for (const part of clean.split('/')) {
			const next: string[] = [];
			for (const folder of found) next.push(...(await this.#matching(folder, part)));
			found = next;
		}
		if (found.length === 0) {
			this.problems.error({
				code: 'NO_MATCHING_FILE',
				...namedAt,
				found: pattern,
				message: 'No file in the project folder matches this path.',
				mend: 'Put the files there, or correct the path; * stands for any part of one file or folder name.',
			});
		}
		return found.sort();
	}

	async #matching(folder: string, part: string): Promise<string[]> {
		if (!part.includes('*')) return [posix.join(folder, part)];
		const rule = new RegExp(`^${part.split('*').map(escapeForRegExp).join('[^/]*')}$`);
		const names = await readdir(join(this.root, folder)).catch(() => []);
		// While Excel has a workbook open, a file of its name after ~$ lies beside it.
		return names.filter((name) => rule.test(name) && !/^(?:\.|~\$)/.test(name)).map((name) => posix.join(folder, name));
	}

	#inside(path: string, namedAt: NamedAt | undefined): string | null {
		const clean = cleanPath(path);
		if (!isAbsolute(path) && !/^[A-Za-z]:/.test(path) && clean !== '..' && !clean.startsWith('../')) return clean;
		this.problems.error({
			code: 'PATH_OUTSIDE_FOLDER',
			...namedAt,
			found: path,
			message: 'This path leads out of the project folder, so the project would break when it is moved or shared.',
			mend: 'Copy the file into the project folder and write its path from there, e.g. data/values.csv.',
		});
		return null;
	}

	async #readBytes(where: string, path: string, namedAt: NamedAt | undefined): Promise<Uint8Array | null> {
		try {
			if ((await stat(where)).isDirectory()) {
				reportFolder(this.problems, path, namedAt);
				return null;
			}
			return await readFile(where);
		} catch (cause) {
			await reportUnreadable(this.problems, where, path, namedAt, cause);
			return null;
		}
	}

	#record(file: InputFile): void {
		if (this.indexOf(file.path) < 0) this.#files.push(file);
	}

	#hashed(path: string, bytes: Uint8Array): Uint8Array {
		this.#record({ path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
		return bytes;
	}

	#textOf(path: string, bytes: Uint8Array): string | null {
		const decoded = decodeText(this.#hashed(path, bytes));
		return this.#isText(path, decoded) ? decoded.text : null;
	}

	/** Reports what is no text, or has none, or may have been read in a wrong encoding. */
	#isText(path: string, decoded: DecodedText): decoded is Extract<DecodedText, { text: string }> {
		if (decoded.text === null) {
			this.problems.error({
				code: 'NOT_TEXT',
				file: path,
				message: `This is ${decoded.kind}, not text, whatever its name says.`,
				mend: 'Give it the ending of what it is (.xlsx, .parquet …), or open it in the program it was made with and save it as "CSV UTF-8" (boundaries: as GeoJSON).',
			});
			return false;
		}
		if (decoded.text.trim() === '') {
			reportEmpty(this.problems, path);
			return false;
		}
		if (decoded.encoding === 'windows-1252') {
			this.problems.warn({
				code: 'ENCODING_GUESSED',
				file: path,
				message: 'The file is not UTF-8; it was read as Windows-1252 (Latin-1), which may garble letters with accents.',
				mend: 'Save it as "CSV UTF-8" to be sure.',
			});
		}
		return true;
	}
}

function escapeForRegExp(text: string): string {
	return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** A path within the folder as it is recorded, whichever slashes it was written with. */
function cleanPath(path: string): string {
	return posix.normalize(path.replaceAll('\\', '/'));
}
