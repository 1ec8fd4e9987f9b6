import type { MeasureScales } from '../../model/measureScales.ts';
import type { AreaMeasure } from '../../state/areaMeasures.ts';

/** What the tree draws beside each name. */
export type TreeView = 'score' | 'rank' | 'progress' | 'position';

export const treeViews: readonly TreeView[] = ['score', 'rank', 'progress', 'position'];

/** The views that have something to show: a place without peers or ranks has only its scores. */
export function viewsOf(measures: readonly AreaMeasure[]): readonly TreeView[] {
	const cells = measures.flatMap(({ years }) => years);
	return treeViews.filter((view) => {
		if (view === 'rank') return cells.some(({ rank }) => rank !== undefined);
		if (view === 'progress') return cells.some(({ first }) => first !== undefined);
		if (view === 'position') return cells.some(({ peers, parent }) => (peers ?? parent) !== undefined);
		return true;
	});
}

/** The largest difference of any measure and year, in points (hundredths of the measure's scale), at least 1: the end of every bar. */
export function reachOf(measures: readonly AreaMeasure[], view: TreeView, scales: MeasureScales): number {
	return measures
		.flatMap(({ type, years }) =>
			years.map(({ first, peers, parent }) => {
				const held = view === 'progress' ? first : (peers ?? parent);
				return (held?.difference ?? 0) / scales[type].point;
			}),
		)
		.reduce((most, difference) => Math.max(most, Math.abs(difference)), 1);
}
