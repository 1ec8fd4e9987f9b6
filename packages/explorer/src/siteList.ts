import { postcodeIndexPath } from '@social-index/schema';
import { render } from 'svelte/server';
import { pageAssets } from './assets.ts';
import IndexList from './components/list/IndexList.svelte';
import { htmlDocument } from './document.ts';
import { markLanguage } from './markLanguage.ts';
import type { IndexModel } from './model/IndexModel.ts';
import { type Language, languageFolder, languageNames } from './model/languages.ts';
import { links } from './model/links.ts';
import { twinsOf } from './model/pageContext.ts';
import type { HostedEdition } from './siteEditions.ts';
import { type IndexCard, indexCard } from './state/list/indexCard.ts';
import type { SearchedIndex } from './state/list/searchedIndex.ts';
import { streetMap } from './state/map/streetMap.ts';
import { wordsIn } from './words/index.ts';

/** What the list needs to know of an index. */
export interface ListedIndex extends HostedEdition {
	edition(language: Language): { readonly model: IndexModel; readonly untranslated: ReadonlySet<string> };
}

/** One index of the list, with the ways into it. */
export interface IndexEntry {
	readonly card: IndexCard;
	readonly href: string;
	/** Where it is in another language than the list. */
	readonly language: Language | undefined;
	/** Its other languages. */
	readonly others: readonly { readonly language: Language; readonly name: string; readonly href: string }[];
	/** The host of its street map; `null` where it has none. */
	readonly street: string | null;
	/** The latest first. */
	readonly past: readonly { readonly version: string; readonly created: string; readonly href: string }[];
}

/**
 * The page at the root of a site of several indices, or in the folder of another language: what there is to choose from, and one
 * box for the areas and postcodes of all. An index that is not in the language is listed in its own.
 *
 * @param hosted - current editions
 * @param languages - those that the list is in, the main one first
 * @param address - of the root of the site, where it is known
 */
export function renderIndexList(
	hosted: readonly ListedIndex[],
	language: Language,
	languages: readonly Language[],
	address: string | null,
): string {
	const words = wordsIn(language);
	const siteRoot = languageFolder(language, languages[0]!) === '' ? '' : '../';
	const twins = twinsOf('', siteRoot, languages);
	const entries = hosted.map((index): IndexEntry => {
		const own = index.languages.includes(language) ? language : index.languages[0]!;
		const home = (to: Language) => siteRoot + index.prefix + languageFolder(to, index.languages[0]!);
		return {
			card: indexCard(index.edition(own).model),
			href: home(own),
			language: own === language ? undefined : own,
			others: index.languages
				.filter((other) => other !== own)
				.map((other) => ({ language: other, name: languageNames[other].name, href: home(other) })),
			street: streetMap(index.main.model.data.manifest)?.host ?? null,
			past: index.editions
				.filter(({ past }) => past)
				.map(({ prefix, main }) => ({
					version: main.model.data.manifest.version,
					created: main.model.data.manifest.created,
					href: siteRoot + prefix,
				})),
		};
	});
	const searched = hosted.map((index, i): SearchedIndex => {
		const { manifest } = index.main.model.data;
		return {
			name: entries[i]!.card.name,
			place: entries[i]!.card.place,
			root: entries[i]!.href,
			release: manifest.files.some(({ path }) => path === postcodeIndexPath)
				? `${siteRoot}${index.prefix}release/`
				: null,
		};
	});
	const untranslated = new Set(
		hosted.flatMap((index) => (index.languages.includes(language) ? [...index.edition(language).untranslated] : [])),
	);
	const page = render(IndexList, {
		props: { entries, words, language, twins, postcodes: searched.some(({ release }) => release !== null) },
	}).body;
	return htmlDocument({
		language,
		twins,
		title: words.siteList.title,
		description: words.siteList.description(entries.map(({ card }) => card.place)),
		shell: '<div id="page"></div>',
		page: markLanguage(page, untranslated, languages[0]!),
		assets: pageAssets('indexList', language),
		asset: links({ root: '', siteRoot, indexRoot: '' }).asset,
		theme: null,
		data: JSON.stringify(searched),
		address: address === null ? null : address + languageFolder(language, languages[0]!),
	});
}
