import { isLanguage, type Language } from '../model/languages.ts';
import { kinds as kindsCy } from './cy/kinds.ts';
import { kinds } from './en/kinds.ts';

const catalogues: Record<Language, typeof kinds> = { en: kinds, cy: kindsCy };

/** Nouns for measures, for states that are made of the publisher's own nouns beside them. */
export function kindsIn(language: string): typeof kinds {
	return catalogues[isLanguage(language) ? language : 'en'];
}
