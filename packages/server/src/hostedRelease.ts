import { type ReleaseData, siteLanguages } from '@social-index/schema';

/** One release as a site hosts it. */
export interface HostedRelease {
	/** The folder of the site it lives under; '' where the site hosts this one alone. */
	readonly slug: string;
	readonly data: ReleaseData;
	/** Where its files lie. */
	readonly folder: string;
}

/**
 * Gives every release its place in the site: a single one has the root, several have a folder each, named by the id
 * of the index, and by id and version where one index is hosted in several versions.
 *
 * @param releases - with their manifests' ids and versions
 * @returns the folders, in the order of the releases; all different
 * @example
 * slugsOf([{ id: 'london', version: '1' }]) // => ['']
 * slugsOf([{ id: 'london', version: '1' }, { id: 'luton', version: '1' }]) // => ['london', 'luton']
 * slugsOf([{ id: 'luton', version: '1' }, { id: 'luton', version: '2.0 b' }]) // => ['luton-1', 'luton-2.0-b']
 */
export function slugsOf(releases: readonly { readonly id: string; readonly version: string }[]): string[] {
	if (releases.length === 1) return [''];
	// The root of a site has folders of its own: what pages load, and the list of indices in other languages.
	const taken = new Set<string>(['assets', ...siteLanguages]);
	return releases.map(({ id, version }) => {
		const alone = releases.filter((other) => other.id === id).length === 1;
		const wanted = alone ? id : `${id}-${version.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-')}`;
		let slug = wanted;
		for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`;
		taken.add(slug);
		return slug;
	});
}
