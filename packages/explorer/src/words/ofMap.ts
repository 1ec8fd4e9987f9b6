import type { Language } from '../model/pageContext.ts';
import { map } from './en/map.ts';
import { shared } from './en/shared.ts';

const catalogues = { en: { ...shared, map } } satisfies Record<Language, object>;

/** The words that the map needs in the browser, and no others: they are most of the weight of its script. */
export function mapWordsIn(language: Language): MapWords {
	return catalogues[language];
}

export type MapWords = (typeof catalogues)['en'];
