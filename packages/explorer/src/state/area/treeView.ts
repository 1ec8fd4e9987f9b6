import type { MeasureScales } from '../../model/measureScales.ts';
import type { AreaComparator } from './areaComparators.ts';
import type { AreaMeasure } from './areaMeasures.ts';

/** What the tree draws beside each name. */
export type TreeView = 'score' | 'rank' | 'progress' | 'position';

export const treeViews: readonly TreeView[] = ['score', 'rank', 'progress', 'position'];

/** The views that have something to show: a place without peers or ranks has only its scores. */
export function viewsOf(measures: readonly AreaMeasure[], comparators: readonly AreaComparator[]): readonly TreeView[] {
	return treeViews.filter((view) => {
		if (view === 'rank') return measures.some(({ years }) => years.some(({ rank }) => rank !== undefined));
		if (view === 'progress') return comparators.some(({ kind }) => kind === 'past');
		if (view === 'position') return comparators.some(({ kind }) => kind !== 'past');
		return true;
	});
}

/**
 * For each comparator, by its id, the largest difference of any measure and year, in points (hundredths of the measure's
 * scale), at least 1: the end of every bar.
 */
export function reachesOf(
	measures: readonly AreaMeasure[],
	comparators: readonly AreaComparator[],
	scales: MeasureScales,
): Readonly<Record<string, number>> {
	const reach = (id: string) =>
		measures
			.flatMap(({ type, years }) => years.map(({ held }) => (held?.[id]?.difference ?? 0) / scales[type].point))
			.reduce((most, difference) => Math.max(most, Math.abs(difference)), 1);
	return Object.fromEntries(comparators.map(({ id }) => [id, reach(id)]));
}

/**
 * What the tree's columns hold while an area is compared with something. Held against its own past, the column of its
 * progress says so, and none of its position contradicts it.
 */
export function viewsBeside(views: readonly TreeView[], against: AreaComparator | null): readonly TreeView[] {
	return against?.kind === 'past' ? views.filter((view) => view !== 'position') : views;
}
