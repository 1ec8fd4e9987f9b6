import type { Language } from '../model/pageContext.ts';
import { measure } from './en/measure.ts';
import { shared } from './en/shared.ts';

const catalogues = { en: { ...shared, measure } } satisfies Record<Language, object>;

/** The words that the page of a measure needs in the browser, and no others: they are most of the weight of its script. */
export function measureWordsIn(language: Language): MeasureWords {
	return catalogues[language];
}

export type MeasureWords = (typeof catalogues)['en'];
