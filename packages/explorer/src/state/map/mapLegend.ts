import { changeClasses } from '../../model/changeScale.ts';
import { placesOf } from '../../model/measureScales.ts';
import { scaleTexts } from '../../model/scoreScale.ts';
import type { MapWords } from '../../words/ofMap.ts';
import type { MapPair } from './mapPair.ts';
import type { MapView } from './mapView.ts';

/** A class of colours: its role, such as `score-3`, and its bounds in words. */
export interface LegendClass {
	readonly role: string;
	readonly text: string;
}

/** The classes of changes, from the largest fall to the largest rise. */
export function changeLegendOf(
	{ scale, turned }: Pick<MapPair, 'scale' | 'turned'>,
	words: Pick<MapWords['map'], 'changeClass'>,
): readonly LegendClass[] {
	const places = placesOf(scale.step, 6);
	return changeClasses(scale).map(({ colour, near, far }) => ({
		role: `change-${turned ? 8 - colour : colour}`,
		text: words.changeClass(near, far, places),
	}));
}

/** The classes of scores or values; none where nothing is coloured. */
export function scoreLegendOf(
	{ figures }: Pick<MapView, 'figures'>,
	words: Pick<MapWords, 'classOf' | 'classUnder' | 'classOver'>,
): readonly LegendClass[] {
	const { classes, shows } = figures;
	if (shows === 'nothing') return [];
	return scaleTexts(classes, words).map((text, i) => ({ role: `score-${classes.colours[i]}`, text }));
}
