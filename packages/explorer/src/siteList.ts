import { render } from 'svelte/server';
import { pageAssets } from './assets.ts';
import SiteList from './components/SiteList.svelte';
import { htmlDocument } from './document.ts';
import type { IndexModel } from './model/IndexModel.ts';
import { links } from './model/links.ts';
import { wordsIn } from './words/index.ts';

/** The page at the root of a site of several indices: what there is to choose from. */
export function renderIndexList(hosted: readonly { readonly slug: string; readonly model: IndexModel }[]): string {
	const words = wordsIn('en');
	const entries = hosted.map(({ slug, model }) => {
		const { manifest } = model.data;
		return {
			href: `${slug}/`,
			name: manifest.name,
			summary: manifest.summary,
			areas: words.siteList.areas(model.areas.length, model.areas.length === 1 ? model.level.name : model.level.plural),
			periods: words.siteList.periods(model.firstPeriod.name, model.lastPeriod.name),
			indicators: words.siteList.indicators(model.indicators.length),
		};
	});
	return htmlDocument({
		language: 'en',
		title: words.siteList.title,
		description: words.siteList.lede,
		shell: '<div id="page"></div>',
		page: render(SiteList, { props: { entries, words } }).body,
		assets: pageAssets(null),
		asset: links({ root: '', siteRoot: '' }).asset,
		theme: null,
		props: null,
	});
}
