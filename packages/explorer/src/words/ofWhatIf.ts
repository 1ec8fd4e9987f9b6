import type { Language } from '../model/languages.ts';
import { controls as controlsCy } from './cy/controls.ts';
import { findBox as findBoxCy } from './cy/findBox.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { whatIf as whatIfCy } from './cy/whatIf.ts';
import { whatIfGroup as whatIfGroupCy } from './cy/whatIfGroup.ts';
import { controls } from './en/controls.ts';
import { findBox } from './en/findBox.ts';
import { shared } from './en/shared.ts';
import { whatIf } from './en/whatIf.ts';
import { whatIfGroup } from './en/whatIfGroup.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, controls, findBox, whatIf, whatIfGroup };
export type WhatIfWords = Widened<typeof en>;
const cy = { ...sharedCy, controls: controlsCy, findBox: findBoxCy, whatIf: whatIfCy, whatIfGroup: whatIfGroupCy };
const catalogues: Record<Language, WhatIfWords> = { en, cy };

/** The words that the experiment page needs in the browser, and no others: they are most of the weight of its script. */
export function whatIfWordsIn(language: Language): WhatIfWords {
	return catalogues[language];
}
