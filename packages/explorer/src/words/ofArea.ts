import type { Language } from '../model/languages.ts';
import { area as areaCy } from './cy/area.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { area } from './en/area.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, area };
export type AreaWords = Widened<typeof en>;
const catalogues: Record<Language, AreaWords> = { en, cy: { ...sharedCy, area: areaCy } };

/** The words that an area page needs in the browser, and no others: they are most of the weight of its script. */
export function areaWordsIn(language: Language): AreaWords {
	return catalogues[language];
}
