import { scoreRange, type TrendSeries } from '../../model/trendScale.ts';
import type { AreaFigures, CompareMeasure, CompareState } from './compareState.ts';
import type { CompareView } from './compareView.ts';

/** The scores of one measure over the years, of the areas of a view, on one scale. */
export interface CompareTrend {
	readonly measure: CompareMeasure;
	/** The first area stands out; the others are held against it. */
	readonly lines: readonly TrendSeries[];
	/** Ends of the scale, which hold every score of every line. */
	readonly low: number;
	readonly high: number;
}

/** @returns `null` while figures of one of the areas are still to come, or where there is one period alone */
export function compareTrend(
	state: CompareState,
	figures: readonly AreaFigures[],
	view: CompareView,
): CompareTrend | null {
	const chosen = view.areas.map((code) => figures.find((own) => own.code === code));
	if (state.periods.length < 2 || chosen.some((own) => own === undefined)) return null;
	const m = state.measures.findIndex(({ id }) => id === view.measure);
	const measure = state.measures[m]!;
	const scale = state.scales[measure.type];
	const lines = chosen.map((own, i): TrendSeries => {
		const cells = own!.periods.map((cells) => cells[m]!);
		return {
			id: own!.code,
			name: state.areas.find(({ code }) => code === own!.code)!.name,
			emphasis: i === 0 ? 'main' : 'comparator',
			points: cells.map(({ score }) => (score === null ? null : Number(score.toFixed(scale.decimals)))),
			...(measure.type === 'indicator' ? { carried: cells.map(({ dataPeriod }) => dataPeriod !== null) } : {}),
		};
	});
	const scores = lines.flatMap(({ points }) => points.filter((point) => point !== null));
	const [low, high] = scoreRange(scores, scale);
	return { measure, lines, low, high };
}
