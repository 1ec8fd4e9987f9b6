import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { manifestPath, readRelease } from '@social-index/release';
import { type HostedRelease, placesOf } from '@social-index/server';

/**
 * Reads release folders and gives each its place in one site. A folder that is no release and holds some, such as that of all
 * releases of an index, stands for those it holds.
 *
 * @param inFolder - whether an index that is alone has a folder below the list, too
 * @throws InputError where one of them is no release, or several would have one address
 */
export async function hostReleases(folders: readonly string[], inFolder = false): Promise<HostedRelease[]> {
	const found = (await Promise.all(folders.map(releasesIn))).flat();
	const read = await Promise.all(found.map((folder) => readRelease(folder)));
	const places = placesOf(
		read.map(({ manifest }) => manifest),
		inFolder,
	);
	return read.map((data, i) => ({ ...places[i]!, data, folder: found[i]! }));
}

async function releasesIn(folder: string): Promise<string[]> {
	if (await isRelease(folder)) return [folder];
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const inside = entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => path.join(folder, name))
		.sort();
	const releases = await Promise.all(inside.map(async (own) => ((await isRelease(own)) ? [own] : [])));
	// What is no release at all is told of when it is read.
	return releases.flat().length > 0 ? releases.flat() : [folder];
}

async function isRelease(folder: string): Promise<boolean> {
	return (await stat(path.join(folder, manifestPath)).catch(() => null))?.isFile() ?? false;
}
