import type { Language } from '../model/languages.ts';
import { controls as controlsCy } from './cy/controls.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { whatIf as whatIfCy } from './cy/whatIf.ts';
import { controls } from './en/controls.ts';
import { shared } from './en/shared.ts';
import { whatIf } from './en/whatIf.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, controls, whatIf };
export type WhatIfWords = Widened<typeof en>;
const catalogues: Record<Language, WhatIfWords> = { en, cy: { ...sharedCy, controls: controlsCy, whatIf: whatIfCy } };

/** The words that the experiment page needs in the browser, and no others: they are most of the weight of its script. */
export function whatIfWordsIn(language: Language): WhatIfWords {
	return catalogues[language];
}
