import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '@social-index/schema';
import { obstacleAt } from '../files/obstacleAt.ts';
import type { SampleFile } from './files/sampleFile.ts';
import { sampleFiles } from './sampleFiles.ts';
import { type SampleOptions, sampleSize } from './sampleOptions.ts';

/**
 * Writes the project folder of an invented place that builds at once: wards, boroughs, boundaries, sixty indicators, lookups,
 * postcodes and, where they are asked for, records of single events. The same options give the same bytes on any machine.
 *
 * The folder appears when it is whole; where writing fails or is stopped, there is none.
 *
 * @param folder - a path where there is nothing yet, or an empty folder
 * @returns the files written, relative to the folder, in alphabetical order
 * @throws InputError where the folder holds anything already or is a file, and where an option is out of range
 */
export async function sample(folder: string, options: SampleOptions = {}): Promise<readonly string[]> {
	const { size, problems } = sampleSize(options);
	const inTheWay = await obstacleAt(folder);
	if (inTheWay !== null || problems.length > 0)
		throw new InputError([...problems, ...(inTheWay === null ? [] : [inTheWay])]);
	const whole = resolve(folder);
	const unfinished = join(dirname(whole), `.${basename(whole)}-${randomBytes(4).toString('hex')}`);
	await mkdir(unfinished, { recursive: true });
	const written: string[] = [];
	const progress = options.onProgress ?? (() => {});
	try {
		progress(`Inventing ${size.areas.toLocaleString('en-GB')} wards`);
		for (const file of sampleFiles(size, options.name?.trim() || undefined)) {
			progress(`Writing ${file.path}`);
			await write(join(unfinished, ...file.path.split('/')), file.parts);
			written.push(file.path);
		}
		// An empty folder would stand in the way of the new one on some systems.
		await rmdir(whole).catch(() => {});
		await rename(unfinished, whole);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		throw error;
	}
	return written.sort();
}

/** How much text is gathered before it goes to the disk. */
const gathered = 1 << 18;

async function write(path: string, parts: SampleFile['parts']): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const file = await open(path, 'wx');
	try {
		let text = '';
		for (const part of parts) {
			text += part;
			if (text.length < gathered) continue;
			await file.writeFile(text);
			text = '';
		}
		await file.writeFile(text);
	} finally {
		await file.close();
	}
}
