import { type SiteLanguage, siteLanguages } from '@social-index/schema';

/** The languages that have a word catalogue: each a folder of `words/`. */
export type Language = SiteLanguage;

/** What a language calls itself, and which way it is written. */
export const languageNames: Readonly<Record<Language, { readonly name: string; readonly direction: 'ltr' | 'rtl' }>> = {
	en: { name: 'English', direction: 'ltr' },
	cy: { name: 'Cymraeg', direction: 'ltr' },
};

/**
 * @example
 * isLanguage('cy') // => true
 * isLanguage('tlh') // => false
 */
export function isLanguage(code: string): code is Language {
	return (siteLanguages as readonly string[]).includes(code);
}

/**
 * The languages of a release, the main one first; English where a release is in one that has no catalogue.
 *
 * @example
 * languagesOf({ language: 'cy', languages: ['en', 'cy'] }) // => ['cy', 'en']
 * languagesOf({ language: 'en' }) // => ['en']
 */
export function languagesOf(manifest: {
	readonly language: string;
	readonly languages?: readonly string[];
}): readonly Language[] {
	const main: Language = isLanguage(manifest.language) ? manifest.language : 'en';
	const others = (manifest.languages ?? []).filter((code) => isLanguage(code));
	return [...new Set([main, ...others])];
}

/**
 * The folder, within an index, of the pages in a language: the main one has none.
 *
 * @example
 * languageFolder('cy', 'en') // => 'cy/'
 * languageFolder('en', 'en') // => ''
 */
export function languageFolder(language: Language, main: Language): string {
	return language === main ? '' : `${language}/`;
}

/**
 * The language of what the engine says of its methods (formulas, options, sources), where that is another than the page's.
 *
 * @example
 * engineLanguage('cy') // => 'en'
 * engineLanguage('en') // => undefined
 */
export function engineLanguage(language: Language): 'en' | undefined {
	return language === 'en' ? undefined : 'en';
}
