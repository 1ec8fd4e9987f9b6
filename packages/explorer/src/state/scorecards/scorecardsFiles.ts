import type { FigureBlock } from './scorecardFigures.ts';
import { indicatorsFile, periodFile, type ScorecardsState } from './scorecardsState.ts';
import { columnMeasures } from './scorecardsTable.ts';
import type { ScorecardsView } from './scorecardsView.ts';

/** The addresses, within the index, of the files that a view needs and the blocks at hand do not hold. */
export function missingFiles(
	state: ScorecardsState,
	blocks: readonly FigureBlock[],
	view: ScorecardsView,
): readonly string[] {
	const files = columnMeasures(state, view.columns)
		.filter(({ id }) => !blocks.some((block) => block.columns[id]?.[view.period] !== undefined))
		.map((measure) =>
			measure.type === 'indicator' ? indicatorsFile(measure.parent!) : periodFile(state, view.period),
		);
	return [...new Set(files)];
}
