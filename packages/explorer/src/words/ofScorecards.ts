import type { Language } from '../model/languages.ts';
import { controls as controlsCy } from './cy/controls.ts';
import { scorecards as scorecardsCy } from './cy/scorecards.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { controls } from './en/controls.ts';
import { scorecards } from './en/scorecards.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, controls, scorecards };
export type ScorecardsWords = Widened<typeof en>;
const catalogues: Record<Language, ScorecardsWords> = {
	en,
	cy: { ...sharedCy, controls: controlsCy, scorecards: scorecardsCy },
};

/** The words that the scorecards needs in the browser, and no others: they are most of the weight of its script. */
export function scorecardsWordsIn(language: Language): ScorecardsWords {
	return catalogues[language];
}
