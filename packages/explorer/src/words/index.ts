import type { Language } from '../model/languages.ts';
import { cy } from './cy/index.ts';
import { en } from './en/index.ts';
import type { Widened } from './widened.ts';

/** All the words of the site in one language. Another language is another object of this shape. */
export type Words = Widened<typeof en>;

const catalogues: Record<Language, Words> = { en, cy };

/**
 * For pages that no script brings to life; those that one does have their own, e.g. `words/ofMap.ts`.
 *
 * @example wordsIn('en').rankOf(3, 17) // => '3rd of 17'
 */
export function wordsIn(language: Language): Words {
	return catalogues[language];
}
