import type { Language } from '../model/languages.ts';
import { compare as compareCy } from './cy/compare.ts';
import { findBox as findBoxCy } from './cy/findBox.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { compare } from './en/compare.ts';
import { findBox } from './en/findBox.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, findBox, compare };
export type CompareWords = Widened<typeof en>;
const catalogues: Record<Language, CompareWords> = { en, cy: { ...sharedCy, findBox: findBoxCy, compare: compareCy } };

/** The words that the compare page needs in the browser, and no others: they are most of the weight of its script. */
export function compareWordsIn(language: Language): CompareWords {
	return catalogues[language];
}
