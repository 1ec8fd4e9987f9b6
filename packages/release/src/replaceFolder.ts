import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@social-index/schema';

/** How a folder that may be replaced is known from one that may not. */
export interface ReplaceRule {
	/** The file that every folder of this kind has; a folder without it is never overwritten. */
	readonly marker: string;
	/** What such a folder is called, with its article: `a release`. */
	readonly kind: string;
}

/** Hidden folders that this process is working in now. */
const inUse = new Set<string>();

/**
 * Makes a folder as a whole or not at all. The new one is written beside its place under a hidden name, then moved in;
 * whatever kills the writing, the place holds the old folder or the new one. What a killed run left beside it is cleared by the next.
 *
 * Two moves are needed where an old folder stands in the place. A kill between them, a window of microseconds, leaves the
 * old folder under its hidden name; {@link restoreFolder}, called by every reader and writer, puts it back.
 *
 * @param folder - the place
 * @param rule - which folders may be replaced
 * @param write - fills the empty folder it is given; when it throws, everything is left as it was
 * @throws InputError where the place holds anything but a folder of this kind or an empty folder
 */
export async function replaceFolder<T>(
	folder: string,
	rule: ReplaceRule,
	write: (temporary: string) => Promise<T>,
): Promise<T> {
	const place = path.resolve(folder);
	const parent = path.dirname(place);
	await restoreFolder(place);
	await refuseForeignFolder(place, folder, rule);
	await mkdir(parent, { recursive: true });
	await clearLeftovers(place);
	const suffix = `${process.pid}-${randomBytes(4).toString('hex')}`;
	const temporary = path.join(parent, `.${path.basename(place)}.building-${suffix}`);
	const replaced = path.join(parent, `.${path.basename(place)}.replaced-${suffix}`);
	inUse.add(temporary).add(replaced);
	try {
		await mkdir(temporary);
		const result = await write(temporary);
		await syncFolder(temporary);
		if (await exists(place)) await rename(place, replaced);
		await rename(temporary, place);
		await syncFolder(parent);
		await rm(replaced, { recursive: true, force: true });
		return result;
	} catch (error) {
		await rm(temporary, { recursive: true, force: true });
		await restoreFolder(place);
		throw error;
	} finally {
		inUse.delete(temporary);
		inUse.delete(replaced);
	}
}

/** Puts an old folder back into its place where a run was killed between moving it out and moving the new one in. */
export async function restoreFolder(folder: string): Promise<void> {
	const place = path.resolve(folder);
	if (await exists(place)) return;
	const [last] = await siblings(place, 'replaced');
	if (last === undefined) return;
	try {
		await rename(last, place);
	} catch (error) {
		if (!(await exists(place))) throw error;
	}
}

/** Clears what runs that are no longer alive left beside the place. */
async function clearLeftovers(place: string): Promise<void> {
	for (const kind of ['building', 'replaced'] as const) {
		for (const leftover of await siblings(place, kind)) {
			const pid = Number(/-(\d+)-[0-9a-f]+$/.exec(leftover)?.[1]);
			if (!inUse.has(leftover) && !isAlive(pid)) await rm(leftover, { recursive: true, force: true });
		}
	}
}

async function siblings(place: string, kind: 'building' | 'replaced'): Promise<string[]> {
	const parent = path.dirname(place);
	const start = `.${path.basename(place)}.${kind}-`;
	let names: string[];
	try {
		names = await readdir(parent);
	} catch {
		return [];
	}
	return names
		.filter((name) => name.startsWith(start) && /^\d+-[0-9a-f]+$/.test(name.slice(start.length)))
		.sort()
		.map((name) => path.join(parent, name));
}

/** Whether another process that may still be writing has this number. A folder under our own number that is not in use is an earlier process's. */
function isAlive(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

async function refuseForeignFolder(place: string, asGiven: string, rule: ReplaceRule): Promise<void> {
	const found = await stat(place).catch(() => null);
	if (found === null) return;
	const mend = `Name a folder that does not exist yet, an empty one, or ${rule.kind} that may be replaced.`;
	if (!found.isDirectory()) {
		const message = 'There is a file where the folder would be written.';
		throw new InputError([{ code: 'NOT_A_FOLDER', severity: 'error', file: asGiven, message, mend }]);
	}
	if ((await readdir(place)).length === 0 || (await exists(path.join(place, rule.marker)))) return;
	const message = `The folder is not empty and is not ${rule.kind} (it has no ${rule.marker}); it was left as it is.`;
	throw new InputError([{ code: 'FOLDER_NOT_OURS', severity: 'error', file: asGiven, message, mend }]);
}

/** Forces a folder's list of names to disk. Systems that cannot (Windows) go without. */
async function syncFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, 'r');
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch {
		// Nothing is lost but the order in which a power cut would leave things.
	}
}

async function exists(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
