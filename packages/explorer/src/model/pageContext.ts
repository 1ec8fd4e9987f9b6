import type { IndexModel } from './IndexModel.ts';

/** The languages that have a word catalogue. */
export type Language = 'en';

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
	/** This page's address within its index, e.g. `area/E05000026/`. */
	readonly path: string;
	readonly name: string;
	readonly place: string;
	/** The scored level's noun: `ward`, `wards`. */
	readonly levelName: string;
	readonly levelPlural: string;
	/** The index's own measure id. */
	readonly indexId: string;
	/** Whether the site holds other indices, listed at its root. */
	readonly manyIndices: boolean;
}

/** @param path - the page's address within the index, '' or ending in '/' */
export function pageContext(model: IndexModel, path: string, slug: string, manyIndices: boolean): PageContext {
	const depth = path.split('/').length - 1;
	const { manifest } = model.data;
	return {
		language: manifest.language === 'en' ? 'en' : 'en',
		root: '../'.repeat(depth),
		siteRoot: '../'.repeat(depth + (slug === '' ? 0 : slug.split('/').length)),
		path,
		name: manifest.name,
		place: manifest.place,
		levelName: model.level.name,
		levelPlural: model.level.plural,
		indexId: model.index.id,
		manyIndices,
	};
}
