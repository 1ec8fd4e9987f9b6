import type { ReleaseManifest } from '@social-index/schema';
import { Marked } from 'marked';
import type { PageContext } from '../../model/pageContext.ts';
import { sitePicture } from '../../model/siteLogo.ts';

/**
 * The publisher's own Markdown as HTML, with pictures of the content folder from where the release has them.
 *
 * @param lower - by how many levels its headings go down, where they stand under others
 */
export function contentHtml(
	markdown: string,
	manifest: Pick<ReleaseManifest, 'media' | 'site'>,
	context: Pick<PageContext, 'root' | 'siteRoot' | 'indexRoot'>,
	lower = 0,
): string {
	const marked = new Marked({
		async: false,
		walkTokens(token) {
			if (token.type === 'heading') token.depth = Math.min(6, token.depth + lower);
			if (token.type !== 'image') return;
			const found = sitePicture(manifest, context, `${manifest.site.content}/${token.href}`);
			if (found !== null) token.href = found.href;
		},
	});
	return marked.parse(markdown, { async: false });
}
