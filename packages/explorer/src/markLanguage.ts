/**
 * Marks elements whose whole text is in another language than the page, so that a screen reader says it right (WCAG 2.2,
 * criterion 3.1.2).
 *
 * @param html - as rendered, escaped
 * @param texts - those in the other language, not escaped
 * @param language - which that is
 * @example
 * markLanguage('<h2 class="a">Shelter</h2><p>Sgôr: Shelter</p>', new Set(['Shelter']), 'en') // => '<h2 class="a" lang="en">Shelter</h2><p>Sgôr: Shelter</p>'
 * markLanguage('<p>Shelter <b>sgôr</b></p>', new Set(['Shelter']), 'en') // => '<p>Shelter <b>sgôr</b></p>'
 */
export function markLanguage(html: string, texts: ReadonlySet<string>, language: string): string {
	if (texts.size === 0) return html;
	// A start tag, then text, then an end tag: nothing else is in the element that might be in the page's language.
	return html.replace(
		/(<[a-z][a-z0-9]*(?:\s[^<>]*?)?)(>)((?:\s|<!--[^<>]*-->)*)([^<>]+?)(?=(?:\s|<!--[^<>]*-->)*<\/)/g,
		(whole, tag: string, close: string, before: string, text: string) =>
			isAmong(texts, plain(text.trim())) && !/\slang="/.test(tag) && !tag.endsWith('/')
				? `${tag} lang="${language}"${close}${before}${text}`
				: whole,
	);
}

/** A noun may stand at the front of a sentence or a column, with a capital of its own. */
function isAmong(texts: ReadonlySet<string>, text: string): boolean {
	return texts.has(text) || texts.has(text.charAt(0).toLowerCase() + text.slice(1));
}

function plain(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}
