import type { Rating } from '@social-index/schema';
import type { FigureParts } from '../../model/cell.ts';
import { nameOrder } from '../../model/nameOrder.ts';
import type { FigureNote } from '../measure/measureFigures.ts';
import type { ExploreFigures } from './exploreFigures.ts';
import type { ExploreArea, ExploreState } from './exploreState.ts';
import { areasAt, type ExploreView } from './exploreView.ts';

export interface ExploreRow {
	/** Position among the areas of the level. */
	readonly at: number;
	readonly area: ExploreArea;
	readonly figure: number | null;
	readonly rank: number | null;
	readonly note: FigureNote;
	readonly rating: Rating | null;
	/** `null` where nothing is published of it. */
	readonly parts: FigureParts | null;
}

/** The rows of a view in its order; areas without a figure come last in any. */
export function exploreTable(state: ExploreState, figures: ExploreFigures, view: ExploreView): readonly ExploreRow[] {
	const t = Math.max(
		0,
		state.periods.findIndex(({ id }) => id === view.period),
	);
	const { figure, rank, note, parts, target } = figures.periods[t]!;
	const rows = areasAt(state, figures.level).map((area, at): ExploreRow => {
		const rated = target?.[at] ?? -1;
		return {
			at,
			area,
			figure: figure[at] ?? null,
			rank: rank[at] ?? null,
			note: figures.notes[note[at]!]!,
			rating: rated < 0 ? null : figures.ratings[rated]!,
			parts: parts?.[at] ?? null,
		};
	});
	const sign = view.descending ? -1 : 1;
	const compare = nameOrder(state.language);
	const byName = (a: ExploreRow, b: ExploreRow) => compare(a.area.name, b.area.name);
	return rows.sort((a, b) => {
		if (view.sort === 'area') return sign * byName(a, b);
		const [x, y] = [a[view.sort], b[view.sort]];
		if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
		return sign * (x - y) || byName(a, b);
	});
}
