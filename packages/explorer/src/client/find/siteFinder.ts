import { type FindIndex, findIndexPath } from '../../state/find/findIndex.ts';
import type { SearchedIndex } from '../../state/list/searchedIndex.ts';
import { fetchJson } from './fetchJson.ts';
import { Finder } from './finder.ts';
import { PostcodeFiles } from './postcodeFiles.ts';
import { type OpenIndex, siteAnswer } from './siteAnswer.ts';

/** The box for the areas of all indices of a site. Lists of postcodes are fetched when a postcode is typed. */
export function siteFinder(form: HTMLFormElement, indices: readonly SearchedIndex[]): Finder {
	return new Finder(
		form,
		async (words) => {
			const open = await Promise.all(indices.map(opened));
			return (text) => siteAnswer(text, open, words);
		},
		({ code, root }) => location.assign(code === '' ? root! : `${root}area/${code}/`),
	);
}

async function opened(index: SearchedIndex): Promise<OpenIndex> {
	const { root, release } = index;
	let files: Promise<PostcodeFiles> | undefined;
	const postcodes = () => {
		files ??= PostcodeFiles.open(release!);
		// A connection that failed may come back.
		files.catch(() => {
			files = undefined;
		});
		return files;
	};
	return {
		...index,
		find: await fetchJson<FindIndex>(root + findIndexPath),
		postcodes: release === null ? null : postcodes,
	};
}
