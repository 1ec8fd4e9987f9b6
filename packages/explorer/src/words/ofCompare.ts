import type { Language } from '../model/pageContext.ts';
import { compare } from './en/compare.ts';
import { shared } from './en/shared.ts';

const catalogues = { en: { ...shared, compare } } satisfies Record<Language, object>;

/** The words that the compare page needs in the browser, and no others: they are most of the weight of its script. */
export function compareWordsIn(language: Language): CompareWords {
	return catalogues[language];
}

export type CompareWords = (typeof catalogues)['en'];
