import type { Language } from '../model/languages.ts';
import { embedElements as embedElementsCy } from './cy/embedElements.ts';
import { embedElements } from './en/embedElements.ts';
import type { Widened } from './widened.ts';

type EmbedElementsWords = Widened<typeof embedElements>;
const catalogues: Record<Language, EmbedElementsWords> = { en: embedElements, cy: embedElementsCy };

/** Words for the page of another site, which may be in any language: both catalogues are in its script. */
export function embedElementsWordsIn(language: Language): EmbedElementsWords {
	return catalogues[language];
}
