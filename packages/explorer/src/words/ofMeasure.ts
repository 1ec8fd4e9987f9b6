import type { Language } from '../model/languages.ts';
import { controls as controlsCy } from './cy/controls.ts';
import { measure as measureCy } from './cy/measure.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { controls } from './en/controls.ts';
import { measure } from './en/measure.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, controls, measure };
export type MeasureWords = Widened<typeof en>;
const catalogues: Record<Language, MeasureWords> = {
	en,
	cy: { ...sharedCy, controls: controlsCy, measure: measureCy },
};

/** The words that the page of a measure needs in the browser, and no others: they are most of the weight of its script. */
export function measureWordsIn(language: Language): MeasureWords {
	return catalogues[language];
}
