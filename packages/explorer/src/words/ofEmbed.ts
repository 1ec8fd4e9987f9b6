import type { Language } from '../model/languages.ts';
import { embed as embedCy } from './cy/embed.ts';
import { measureChooser as measureChooserCy } from './cy/measureChooser.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { embed } from './en/embed.ts';
import { measureChooser } from './en/measureChooser.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, embed, measureChooser };
export type EmbedWords = Widened<typeof en>;
const catalogues: Record<Language, EmbedWords> = {
	en,
	cy: { ...sharedCy, embed: embedCy, measureChooser: measureChooserCy },
};

/** The words that the page which makes code for other sites needs in the browser. */
export function embedWordsIn(language: Language): EmbedWords {
	return catalogues[language];
}
