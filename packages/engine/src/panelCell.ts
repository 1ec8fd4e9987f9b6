import { absentBits, type ScorePanel } from '@social-index/schema';

/** One cell of a panel, absences as `null`. */
export interface PanelCell {
	/** 0 to 100, unrounded. */
	readonly score: number | null;
	/** In the indicator's own unit; `null` for aggregates. */
	readonly value: number | null;
	readonly rank: number | null;
	/** How many areas of the level are ranked. */
	readonly ranked: number;
	readonly flag: number;
	/** Whether the flag says why there is no score. */
	readonly absent: boolean;
	/** The period the value is of, where that is another. */
	readonly dataPeriod: string | null;
}

/**
 * Reads one cell, by position.
 *
 * @param measure - position in `panel.measures`
 * @param period - position in `panel.periods`
 * @param area - position in `panel.areas`
 */
export function panelCell(panel: ScorePanel, measure: number, period: number, area: number): PanelCell {
	const cell = (measure * panel.periods.length + period) * panel.areas.length + area;
	const score = panel.score[cell]!;
	const value = panel.value[cell]!;
	const rank = panel.rank[cell]!;
	return {
		score: Number.isNaN(score) ? null : score,
		value: Number.isNaN(value) ? null : value,
		rank: rank === 0 ? null : rank,
		ranked: panel.ranked[cell]!,
		flag: panel.flag[cell]!,
		absent: (panel.flag[cell]! & absentBits) !== 0,
		dataPeriod: panel.dataPeriods[panel.dataPeriod[cell]!] ?? null,
	};
}
