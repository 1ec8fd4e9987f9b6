import type { Language } from '../model/languages.ts';
import { controls as controlsCy } from './cy/controls.ts';
import { findBox as findBoxCy } from './cy/findBox.ts';
import { map as mapCy } from './cy/map.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { controls } from './en/controls.ts';
import { findBox } from './en/findBox.ts';
import { map } from './en/map.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, findBox, map, controls };
export type MapWords = Widened<typeof en>;
const catalogues: Record<Language, MapWords> = {
	en,
	cy: { ...sharedCy, findBox: findBoxCy, map: mapCy, controls: controlsCy },
};

/** The words that the map needs in the browser, and no others: they are most of the weight of its script. */
export function mapWordsIn(language: Language): MapWords {
	return catalogues[language];
}
