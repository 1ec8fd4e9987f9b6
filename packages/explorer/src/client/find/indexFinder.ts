import { type FindIndex, findIndexPath } from '../../state/find/findIndex.ts';
import { fetchJson } from './fetchJson.ts';
import { Finder } from './finder.ts';
import { finderAnswer } from './finderOptions.ts';
import { PostcodeFiles } from './postcodeFiles.ts';

/** The box for the areas of one index, which its form says where to find. */
export function indexFinder(form: HTMLFormElement, choose: (code: string) => void): Finder {
	const { root, release, postcodes: has, place = '' } = form.dataset;
	return new Finder(
		form,
		async (words) => {
			const [index, postcodes] = await Promise.all([
				fetchJson<FindIndex>(root + findIndexPath),
				has === undefined ? null : PostcodeFiles.open(release!),
			]);
			return (text) => finderAnswer(text, { index, postcodes, place, words });
		},
		({ code }) => choose(code),
	);
}
