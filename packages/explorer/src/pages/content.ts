import { marked } from 'marked';
import type { IndexModel } from '../model/IndexModel.ts';
import { isLanguage } from '../model/languages.ts';
import { definePage } from '../page.ts';
import ContentPage from './ContentPage.svelte';

export interface ContentState {
	readonly title: string;
	readonly html: string;
}

/** Blocks of the content folder that other pages show. */
const blocks = new Set(['home', 'video', 'testimonials']);

/** The publisher's own pages: every Markdown file of the content folder that is not a block of another page. */
export const contentPage = definePage<ContentState>({
	id: 'content',
	section: '',
	paths: (model) => contentNames(model).map((name) => `${name}/`),
	state(model, path) {
		const name = path.slice(0, -1);
		if (!contentNames(model).includes(name)) return null;
		return contentState(model.data.content[name]!, name);
	},
	title: (state) => state.title,
	description: (state, _words, context) => `${state.title}: ${context.name}`,
	component: ContentPage,
	script: null,
});

function contentNames(model: IndexModel): readonly string[] {
	return Object.keys(model.data.content).filter((name) => !blocks.has(name) && !isLanguage(name));
}

/** The first heading of the Markdown is the page's title; the file's name where it has none. */
function contentState(markdown: string, name: string): ContentState {
	const heading = /^#\s+(.+)$/m.exec(markdown);
	return {
		title: heading?.[1] ?? name,
		html: marked.parse(heading === null ? markdown : markdown.replace(heading[0], ''), { async: false }),
	};
}
