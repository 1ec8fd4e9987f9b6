import type { IndexModel } from '../model/IndexModel.ts';
import { isLanguage } from '../model/languages.ts';
import type { PageContext } from '../model/pageContext.ts';
import { definePage } from '../page.ts';
import { contentHtml } from '../state/content/contentHtml.ts';
import { partsOfPages } from '../state/home/homeBlocks.ts';
import ContentPage from './ContentPage.svelte';

export interface ContentState {
	readonly title: string;
	readonly html: string;
}

/** The publisher's own pages: every Markdown file of the content folder that is not a block of another page. */
export const contentPage = definePage<ContentState>({
	id: 'content',
	section: '',
	paths: (model) => contentNames(model).map((name) => `${name}/`),
	state(model, path, context) {
		const name = path.slice(0, -1);
		if (!contentNames(model).includes(name)) return null;
		return contentState(model, name, context);
	},
	title: (state) => state.title,
	description: (state, _words, context) => `${state.title}: ${context.name}`,
	component: ContentPage,
	script: null,
});

function contentNames(model: IndexModel): readonly string[] {
	const { content } = model.data;
	const parts = partsOfPages(content);
	return Object.keys(content).filter((name) => !parts.has(name) && !isLanguage(name));
}

/** The first heading of the Markdown is the page's title; the file's name where it has none. */
function contentState({ data }: IndexModel, name: string, context: PageContext): ContentState {
	const markdown = data.content[name]!;
	const heading = /^#\s+(.+)$/m.exec(markdown);
	const body = heading === null ? markdown : markdown.replace(heading[0], '');
	return { title: heading?.[1] ?? name, html: contentHtml(body, data.manifest, context) };
}
