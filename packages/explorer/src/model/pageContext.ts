import { postcodeIndexPath } from '@social-index/schema';
import type { AlsoIn } from '../state/area/alsoIn.ts';
import type { IndexModel } from './IndexModel.ts';
import { type Language, languageFolder, languageNames, languagesOf } from './languages.ts';

/**
 * What every page knows about where it is: plain data, so that it can be handed to the browser as JSON.
 *
 * Addresses are relative, so a site works under any path of any web server.
 */
export interface PageContext {
	readonly language: Language;
	/** From this page to the home page of its index: '', '../' or '../../'. Never empty in a link: see {@link links}. */
	readonly root: string;
	/** From this page to the root of the site. */
	readonly siteRoot: string;
	/** From this page to the folder of its index that holds what is the same in every language: release/, files of figures. */
	readonly indexRoot: string;
	/** This page in every language that the site is in, its own among them and the main one first; empty where there is one alone. */
	readonly twins: readonly Twin[];
	/** This page's address within its index, e.g. `area/E05000026/`. */
	readonly path: string;
	readonly name: string;
	readonly place: string;
	/** Of the release, e.g. `OGL-UK-3.0`. */
	readonly licence: string;
	/** ISO date of the release. */
	readonly created: string;
	/** The scored level's noun: `ward`, `wards`. */
	readonly levelName: string;
	readonly levelPlural: string;
	/** The index's own measure id. */
	readonly indexId: string;
	/** Whether the release says which area a postcode lies in. */
	readonly hasPostcodes: boolean;
	/** Its public address in full, where that is known; that of its other place where the page stands at two. */
	readonly address?: string;
	/** Whether the site has a list of indices at its root. */
	readonly manyIndices: boolean;
	/** That list in the language of the page, relative to it; the root of the site where it is left out. */
	readonly list?: string;
	/** Where this is a past edition of its index: the current one. */
	readonly current?: CurrentEdition;
	/** What other indices of the site say of the area; on its page alone. */
	readonly alsoIn?: readonly AlsoIn[];
	/** Every edition of the index, the current one first; on the page that lists them alone. */
	readonly editions?: readonly Edition[];
}

/** One release of an index, among its others. */
export interface Edition {
	readonly version: string;
	/** ISO date. */
	readonly created: string;
	readonly status: string;
	readonly past: boolean;
	/** Relative to the page at hand; holds for good. */
	readonly href: string;
}

export interface CurrentEdition {
	readonly version: string;
	/** ISO date. */
	readonly created: string;
	/** Relative to the page at hand. */
	readonly href: string;
	/** Whether that is the same page of the current edition; its home page where it has none such. */
	readonly same: boolean;
}

/** A page in one of its languages. */
export interface Twin {
	readonly language: Language;
	/** What the language calls itself. */
	readonly name: string;
	/** Relative to the page at hand. */
	readonly href: string;
}

/**
 * @param path - the page's address within the index and its language, '' or ending in '/'
 * @param slug - the folder of its index; '' where that is the root
 * @param languages - those of the index, the main one first
 */
export function pageContext(
	model: IndexModel,
	path: string,
	slug: string,
	manyIndices: boolean,
	languages: readonly Language[] = languagesOf(model.data.manifest),
	language: Language = languages[0]!,
): PageContext {
	const folder = languageFolder(language, languages[0]!);
	const root = '../'.repeat(path.split('/').length - 1);
	const indexRoot = root + '../'.repeat(folder === '' ? 0 : 1);
	const { manifest } = model.data;
	return {
		language,
		root,
		siteRoot: indexRoot + '../'.repeat(slug === '' ? 0 : slug.split('/').length),
		indexRoot,
		twins: twinsOf(path, indexRoot, languages),
		path,
		name: manifest.name,
		place: manifest.place,
		licence: manifest.licence,
		created: manifest.created,
		levelName: model.level.name,
		levelPlural: model.level.plural,
		indexId: model.index.id,
		hasPostcodes: manifest.files.some((file) => file.path === postcodeIndexPath),
		manyIndices,
	};
}

/** @param indexRoot - from the page to the folder that the addresses of all languages start from */
export function twinsOf(path: string, indexRoot: string, languages: readonly Language[]): readonly Twin[] {
	if (languages.length < 2) return [];
	return languages.map((language) => ({
		language,
		name: languageNames[language].name,
		href: indexRoot + languageFolder(language, languages[0]!) + path || './',
	}));
}
