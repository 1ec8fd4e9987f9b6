import { readRelease } from '@social-index/release';
import { type HostedRelease, slugsOf } from '@social-index/server';

/**
 * Reads release folders and gives each its place in one site.
 *
 * @throws InputError where one of them is no release
 */
export async function hostReleases(folders: readonly string[]): Promise<HostedRelease[]> {
	const read = await Promise.all(folders.map((folder) => readRelease(folder)));
	const slugs = slugsOf(read.map((data) => data.manifest));
	return read.map((data, i) => ({ slug: slugs[i]!, data, folder: folders[i]! }));
}
