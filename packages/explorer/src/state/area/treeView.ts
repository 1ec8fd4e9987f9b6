import type { MeasureScales } from '../../model/measureScales.ts';
import type { AreaCell, AreaMeasure, Held } from './areaMeasures.ts';

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

/** For each view, the largest difference of any measure and year, in points (hundredths of the measure's scale), at least 1: the end of every bar. */
export function reachesOf(measures: readonly AreaMeasure[], scales: MeasureScales): Readonly<Record<TreeView, number>> {
	const reach = (of: (cell: AreaCell) => Held | undefined) =>
		measures
			.flatMap(({ type, years }) => years.map((cell) => (of(cell)?.difference ?? 0) / scales[type].point))
			.reduce((most, difference) => Math.max(most, Math.abs(difference)), 1);
	return {
		score: 1,
		rank: 1,
		progress: reach(({ first }) => first),
		position: reach(({ peers, parent }) => peers ?? parent),
	};
}
