import type { TrendSeries } from '../../model/trendScale.ts';
import type { FigureNote } from './measureFigures.ts';
import type { MeasureState } from './measureState.ts';

/** A line of the trend chart with what stands beside its figures. */
export interface TrendLine extends TrendSeries {
	/** One a period; empty for the target. */
	readonly notes: readonly FigureNote[];
}

/** With more areas than this, lines would hide one another: only the ends and the middle are drawn. */
const mostLines = 40;

/** Whether only some of the areas are drawn. */
export function drawsSome(state: Pick<MeasureState, 'figures'>): boolean {
	return state.figures.areas.length > mostLines;
}

/**
 * The lines of the chart and the rows of its table, in the same order: areas, the whole place, the target.
 *
 * @param chosen - code of the area to pick out; `null` for none, which brings the whole place to the fore
 */
export function trendLines(
	state: Pick<MeasureState, 'figures' | 'whole' | 'shown' | 'facts' | 'periods'>,
	chosen: string | null,
	targetName: string,
): readonly TrendLine[] {
	const { figures, whole, shown, facts, periods } = state;
	const drawn = drawsSome(state) ? endsAndMiddle(figures, shown) : new Set(figures.areas.keys());
	const lines: TrendLine[] = [];
	figures.areas.forEach(({ code, name }, a) => {
		if (!drawn.has(a) && code !== chosen) return;
		const notes = figures.periods.map((period) => figures.notes[period.note[a]!]!);
		const emphasis = code === chosen ? 'main' : drawsSome(state) ? 'comparator' : 'context';
		lines.push({ ...line(code, name, emphasis, notes), points: figures.periods.map((p) => p[shown]?.[a] ?? null) });
	});
	if (whole?.[shown].some((point) => point !== null)) {
		const emphasis = chosen === null ? 'main' : 'comparator';
		lines.push({ ...line(whole.code, whole.name, emphasis, whole.notes), points: whole[shown] });
	}
	const target = facts?.target ?? null;
	if (target !== null && shown === 'value') {
		lines.push({
			id: 'target',
			name: targetName,
			emphasis: 'comparator',
			points: periods.map(() => target.value),
			notes: [],
			level: true,
		});
	}
	return lines;
}

function line(id: string, name: string, emphasis: TrendLine['emphasis'], notes: readonly FigureNote[]) {
	return { id, name, emphasis, notes, carried: notes.map(({ dataPeriod }) => dataPeriod !== null) };
}

/** Positions of the areas that stand highest, in the middle and lowest in the last period that has figures. */
function endsAndMiddle(figures: MeasureState['figures'], shown: 'value' | 'score'): ReadonlySet<number> {
	const last = figures.periods.findLast((period) => period[shown] !== null);
	const numbers = last?.[shown] ?? [];
	const order = [...numbers.keys()]
		.filter((a) => numbers[a] !== null)
		.sort((a, b) => numbers[a]! - numbers[b]! || a - b);
	if (order.length === 0) return new Set();
	return new Set([order[0]!, order[(order.length - 1) >> 1]!, order.at(-1)!]);
}
