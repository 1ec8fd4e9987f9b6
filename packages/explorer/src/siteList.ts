import { render } from 'svelte/server';
import { pageAssets } from './assets.ts';
import SiteList from './components/SiteList.svelte';
import { htmlDocument } from './document.ts';
import type { IndexModel } from './model/IndexModel.ts';
import { type Language, languageFolder } from './model/languages.ts';
import { links } from './model/links.ts';
import { twinsOf } from './model/pageContext.ts';
import { wordsIn } from './words/index.ts';

/** What the list needs to know of an index. */
export interface ListedIndex {
	readonly slug: string;
	readonly languages: readonly Language[];
	edition(language: Language): { readonly model: IndexModel };
}

/**
 * The page at the root of a site of several indices, or in the folder of another language: what there is to choose from. An index
 * that is not in the language is listed in its own.
 *
 * @param languages - those that the list is in, the main one first
 */
export function renderIndexList(
	hosted: readonly ListedIndex[],
	language: Language,
	languages: readonly Language[],
): string {
	const words = wordsIn(language);
	const siteRoot = languageFolder(language, languages[0]!) === '' ? '' : '../';
	const twins = twinsOf('', siteRoot, languages);
	const entries = hosted.map((index) => {
		const own = index.languages.includes(language) ? language : index.languages[0]!;
		const { model } = index.edition(own);
		const { manifest } = model.data;
		return {
			href: `${siteRoot}${index.slug}/${languageFolder(own, index.languages[0]!)}`,
			language: own === language ? undefined : own,
			name: manifest.name,
			summary: manifest.summary,
			areas: words.siteList.areas(model.areas.length, model.areas.length === 1 ? model.level.name : model.level.plural),
			periods: words.siteList.periods(model.firstPeriod.name, model.lastPeriod.name),
			indicators: words.siteList.indicators(model.indicators.length),
		};
	});
	return htmlDocument({
		language,
		twins,
		title: words.siteList.title,
		description: words.siteList.lede,
		shell: '<div id="page"></div>',
		page: render(SiteList, { props: { entries, words, language, twins } }).body,
		assets: pageAssets(null, language),
		asset: links({ root: '', siteRoot, indexRoot: '' }).asset,
		theme: null,
		props: null,
	});
}
