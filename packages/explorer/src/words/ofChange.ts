import type { Language } from '../model/languages.ts';
import { change as changeCy } from './cy/change.ts';
import { controls as controlsCy } from './cy/controls.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { change } from './en/change.ts';
import { controls } from './en/controls.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, change, controls };
export type ChangeWords = Widened<typeof en>;
const catalogues: Record<Language, ChangeWords> = { en, cy: { ...sharedCy, change: changeCy, controls: controlsCy } };

/** The words that the change page needs in the browser, and no others: they are most of the weight of its script. */
export function changeWordsIn(language: Language): ChangeWords {
	return catalogues[language];
}
