import { editionFolder, InputError, type Problem, type ReleaseData } from '@social-index/schema';
import { reservedFolders } from './reservedFolders.ts';

/** One release as a site hosts it. */
export interface HostedRelease {
	/** The folder of the site it lives under; '' where the site hosts one index alone and this is its current edition. */
	readonly slug: string;
	readonly data: ReleaseData;
	/** Where its files lie. */
	readonly folder: string;
	/** Where a later release of the same index is hosted beside it. */
	readonly past?: true;
}

/** What is asked of a release to find its place. */
export interface PlacedRelease {
	readonly id: string;
	readonly version: string;
	/** ISO date. */
	readonly created: string;
}

/** The place of a release in a site. */
export interface Place {
	readonly slug: string;
	readonly past?: true;
}

/**
 * Gives every release its place in the site, at an address that stays. One index has the root; several have a folder each, named by
 * the id of the index. Releases of one id are its editions: the latest is the index, those before it stand below it under
 * `edition/<version>/`.
 *
 * @param releases - with their manifests' ids, versions and dates; the latest edition is the one of the last date
 * @param inFolder - whether an index that is alone has a folder, too, so that others can join it later
 * @returns the places, in the order of the releases; all different
 * @throws InputError with everything that stands in the way: two releases of one id and version, ids that are the name of a page
 * @example
 * placesOf([{ id: 'london', version: '1', created: '2024-05-01' }]) // => [{ slug: '' }]
 * placesOf([{ id: 'london', version: '1', created: '2024-05-01' }], true) // => [{ slug: 'london' }]
 * placesOf([{ id: 'luton', version: '1', created: '2024-05-01' }, { id: 'luton', version: '2.0 b', created: '2025-05-01' }])
 * // => [{ slug: 'edition/1', past: true }, { slug: '' }]
 */
export function placesOf(releases: readonly PlacedRelease[], inFolder = false): Place[] {
	const ids = [...new Set(releases.map(({ id }) => id))];
	const many = ids.length > 1 || inFolder;
	const problems: Problem[] = many ? ids.flatMap(reservedProblem) : [];
	const places = releases.map((release): Place => {
		const root = many ? release.id : '';
		const editions = releases.filter(({ id }) => id === release.id);
		const current = editions.reduce((latest, own) => (isLater(own, latest) ? own : latest));
		if (release === current) return { slug: root };
		return { slug: `${root}${root === '' ? '' : '/'}${editionFolder(release.version)}`, past: true };
	});
	const folderOf = (release: PlacedRelease) => `${release.id}/${editionFolder(release.version)}`;
	for (const [, twice] of Map.groupBy(releases, folderOf)) {
		if (twice.length > 1) problems.push(editionProblem(twice));
	}
	if (problems.length > 0) throw new InputError(problems);
	return places;
}

function isLater(one: PlacedRelease, other: PlacedRelease): boolean {
	if (one.created !== other.created) return one.created > other.created;
	return one.version.localeCompare(other.version, 'en', { numeric: true }) > 0;
}

function reservedProblem(id: string): Problem[] {
	if (!reservedFolders.includes(id)) return [];
	return [
		{
			code: 'RESERVED_ID',
			severity: 'error',
			found: id,
			message:
				'Several indices have a folder each, named by their ids, and this one is the name of a page of every index.',
			mend: `Give the index another id in index.yaml, for example "${id}-index", and build it again.`,
		},
	];
}

function editionProblem(twice: readonly PlacedRelease[]): Problem {
	const { id } = twice[0]!;
	const versions = [...new Set(twice.map(({ version }) => `"${version}"`))].join(' and ');
	return {
		code: 'EDITION_TWICE',
		severity: 'error',
		found: id,
		message: `${twice.length} of the releases have the id ${id} and the version ${versions}, so that they would have one address.`,
		mend: 'Name each release once; give different indices different ids, and each edition of an index a version of its own, in index.yaml.',
	};
}
