import type { Language } from '../model/pageContext.ts';
import { change } from './en/change.ts';
import { controls } from './en/controls.ts';
import { shared } from './en/shared.ts';

const catalogues = { en: { ...shared, change, controls } } satisfies Record<Language, object>;

/** The words that the change page needs in the browser, and no others: they are most of the weight of its script. */
export function changeWordsIn(language: Language): ChangeWords {
	return catalogues[language];
}

export type ChangeWords = (typeof catalogues)['en'];
