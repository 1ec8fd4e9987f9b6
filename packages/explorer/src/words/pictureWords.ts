import type { shared } from './en/shared.ts';
import type { Widened } from './widened.ts';

/** The words around saving what is drawn as a picture. */
export type PictureWords = Widened<typeof shared>['picture'];
