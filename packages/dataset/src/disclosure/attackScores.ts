import { isDeepStrictEqual } from 'node:util';
import { computeIndex } from '@social-index/engine';
import { type Dataset, flagBit, type Problem, type Result, type ScorePanel } from '@social-index/schema';

/**
 * Attacks the scores: whoever knows the weights can solve a component's score for one hidden indicator, if that went into it, and
 * a mean of all areas for the one that is missing.
 *
 * Shows that nothing hidden did. A hidden figure has no value, score, rank or rating in the result, and everything else in it
 * comes out again, to the last bit, from the figures that are published. What follows from published figures gives no more
 * away than they do, whatever the method.
 *
 * @param dataset - as it is published
 * @param result - what is about to be published of it
 * @returns an error for every hidden figure that a score, mean or weight may give away, by indicator, area and period; empty where
 * there is none
 */
export function attackScores(dataset: Dataset, result: Result): readonly Problem[] {
	if (dataset.disclosure === undefined) return [];
	const again = computeIndex(dataset);
	const hidden = hiddenCells(dataset, result.panel);
	const found = [
		...leftBehind(result, hidden),
		...scoresFromElsewhere(result.panel, again.panel, hidden),
		...weightsFromElsewhere(result, again, hidden),
	];
	if (found.length > 0 || isSame(result, again)) return found;
	return [
		{
			code: 'SCORE_DISCLOSES',
			severity: 'error',
			message:
				'The result is not the one that the published figures give, so it may hold something of those that are kept back.',
			mend: 'This is a fault of ours; nothing is written.',
		},
	];
}

/** A figure that is hidden in the panel. */
interface HiddenCell {
	readonly measure: number;
	/** Period times areas plus area. */
	readonly row: number;
}

/** Cells of the panel whose own figure is hidden. */
function hiddenCells({ observations }: Dataset, panel: ScorePanel): readonly HiddenCell[] {
	const areaAt = new Map(observations.areas.map((code, a) => [code, a]));
	const columns = panel.areas.map((code) => areaAt.get(code) ?? -1);
	const times = panel.periods.map((id) => observations.periods.findIndex((period) => period.id === id));
	return panel.measures.flatMap(({ id, type }, measure) => {
		const m = type === 'indicator' ? observations.indicators.indexOf(id) : -1;
		if (m < 0) return [];
		return times.flatMap((t, period) =>
			columns.flatMap((a, area) => {
				const cell = (m * observations.periods.length + t) * observations.areas.length + a;
				const isHidden = t >= 0 && a >= 0 && (observations.flag[cell]! & flagBit.suppressed) !== 0;
				return isHidden ? [{ measure, row: period * panel.areas.length + area }] : [];
			}),
		);
	});
}

function exposed(panel: ScorePanel, { measure, row }: HiddenCell, how: string): Problem {
	const { id, name } = panel.measures[measure]!;
	const [period, area] = [panel.periods[Math.floor(row / panel.areas.length)]!, panel.areas[row % panel.areas.length]!];
	return {
		code: 'SCORE_DISCLOSES',
		severity: 'error',
		file: 'indicators.csv',
		column: 'id',
		found: id,
		message: `A figure of ${name} that is kept back (${area}, ${period}) ${how}.`,
		mend: 'This is a fault of ours; nothing is written. Empty the component of the indicator until it is mended.',
	};
}

/** Numbers, ranks and ratings of hidden figures. */
function leftBehind({ panel, ratings }: Result, hidden: readonly HiddenCell[]): readonly Problem[] {
	const rows = panel.periods.length * panel.areas.length;
	const nameOf = ({ measure, row }: HiddenCell) =>
		`${panel.measures[measure]!.id}\n${panel.areas[row % panel.areas.length]}\n${panel.periods[Math.floor(row / panel.areas.length)]}`;
	const [measures, names] = [
		new Set(hidden.map(({ measure }) => panel.measures[measure]!.id)),
		new Set(hidden.map(nameOf)),
	];
	const rated = new Set<string>();
	for (const { measure, area, period } of ratings) {
		const name = measures.has(measure) ? `${measure}\n${area}\n${period}` : '';
		if (names.has(name)) rated.add(name);
	}
	return hidden.flatMap((cell) => {
		const at = cell.measure * rows + cell.row;
		const isBare =
			Number.isNaN(panel.value[at]!) &&
			Number.isNaN(panel.score[at]!) &&
			panel.rank[at] === 0 &&
			(panel.flag[at]! & flagBit.suppressed) !== 0 &&
			!rated.has(nameOf(cell));
		return isBare ? [] : [exposed(panel, cell, 'has a number, rank or rating in the result')];
	});
}

/** Scores above a hidden figure that are not those which the published figures give. */
function scoresFromElsewhere(panel: ScorePanel, again: ScorePanel, hidden: readonly HiddenCell[]): readonly Problem[] {
	const rows = panel.periods.length * panel.areas.length;
	const at = new Map(panel.measures.map(({ id }, m) => [id, m]));
	return hidden.flatMap((cell) => {
		for (let above = parentOf(cell.measure); above !== undefined; above = parentOf(above)) {
			const [score, own] = [panel.score[above * rows + cell.row]!, again.score[above * rows + cell.row]!];
			if (!Object.is(score, own)) {
				return [exposed(panel, cell, `may have gone into the score of ${panel.measures[above]!.name}`)];
			}
		}
		return [];
	});

	function parentOf(measure: number): number | undefined {
		return at.get(panel.measures[measure]!.parent ?? '');
	}
}

/** Rows of the weights table of indicators with hidden figures that are not those which the published figures give. */
function weightsFromElsewhere(result: Result, again: Result, hidden: readonly HiddenCell[]): readonly Problem[] {
	const rowsOf = ({ weights }: Result, id: string): string =>
		JSON.stringify(weights.filter(({ measure }) => measure === id));
	return [...Map.groupBy(hidden, ({ measure }) => measure)].flatMap(([measure, [first]]) => {
		const { id } = result.panel.measures[measure]!;
		return rowsOf(result, id) === rowsOf(again, id)
			? []
			: [exposed(result.panel, first!, 'may have gone into the mean, spread or weight of the weights table')];
	});
}

/** Whether two results are the same in every number that is published. */
function isSame(one: Result, other: Result): boolean {
	const columns = ['score', 'value', 'rank', 'ranked', 'flag'] as const;
	const samePanel = columns.every((name) =>
		one.panel[name].every((x: number, cell: number) => Object.is(x, other.panel[name][cell])),
	);
	const small = ['weights', 'fit'] as const;
	const long = one.ratings.isSameAs(other.ratings) && one.changes.isSameAs(other.changes);
	return samePanel && long && small.every((name) => isDeepStrictEqual(one[name], other[name]));
}
