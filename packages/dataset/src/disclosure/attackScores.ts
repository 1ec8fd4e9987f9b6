import { panelShares, pooledMoments } from '@social-index/engine';
import { type Dataset, flagBit, type Problem, type Result, type ScorePanel } from '@social-index/schema';

/** Figures agree that differ by no more than this: what rounding in the last digits leaves. */
const slack = 1e-7;

/**
 * Attacks the scores: whoever knows the weights can solve a component's score for one hidden indicator, if that went into it.
 *
 * Shows that nothing hidden did. A hidden figure has no value, score, rank or rating in the result, and every score, and every
 * mean and spread in the weights table, comes out again from published figures alone, with the hidden ones left out as any
 * absent one. What follows from published figures gives no more away than they do.
 *
 * @param dataset - as it is published
 * @param result - what the method made of it
 * @returns an error for every figure that a score may give away, by indicator, area and period; empty where there is none
 */
export function attackScores(dataset: Dataset, result: Result): readonly Problem[] {
	if (dataset.disclosure === undefined) return [];
	const hidden = hiddenCells(dataset, result.panel);
	return [
		...leftBehind(result, hidden),
		...scoresFromElsewhere(result, hidden),
		...momentsFromElsewhere(dataset, result, hidden),
	];
}

/** A figure that is hidden in the panel. */
interface HiddenCell {
	readonly measure: number;
	/** Period times areas plus area. */
	readonly row: number;
}

/** Cells of indicators that were hidden, and not filled from another period. */
function hiddenCells(dataset: Dataset, panel: ScorePanel): readonly HiddenCell[] {
	const { observations } = dataset;
	const rows = panel.periods.length * panel.areas.length;
	const areaAt = new Map(observations.areas.map((code, a) => [code, a]));
	return panel.measures.flatMap(({ id, type }, measure) => {
		const m = type === 'indicator' ? observations.indicators.indexOf(id) : -1;
		if (m < 0) return [];
		return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
			const t = observations.periods.findIndex(
				(period) => period.id === panel.periods[Math.floor(row / panel.areas.length)],
			);
			const a = areaAt.get(panel.areas[row % panel.areas.length]!);
			if (t < 0 || a === undefined) return [];
			const cell = (m * observations.periods.length + t) * observations.areas.length + a;
			return (observations.flag[cell]! & flagBit.suppressed) === 0 ? [] : [{ measure, row }];
		});
	});
}

function exposed(panel: ScorePanel, measure: number, row: number, how: string): Problem {
	const area = panel.areas[row % panel.areas.length]!;
	const period = panel.periods[Math.floor(row / panel.areas.length)]!;
	return {
		code: 'SCORE_DISCLOSES',
		severity: 'error',
		file: 'indicators.csv',
		column: 'id',
		found: panel.measures[measure]!.id,
		message: `A figure of ${panel.measures[measure]!.name} that is kept back (${area}, ${period}) ${how}.`,
		mend: 'This is a fault of ours: nothing is written. Take the indicator out of the index (empty its component) until it is mended.',
	};
}

/** Numbers, ranks and ratings of hidden figures. */
function leftBehind({ panel, ratings }: Result, hidden: readonly HiddenCell[]): readonly Problem[] {
	const rows = panel.periods.length * panel.areas.length;
	const rated = new Set(ratings.map(({ measure, area, period }) => `${measure}\n${area}\n${period}`));
	return hidden.flatMap(({ measure, row }) => {
		const cell = measure * rows + row;
		const name = [
			panel.measures[measure]!.id,
			panel.areas[row % panel.areas.length],
			panel.periods[Math.floor(row / panel.areas.length)],
		];
		const bare =
			Number.isNaN(panel.value[cell]!) &&
			Number.isNaN(panel.score[cell]!) &&
			panel.rank[cell] === 0 &&
			(panel.flag[cell]! & flagBit.suppressed) !== 0 &&
			!rated.has(name.join('\n'));
		return bare ? [] : [exposed(panel, measure, row, 'has a number, rank or rating in the result')];
	});
}

/** Scores of components with a hidden figure that do not come out again from the parts that are published. */
function scoresFromElsewhere({ panel, weights }: Result, hidden: readonly HiddenCell[]): readonly Problem[] {
	const rows = panel.periods.length * panel.areas.length;
	const { parent, share, present } = panelShares(panel, weights);
	const children = panel.measures.map((_, m) =>
		panel.measures.flatMap((__, child) => (parent[child] === m ? [child] : [])),
	);
	return hidden.flatMap(({ measure, row }) => {
		for (let above = parent[measure]!; above >= 0; above = parent[above]!) {
			const score = panel.score[above * rows + row]!;
			if (Number.isNaN(score)) continue;
			const again = children[above]!.reduce((sum, child) => {
				const part = panel.score[child * rows + row]!;
				return Number.isNaN(part) ? sum : sum + (share[child]! * part) / present[above * rows + row]!;
			}, 0);
			if (!(Math.abs(again - score) <= slack * Math.max(1, Math.abs(score))))
				return [exposed(panel, measure, row, `may have gone into the score of ${panel.measures[above]!.name}`)];
		}
		return [];
	});
}

/** Means and spreads of indicators with hidden figures that are not those of the published figures. */
function momentsFromElsewhere(
	dataset: Dataset,
	{ panel, weights }: Result,
	hidden: readonly HiddenCell[],
): readonly Problem[] {
	const rows = panel.periods.length * panel.areas.length;
	const scored = Uint8Array.from({ length: rows }, (_, row) =>
		dataset.areas[row % panel.areas.length]!.level === dataset.project.geography.level ? 1 : 0,
	);
	return [...Map.groupBy(hidden, ({ measure }) => measure)].flatMap(([measure, [first]]) => {
		const row = weights.find((own) => own.measure === panel.measures[measure]!.id);
		if (row === undefined || row.best === null || row.worst === null || row.origin.startsWith('model')) return [];
		const { best, worst } = row;
		// The score says where a value stands between its anchors after every transform, clamped where the method clamps.
		const values = panel.score
			.slice(measure * rows, (measure + 1) * rows)
			.map((score) => worst + (score / 100) * (best - worst));
		const { mean, sd } = pooledMoments(values, { best, worst }, scored);
		const near = (x: number, y: number | null): boolean =>
			Math.abs(x - (y ?? Number.NaN)) <= slack * Math.max(Math.abs(best - worst), Math.abs(x));
		return near(mean, row.mean) && near(sd, row.sd)
			? []
			: [exposed(panel, measure, first!.row, 'may have gone into the mean or spread of the weights table')];
	});
}
