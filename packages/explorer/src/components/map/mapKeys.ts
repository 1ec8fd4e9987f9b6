import type { PlaceLayer } from '../../state/map/mapPlace.ts';
import { arrowHeadings, neighbourTowards } from '../../state/map/neighbourTowards.ts';
import { nextDrawn } from '../../state/map/nextDrawn.ts';

/** What a key asks of the map; `null` where it asks nothing. */
export type KeyWish =
	| { readonly go: number }
	| { readonly zoom: number }
	| { readonly choose: true }
	| { readonly leave: true }
	| null;

/**
 * @param key - its name, as `KeyboardEvent.key` has it
 * @param at - position of the area that has the focus
 */
export function wishOfKey(key: string, at: number, { d, x, y }: Pick<PlaceLayer, 'd' | 'x' | 'y'>): KeyWish {
	const heading = arrowHeadings[key];
	if (heading !== undefined) return { go: neighbourTowards(x, y, at, heading, (i) => d[i] !== '') };
	switch (key) {
		case 'PageDown':
			return { go: nextDrawn(d, at, 1) };
		case 'PageUp':
			return { go: nextDrawn(d, at, -1) };
		case 'Home':
			return {
				go: Math.max(
					0,
					d.findIndex((path) => path !== ''),
				),
			};
		case 'End':
			return {
				go: Math.max(
					0,
					d.findLastIndex((path) => path !== ''),
				),
			};
		case 'Enter':
		case ' ':
			return { choose: true };
		case 'Escape':
			return { leave: true };
		case '+':
		case '=':
			return { zoom: 1.5 };
		case '-':
			return { zoom: 1 / 1.5 };
		case '0':
			return { zoom: 0 };
		default:
			return null;
	}
}
