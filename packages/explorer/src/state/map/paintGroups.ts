import type { AreaFigures, MapView } from './mapView.ts';

/** Areas that are painted in one colour. */
export interface PaintGroup {
	/** Its role: `score-3`, `change-0`, or `no-data` for areas without a figure. */
	readonly role: string;
	/** Positions, ascending. */
	readonly areas: readonly number[];
}

/**
 * The areas of a map by colour, so that a brush is changed a few times and not thousands; those without a figure last, because
 * their dashed edges must lie over those of their neighbours. Areas without a shape are in no group.
 *
 * @param areas - in the order of `d`
 * @param d - path data of each; '' where it has no shape
 * @example
 * paintGroups([{ colour: 3 }, { colour: null }, { colour: 3 }], ['M0 0', 'M1 1', 'M2 2'], 'score') // => [{ role: 'score-3', areas: [0, 2] }, { role: 'no-data', areas: [1] }]
 */
export function paintGroups(
	areas: readonly Pick<AreaFigures, 'colour'>[],
	d: readonly string[],
	palette: MapView['palette'],
): readonly PaintGroup[] {
	const groups = new Map<number | null, number[]>();
	for (const [at, { colour }] of areas.entries()) {
		if (d[at] === undefined || d[at] === '') continue;
		const group = groups.get(colour);
		if (group === undefined) groups.set(colour, [at]);
		else group.push(at);
	}
	return [...groups]
		.toSorted(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
		.map(([colour, members]) => ({ role: colour === null ? 'no-data' : `${palette}-${colour}`, areas: members }));
}
