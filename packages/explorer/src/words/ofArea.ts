import type { Language } from '../model/pageContext.ts';
import { area } from './en/area.ts';
import { shared } from './en/shared.ts';

const catalogues = { en: { ...shared, area } } satisfies Record<Language, object>;

/** The words that an area page needs in the browser, and no others: they are most of the weight of its script. */
export function areaWordsIn(language: Language): AreaWords {
	return catalogues[language];
}

export type AreaWords = (typeof catalogues)['en'];
