import type { Language } from '../model/pageContext.ts';
import { controls } from './en/controls.ts';
import { shared } from './en/shared.ts';
import { whatIf } from './en/whatIf.ts';

const catalogues = { en: { ...shared, controls, whatIf } } satisfies Record<Language, object>;

/** The words that the experiment page needs in the browser, and no others: they are most of the weight of its script. */
export function whatIfWordsIn(language: Language): WhatIfWords {
	return catalogues[language];
}

export type WhatIfWords = (typeof catalogues)['en'];
