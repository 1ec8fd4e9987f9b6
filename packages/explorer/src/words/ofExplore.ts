import type { Language } from '../model/languages.ts';
import { controls as controlsCy } from './cy/controls.ts';
import { explore as exploreCy } from './cy/explore.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { controls } from './en/controls.ts';
import { explore } from './en/explore.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, controls, explore };
export type ExploreWords = Widened<typeof en>;
const catalogues: Record<Language, ExploreWords> = {
	en,
	cy: { ...sharedCy, controls: controlsCy, explore: exploreCy },
};

/** The words that the pages of the data explorer need in the browser, and no others: they are most of the weight of their scripts. */
export function exploreWordsIn(language: Language): ExploreWords {
	return catalogues[language];
}
