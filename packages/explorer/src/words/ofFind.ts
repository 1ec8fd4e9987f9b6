import type { Language } from '../model/languages.ts';
import { find as findCy } from './cy/find.ts';
import { find } from './en/find.ts';
import type { Widened } from './widened.ts';

export type FindWords = Widened<typeof find>;
const catalogues: Record<Language, FindWords> = { en: find, cy: findCy };

/** The words that the search for an area needs in the browser, and no others. */
export function findWordsIn(language: string): FindWords {
	return catalogues[language as Language] ?? catalogues.en;
}
