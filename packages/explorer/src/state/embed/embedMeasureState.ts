import type { IndexModel } from '../../model/IndexModel.ts';
import { type MeasureState, measureState } from '../measure/measureState.ts';

/** What the ranking of one measure shows, of every period. */
export type EmbedMeasureState = Pick<
	MeasureState,
	| 'id'
	| 'name'
	| 'kind'
	| 'shown'
	| 'scored'
	| 'direction'
	| 'unit'
	| 'decimals'
	| 'scale'
	| 'gap'
	| 'periods'
	| 'figures'
	| 'whole'
	| 'peers'
>;

/** The ranked table of one measure, from the same state as its page. */
export function embedMeasureState(model: IndexModel, id: string): EmbedMeasureState {
	const { name, kind, shown, scored, direction, unit, decimals, scale, gap, periods, figures, whole, peers } =
		measureState(model, id);
	return { id, name, kind, shown, scored, direction, unit, decimals, scale, gap, periods, figures, whole, peers };
}
