/** A text and the settings above it. */
export interface FrontMatter {
	/** YAML between the two lines of `---`; `null` where the text begins at once. */
	readonly head: string | null;
	readonly body: string;
}

/**
 * Parts a Markdown file from the settings at its head, which stand between two lines of three hyphens.
 *
 * @example
 * frontMatter('---\na: 1\n---\n# Title\n') // => { head: 'a: 1\n', body: '# Title\n' }
 * frontMatter('# Title\n') // => { head: null, body: '# Title\n' }
 */
export function frontMatter(markdown: string): FrontMatter {
	const found = /^\uFEFF?---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(markdown);
	if (found === null || found.index !== 0) return { head: null, body: markdown };
	return { head: found[1]!, body: markdown.slice(found[0].length) };
}
