import type { Site } from '@social-index/explorer';
import type { HostedRelease } from './hostedRelease.ts';

/** The pages of a site and the files they load. */
export interface SiteSource {
	readonly site: Site;
	/** Absolute folder of the files that stand under `assets/` at the site's root. */
	readonly assetsFolder: string;
}

/**
 * The explorer over these releases.
 *
 * @param address - public address of the root of the site, ending in '/', where it is known
 * @throws Error where the explorer's pages have not been built (they are compiled ahead, and not by whoever publishes an index)
 */
export async function explorerSite(releases: readonly HostedRelease[], address?: string): Promise<SiteSource> {
	let explorer: typeof import('@social-index/explorer');
	try {
		explorer = await import('@social-index/explorer');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
		throw new Error('The pages of the explorer have not been built. Run "npm run build" first.', { cause: error });
	}
	return {
		site: explorer.createSite(
			releases.map(({ slug, data, past }) => ({ slug, data, past: past === true })),
			address === undefined ? {} : { address },
		),
		assetsFolder: explorer.clientAssetsFolder,
	};
}
