import type { Language } from '../model/pageContext.ts';
import { controls } from './en/controls.ts';
import { scorecards } from './en/scorecards.ts';
import { shared } from './en/shared.ts';

const catalogues = { en: { ...shared, controls, scorecards } } satisfies Record<Language, object>;

/** The words that the scorecards needs in the browser, and no others: they are most of the weight of its script. */
export function scorecardsWordsIn(language: Language): ScorecardsWords {
	return catalogues[language];
}

export type ScorecardsWords = (typeof catalogues)['en'];
