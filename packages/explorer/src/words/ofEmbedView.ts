import type { Language } from '../model/languages.ts';
import { embedView as embedViewCy } from './cy/embedView.ts';
import { shared as sharedCy } from './cy/shared.ts';
import { embedView } from './en/embedView.ts';
import { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

const en = { ...shared, embedView };
export type EmbedViewWords = Widened<typeof en>;
const catalogues: Record<Language, EmbedViewWords> = { en, cy: { ...sharedCy, embedView: embedViewCy } };

/** The words of every view for frames, beside those of the page that it is a part of. */
export function embedViewWordsIn(language: Language): EmbedViewWords {
	return catalogues[language];
}
