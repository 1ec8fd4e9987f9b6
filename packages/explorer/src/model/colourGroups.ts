import type { MapShapes } from './mapShapes.ts';

/**
 * Beyond so many areas a small map is a picture: areas of a few pixels can be neither pointed at nor walked through by keyboard, and
 * links and names for each would be most of the page.
 */
export const mostLinked = 1000;

/** The areas of one colour, as one path. */
export interface ColourGroup {
	/** `null` for no data. */
	readonly colour: number | null;
	readonly codes: readonly string[];
	/** Their outlines, with a space before each but the first: see {@link outlinesIn}. */
	readonly d: string;
}

/**
 * The shapes of a map by colour, those without data last; in each group in the order of the map.
 *
 * @param colours - by code; areas that are not among them are not drawn
 */
export function colourGroups(
	shapes: MapShapes['shapes'],
	colours: ReadonlyMap<string, number | null>,
): readonly ColourGroup[] {
	const groups = Map.groupBy(
		shapes.filter(({ code }) => colours.has(code)),
		({ code }) => colours.get(code)!,
	);
	return [...groups]
		.sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
		.map(([colour, group]) => ({
			colour,
			codes: group.map(({ code }) => code),
			d: group.map(({ d }) => d).join(' '),
		}));
}

/**
 * The outlines of single areas from the path of a group.
 *
 * @example
 * outlinesIn('M0 0h9v9zM2 2h1v1z M9 0h9v9z') // => ['M0 0h9v9zM2 2h1v1z', 'M9 0h9v9z']
 */
export function outlinesIn(d: string): readonly string[] {
	return d.split(/ (?=M)/);
}
